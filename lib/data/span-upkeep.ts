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

export type FoldedEvent = readonly [
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

export const foldEventOf = (row: FoldedEvent): FoldEvent => ({
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
  const spans = (row?.cells ?? []).flatMap((cell) => spansOf(cell, cell.events.map(foldEventOf)))
  await changeSpans(
    tx,
    cells.map((cell) => ({ ...cell, from: null })),
    spans,
  )
}

/**
 * Keeps the spans of cells that have some events more: only what these change is written, as most of a cell's life lies
 * before its newest step. `added` are their public ids. The caller holds the locks.
 */
export async function extendSpans(
  tx: Executor,
  cells: readonly FoldedCell[],
  added: ReadonlySet<string>,
): Promise<void> {
  const gone: Gone[] = []
  const fresh: SpanRow[] = []
  for (const cell of cells) {
    const change = spansChanged(cell, cell.events.map(foldEventOf), ({ id }) => added.has(id))
    gone.push(...change.gone.map((span) => ({ ...cell, from: span.from_on })))
    fresh.push(...change.fresh)
  }
  if (gone.length + fresh.length > 0) await changeSpans(tx, gone, fresh)
}

/** The spans that a cell loses and gets by those of its events that are new. */
export function spansChanged(
  cell: CellId,
  events: readonly FoldEvent[],
  isNew: (event: FoldEvent) => boolean,
): { readonly gone: readonly SpanRow[]; readonly fresh: readonly SpanRow[] } {
  const before = spansOf(
    cell,
    events.filter((event) => !isNew(event)),
  )
  const after = spansOf(cell, events)
  return { gone: missingFrom(after, before), fresh: missingFrom(before, after) }
}

/** Those of `spans` that are not in `others`, as they are. */
function missingFrom(others: readonly SpanRow[], spans: readonly SpanRow[]): SpanRow[] {
  const known = new Map(others.map((span) => [span.from_on, span]))
  return spans.filter((span) => {
    const other = known.get(span.from_on)
    return !other || COLUMNS.some((column) => other[column] !== span[column])
  })
}

const COLUMNS = [
  ...(['to_on', 'state', 'track', 'stance', 'was', 'event_id', 'drift_stance', 'drift_event_id'] as const),
  ...(['since_on', 'since', 'before_stance', 'before_state', 'before_was'] as const),
]

/** All spans of a cell. */
export function spansOf(cell: CellId, events: readonly FoldEvent[]): SpanRow[] {
  const orders = new Map(events.map((event) => [event.id, event.order]))
  return foldCell(events, DEFAULT_LENS).map((segment) => spanRow(cell, segment, orders))
}

/** A span to be taken away, by its first day; `null`: all of the cell. */
type Gone = CellId & { readonly from: string | null }

async function changeSpans(tx: Executor, gone: readonly Gone[], spans: readonly SpanRow[]): Promise<void> {
  await tx.$executeRaw`
    SELECT "change_spans"(${gone.map((g) => g.actorId)}::int[], ${gone.map((g) => g.issueId)}::int[],
      ${gone.map((g) => g.from)}::text[]::date[], ${JSON.stringify(spans)}::jsonb)`
}

/** One row of `span`, in the words of its columns. */
export type SpanRow = ReturnType<typeof spanRow>

export const spanRow = (
  cell: CellId,
  segment: Segment,
  keyOf: { get(event: string): number | undefined },
) => ({
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
