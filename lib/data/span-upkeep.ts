import 'server-only'
import { type FoldEvent, foldCell, type Segment } from '@/lib/domain/fold'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import type { Executor } from './client'

/** A cell by its integer keys. */
export interface CellId {
  readonly actorId: number
  readonly issueId: number
}

/** Class of the advisory lock that all writers of events share and a bulk write holds alone. */
export const WRITERS = 7_410

/**
 * Makes the writers of a cell wait for each other until the transaction ends: two that rebuild one cell at once would
 * each miss the other's event. Call it before the first write. In what order, and when one lock for all is taken
 * instead, says the database's own function.
 */
export async function lockCells(tx: Executor, cells: readonly CellId[]): Promise<void> {
  await tx.$executeRaw`SELECT "lock_cells"(${cells.map((c) => c.actorId)}::int[], ${cells.map((c) => c.issueId)}::int[])`
}

/** Makes every other writer wait until the transaction ends. */
export async function lockAllCells(tx: Executor): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${WRITERS}::bigint)`
}

/** The published events of a cell as `events_to_fold` and `record_events` bring them, in the order of recording. */
export interface FoldedCell extends CellId {
  readonly events: readonly FoldedEvent[]
}

type FoldedEvent = readonly [
  id: string,
  order: number,
  stance: FoldEvent['stance'],
  kind: FoldEvent['kind'],
  targeting: FoldEvent['targeting'],
  confidence: FoldEvent['confidence'],
  announcedOn: string,
  effectiveOn: string | null,
  deadlineOn: string | null,
  endsOn: string | null,
]

const foldEventOf = (row: FoldedEvent): FoldEvent => ({
  id: row[0],
  order: row[1],
  stance: row[2],
  kind: row[3],
  targeting: row[4],
  confidence: row[5],
  announcedOn: row[6],
  effectiveOn: row[7],
  deadlineOn: row[8],
  endsOn: row[9],
})

/** Folds the cells anew and replaces their spans. The caller holds their locks (`lockCells`). */
export async function rebuildSpans(tx: Executor, cells: readonly CellId[]): Promise<void> {
  if (cells.length === 0) return
  const actors = cells.map((c) => c.actorId)
  const issues = cells.map((c) => c.issueId)
  const [row] = await tx.$queryRaw<{ cells: FoldedCell[] }[]>`
    SELECT "events_to_fold"(${actors}::int[], ${issues}::int[]) AS "cells"`
  const folded = row?.cells ?? []
  // A cell that has lost its last event is not among them, and loses its spans.
  const found = new Set(folded.map(({ actorId, issueId }) => `${actorId} ${issueId}`))
  const empty = cells.filter(({ actorId, issueId }) => !found.has(`${actorId} ${issueId}`))
  await keepSpans(tx, [...folded, ...empty.map((cell) => ({ ...cell, events: [] }))])
}

/** Folds cells from all their events and keeps what comes of it as their spans. The caller holds their locks. */
export async function keepSpans(tx: Executor, cells: readonly FoldedCell[]): Promise<void> {
  const spans = cells.flatMap((cell) => {
    const events = cell.events.map(foldEventOf)
    const orders = new Map(events.map((event) => [event.id, event.order]))
    return foldCell(events, DEFAULT_LENS).map((segment) => spanRow(cell, segment, orders))
  })
  await tx.$executeRaw`
    SELECT "keep_spans"(${cells.map((c) => c.actorId)}::int[], ${cells.map((c) => c.issueId)}::int[],
      ${JSON.stringify(spans)}::jsonb)`
}

/** One row of `span`, in the words of its columns. */
export type SpanRow = ReturnType<typeof spanRow>

export const spanRow = (cell: CellId, segment: Segment, keyOf: ReadonlyMap<string, number>) => ({
  actor_id: cell.actorId,
  issue_id: cell.issueId,
  from_on: segment.from,
  to_on: segment.to,
  state: segment.state,
  track: segment.track,
  stance: segment.stance,
  was: segment.was,
  event_id: keyOf.get(segment.event) ?? null,
  drift_stance: segment.drift?.stance ?? null,
  drift_event_id: segment.drift ? (keyOf.get(segment.drift.event) ?? null) : null,
  since_on: segment.sinceDay,
  since: segment.since,
  before_stance: segment.before?.stance ?? null,
  before_state: segment.before?.state ?? null,
  before_was: segment.before?.was ?? null,
})
