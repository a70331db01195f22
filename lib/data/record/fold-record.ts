import 'server-only'
import { CELL_STATES } from '@/lib/domain/cell-state'
import { type DateNumber, dateText } from '@/lib/domain/date-number'
import { NONE, Sweep, stanceOfMarks, trackOfMarks } from '@/lib/domain/fold-sweep'
import type { Lens } from '@/lib/domain/lens'
import { Prisma } from '@/lib/generated/prisma/client'
import type { CellFilter } from '../cell-histories'
import { actorConditions, isOneOfIssues, issueConditions } from '../event-filter'
import type { KeyedCell } from '../name-cells'
import { readTexts } from '../read-rows'
import { actorOfCell, eachCell, issueOfCell, type PackedRecord, type RevisionColumns } from './packed-record'
import { StandingRows } from './standing-rows'

/** A cell that was folded. Only valid until the next one is. */
export interface FoldedCell {
  readonly actorId: number
  readonly issueId: number
  readonly sweep: Sweep
  readonly columns: RevisionColumns
}

/**
 * Folds the cells that a filter leaves, one after the other, by actor, then issue, as they were known at its moment. `last`
 * leaves out what begins after a day; `passes` is what the filter leaves, where it is known already (`passing`). Cells in
 * which nothing counts are passed over.
 */
export async function foldRecord(
  record: PackedRecord,
  filter: CellFilter,
  lens: Lens,
  take: (cell: FoldedCell) => void,
  last?: DateNumber,
  passes?: Passes,
): Promise<void> {
  const standing = new StandingRows(filter.knownAt ?? null)
  const sweep = new Sweep()
  await eachCell(
    record,
    (cell, columns, from, to) => {
      standing.find(columns, from, to)
      if (standing.count === 0) return
      sweep.fold(columns, standing.rows, standing.count, lens, last)
      if (sweep.count > 0) take({ actorId: actorOfCell(cell), issueId: issueOfCell(cell), sweep, columns })
    },
    passes ?? (await passing(filter)),
  )
}

export type Passes = (cell: number) => boolean

/** Which cells a filter leaves, by the keys that its conditions find. */
export async function passing(filter: CellFilter): Promise<Passes> {
  const ofActor = actorConditions(filter, 's')
  const ofIssue = [
    ...issueConditions(filter, 's'),
    ...(filter.issues ? [isOneOfIssues(filter.issues, 's')] : []),
  ]
  const [actors, issues] = await Promise.all([
    keys(Prisma.sql`SELECT s."actor_id" FROM (SELECT "id" AS "actor_id" FROM "actor") s`, ofActor),
    keys(Prisma.sql`SELECT s."issue_id" FROM (SELECT "id" AS "issue_id" FROM "issue") s`, ofIssue),
  ])
  if (actors === null && issues === null) return () => true
  return (cell) =>
    (actors === null || actors.has(actorOfCell(cell))) && (issues === null || issues.has(issueOfCell(cell)))
}

async function keys(from: Prisma.Sql, conditions: Prisma.Sql[]): Promise<ReadonlySet<number> | null> {
  if (conditions.length === 0) return null
  const rows = await readTexts<[string]>(Prisma.sql`${from} WHERE ${Prisma.join(conditions, ' AND ')}`)
  return new Set(rows.map(([key]) => Number(key)))
}

/** What a folded cell reads on a day; `null` where there is no evidence. */
export function cellOn(folded: FoldedCell, day: DateNumber): KeyedCell | null {
  const segment = folded.sweep.on(day)
  return segment === NONE ? null : cellAt(folded, segment)
}

/** What it reads on any day of one of its segments. */
export function cellAt({ actorId, issueId, sweep, columns }: FoldedCell, segment: number): KeyedCell {
  const [event, drift] = [sweep.event[segment] as number, sweep.drift[segment] as number]
  const marks = columns.marks[event] as number
  const state = CELL_STATES[sweep.state[segment] as number] ?? 'deed'
  const was = stanceOfMarks(marks)
  return {
    actorId,
    issueId,
    state,
    track: trackOfMarks(marks),
    stance: state === 'ended' ? null : was,
    was,
    since: dateText(sweep.since[segment] as number),
    sinceDay: dateText(sweep.sinceDay[segment] as number),
    event: columns.event[event] as number,
    drift:
      drift === NONE
        ? null
        : {
            stance: stanceOfMarks(columns.marks[drift] as number),
            event: columns.event[drift] as number,
          },
  }
}
