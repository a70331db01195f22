import 'server-only'
import { segmentOn } from '@/lib/domain/fold'
import type { IssueKey } from '@/lib/domain/issue'
import { isDefaultLens, type Lens } from '@/lib/domain/lens'
import { buildMatrix, type DayCell } from '@/lib/domain/matrix'
import type { Day } from '@/lib/domain/partial-date'
import { Prisma } from '@/lib/generated/prisma/client'
import { type CellFilter, cellsOf, eachLife, inOrderOfNames, type Life } from './cell-histories'
import { listCellNames } from './cell-names'
import { listCells } from './cells'
import { toDate } from './days'
import { readTexts } from './read-rows'

/** A pair of which anything is on record, and how many segments its life has. */
export interface RecordedCell {
  readonly actor: string
  readonly issue: IssueKey
  readonly steps: number
}

/**
 * The cells as of the day of the filter, and every pair that has anything on record up to another day: what a table of
 * them is arranged by. No whole life is held: under the default lens two indexes of spans answer, else the lives pass by
 * one after the other.
 */
export async function listRecordedCells(
  filter: CellFilter,
  lens: Lens,
  until: Day,
): Promise<{ cells: DayCell[]; recorded: RecordedCell[] }> {
  if (!filter.knownAt && isDefaultLens(lens)) {
    const [cells, rows] = await Promise.all([
      listCells(filter, lens),
      readTexts<[actorId: string, issueId: string, steps: string]>(Prisma.sql`
        SELECT s."actor_id", s."issue_id", count(*) FROM "span" s
        WHERE s."from_on" <= ${toDate(until)}::date AND ${cellsOf(filter, 's')}
        GROUP BY s."actor_id", s."issue_id"`),
    ])
    return { cells, recorded: await named(rows.map(([a, i, n]) => [Number(a), Number(i), Number(n)])) }
  }
  const lives: Life[] = []
  const recorded: [number, number, number][] = []
  await eachLife(filter, lens, (actorId, issueId, segments) => {
    const segment = segmentOn(segments, filter.asOf)
    if (segment) lives.push({ actorId, issueId, segments: [segment] })
    const steps = segments.filter(({ from }) => from <= until).length
    if (steps > 0) recorded.push([actorId, issueId, steps])
  })
  const cells = buildMatrix(await inOrderOfNames(lives), filter.asOf)
  return { cells: cells.map(({ openedBy: _, ...cell }) => cell), recorded: await named(recorded) }
}

/** By actor code, then issue key. */
async function named(rows: readonly (readonly [number, number, number])[]): Promise<RecordedCell[]> {
  const { actors, issues } = await listCellNames()
  return rows
    .flatMap(([actorId, issueId, steps]) => {
      const [actor, issue] = [actors.get(actorId), issues.get(issueId)]
      return actor && issue
        ? [{ rank: actor.rank * 2 ** 26 + issue.rank, actor: actor.code, issue: issue.key, steps }]
        : []
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ rank: _, ...cell }) => cell)
}
