import 'server-only'
import { type ChangeDay, changeDays } from '@/lib/domain/change-days'
import { type DateNumber, dateText } from '@/lib/domain/date-number'
import { isDefaultLens, type Lens } from '@/lib/domain/lens'
import type { Day } from '@/lib/domain/partial-date'
import { Prisma } from '@/lib/generated/prisma/client'
import { type CellFilter, cellsOf, eachLife } from './cell-histories'
import { recordFor } from './cells'
import { readTexts } from './read-rows'
import { foldRecord } from './record/fold-record'
import type { PackedRecord } from './record/packed-record'

/**
 * The days on which the cells of a filter change, and how many do, ascending: what `changeDays` makes of their lives, for
 * views of so many cells that their lives are not to be held.
 */
export async function listChangeDays(filter: CellFilter, lens: Lens): Promise<ChangeDay[]> {
  const record = await recordFor(filter, lens)
  if (record) return inRecord(record, filter, lens)
  if (!filter.knownAt && isDefaultLens(lens)) {
    const rows = await readTexts<[day: string, changes: string]>(Prisma.sql`
      WITH step AS (
        SELECT s."from_on", s."to_on", s."state", s."stance", s."was",
          lag(s."to_on") OVER life AS "ended", lag(s."state") OVER life AS "old_state",
          lag(s."stance") OVER life AS "old_stance", lag(s."was") OVER life AS "old_was",
          lead(s."from_on") OVER life AS "next_on"
        FROM "span" s WHERE ${cellsOf(filter, 's')}
        WINDOW life AS (PARTITION BY s."actor_id", s."issue_id" ORDER BY s."from_on")
      )
      SELECT d."day", count(*) FROM (
        SELECT "from_on" AS "day" FROM step
          WHERE "ended" IS NULL OR "ended" + 1 <> "from_on" OR "state" <> "old_state" OR "was" <> "old_was"
            OR "stance" IS DISTINCT FROM "old_stance"
        UNION ALL
        SELECT "to_on" + 1 FROM step WHERE "to_on" IS NOT NULL AND "next_on" IS DISTINCT FROM "to_on" + 1
      ) d GROUP BY d."day" ORDER BY d."day"`)
    return rows.map(([day, changes]) => ({ day, changes: Number(changes) }))
  }
  const counts = new Map<string, number>()
  await eachLife(filter, lens, (_actorId, _issueId, segments) => {
    for (const { day, changes } of changeDays([{ actor: '', issue: 'a/b', segments }]))
      counts.set(day, (counts.get(day) ?? 0) + changes)
  })
  return inOrderOfDays(counts)
}

const inOrderOfDays = (counts: ReadonlyMap<Day, number>): ChangeDay[] =>
  [...counts].map(([day, changes]) => ({ day, changes })).sort((a, b) => (a.day < b.day ? -1 : 1))

async function inRecord(record: PackedRecord, filter: CellFilter, lens: Lens): Promise<ChangeDay[]> {
  const counts = new Map<DateNumber, number>()
  const count = (day: DateNumber) => counts.set(day, (counts.get(day) ?? 0) + 1)
  await foldRecord(record, filter, lens, ({ sweep, columns }) => {
    for (let i = 0; i < sweep.count; i++) {
      const [from, until] = [sweep.from[i] as number, sweep.until[i] as number]
      if (sweep.isStep(columns, i)) count(from)
      if (until !== 0 && (i + 1 === sweep.count || sweep.from[i + 1] !== until)) count(until)
    }
  })
  return inOrderOfDays(new Map([...counts].map(([day, changes]) => [dateText(day), changes])))
}
