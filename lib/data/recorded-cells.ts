import 'server-only'
import { dateNumber } from '@/lib/domain/date-number'
import { segmentOn } from '@/lib/domain/fold'
import type { IssueKey } from '@/lib/domain/issue'
import { isDefaultLens, type Lens } from '@/lib/domain/lens'
import { buildMatrix, type DayCell } from '@/lib/domain/matrix'
import type { Day } from '@/lib/domain/partial-date'
import { Prisma } from '@/lib/generated/prisma/client'
import { type CellFilter, cellsOf, eachLife, inOrderOfLives, type Life } from './cell-histories'
import { listCells, recordFor } from './cells'
import { toDate } from './days'
import { keptByKey } from './kept-by-version'
import { inOrderOfNames, type KeyedCell, nameCells } from './name-cells'
import { readTexts } from './read-rows'
import { cellOn, foldRecord } from './record/fold-record'
import type { PackedRecord } from './record/packed-record'

/** A pair of which anything is on record, and how many segments its life has. */
export interface RecordedCell {
  readonly actor: string
  readonly issue: IssueKey
  readonly steps: number
}

interface RecordedCells {
  readonly cells: readonly DayCell[]
  readonly recorded: readonly RecordedCell[]
}

/** As `listCells` keeps its own. */
const keptTables = keptByKey<RecordedCells>(4)

/**
 * The cells as of the day of the filter, and every pair that has anything on record up to another day: what a table of
 * them is arranged by. No whole life is held: they are folded one after the other, in memory (record/) or, where the
 * record is not there, as their events come; or, under the default lens, two indexes of spans answer.
 */
export async function listRecordedCells(filter: CellFilter, lens: Lens, until: Day): Promise<RecordedCells> {
  const record = await recordFor(filter, lens)
  if (record)
    return keptTables(JSON.stringify([filter, lens, until]), () => inRecord(record, filter, lens, until))
  if (!filter.knownAt && isDefaultLens(lens)) {
    const [cells, rows] = await Promise.all([
      listCells(filter, lens),
      readTexts<[actorId: string, issueId: string, steps: string]>(Prisma.sql`
        SELECT s."actor_id", s."issue_id", count(*) FROM "span" s
        WHERE s."from_on" <= ${toDate(until)}::date AND ${cellsOf(filter, 's')}
        GROUP BY s."actor_id", s."issue_id"`),
    ])
    return {
      cells,
      recorded: await named(
        rows.map(([a, i, n]) => ({ actorId: Number(a), issueId: Number(i), steps: Number(n) })),
      ),
    }
  }
  const lives: Life[] = []
  const recorded: KeyedSteps[] = []
  await eachLife(filter, lens, (actorId, issueId, segments) => {
    const segment = segmentOn(segments, filter.asOf)
    if (segment) lives.push({ actorId, issueId, segments: [segment] })
    const steps = segments.filter(({ from }) => from <= until).length
    if (steps > 0) recorded.push({ actorId, issueId, steps })
  })
  const cells = buildMatrix(await inOrderOfLives(lives), filter.asOf)
  return { cells: cells.map(({ openedBy: _, ...cell }) => cell), recorded: await named(recorded) }
}

async function inRecord(record: PackedRecord, filter: CellFilter, lens: Lens, until: Day) {
  const [day, horizon] = [dateNumber(filter.asOf), dateNumber(until)]
  const cells: KeyedCell[] = []
  const recorded: KeyedSteps[] = []
  await foldRecord(
    record,
    filter,
    lens,
    (folded) => {
      const cell = cellOn(folded, day)
      if (cell) cells.push(cell)
      const { actorId, issueId, sweep } = folded
      let steps = 0
      while (steps < sweep.count && (sweep.from[steps] as number) <= horizon) steps++
      if (steps > 0) recorded.push({ actorId, issueId, steps })
    },
    Math.max(day, horizon),
  )
  const [ofDay, pairs] = await Promise.all([nameCells(cells, record.ids), named(recorded)])
  return { cells: ofDay, recorded: pairs }
}

interface KeyedSteps {
  readonly actorId: number
  readonly issueId: number
  readonly steps: number
}

/** By actor code, then issue key. */
const named = async (pairs: readonly KeyedSteps[]): Promise<RecordedCell[]> =>
  (await inOrderOfNames(pairs)).map(({ actor, issue, of }) => ({ actor, issue, steps: of.steps }))
