import 'server-only'
import { type FoldEvent, foldCell, type Segment } from '@/lib/domain/fold'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Executor } from './client'
import { FOLD_COLUMNS } from './fold-columns'

/** A cell by its integer keys. */
export interface CellId {
  readonly actorId: number
  readonly issueId: number
}

/** Class of the advisory lock that all writers of events share and a bulk write holds alone. */
export const WRITERS = 7_410
/** Above this many cells one lock for all is cheaper than one a cell, and cannot exhaust the lock table. */
const CELLS_LOCKED_SINGLY = 200

/**
 * Makes the writers of a cell wait for each other until the transaction ends: two that rebuild one cell at once would
 * each miss the other's event. Call it before the first write; cells are locked in one order, so no two can deadlock.
 */
export async function lockCells(tx: Executor, cells: readonly CellId[]): Promise<void> {
  if (cells.length > CELLS_LOCKED_SINGLY) {
    await lockAllCells(tx)
    return
  }
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${WRITERS}::bigint)`
  const ordered = [...cells].sort((a, b) => a.actorId - b.actorId || a.issueId - b.issueId)
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(cell."actor", cell."issue")
    FROM unnest(${ordered.map((c) => c.actorId)}::int[], ${ordered.map((c) => c.issueId)}::int[])
      WITH ORDINALITY AS cell("actor", "issue", "n")`
}

/** Makes every other writer wait until the transaction ends. */
export async function lockAllCells(tx: Executor): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${WRITERS}::bigint)`
}

/** Folds the cells anew and replaces their spans. The caller holds their locks (`lockCells`). */
export async function rebuildSpans(tx: Executor, cells: readonly CellId[]): Promise<void> {
  if (cells.length === 0) return
  const actors = cells.map((c) => c.actorId)
  const issues = cells.map((c) => c.issueId)
  const touched = Prisma.sql`SELECT * FROM unnest(${actors}::int[], ${issues}::int[]) AS cell("actor_id", "issue_id")`
  const rows = await tx.$queryRaw<(FoldEvent & CellId)[]>`
    SELECT e."actor_id" AS "actorId", e."issue_id" AS "issueId", ${FOLD_COLUMNS}
    FROM "stance_event" e JOIN (${touched}) cell USING ("actor_id", "issue_id")
    WHERE e."status" = 'published' ORDER BY e."actor_id", e."issue_id", e."id"`
  const spans = spanRows(rows)
  await tx.$executeRaw`
    DELETE FROM "span" s USING (${touched}) cell
    WHERE s."actor_id" = cell."actor_id" AND s."issue_id" = cell."issue_id"`
  await tx.$executeRaw`
    INSERT INTO "span" ("actor_id", "issue_id", "from_on", "to_on", "state", "track", "stance", "was", "event_id",
      "drift_stance", "drift_event_id", "since_on", "since", "before_stance", "before_state", "before_was")
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) AS row(
      "actor_id" int, "issue_id" int, "from_on" date, "to_on" date, "state" "cell_state", "track" "track",
      "stance" "stance", "was" "stance", "event_id" int, "drift_stance" "stance", "drift_event_id" int,
      "since_on" date, "since" text, "before_stance" "stance", "before_state" "cell_state", "before_was" "stance")`
}

/** Rows of `span` for events that are grouped by cell. */
function spanRows(rows: readonly (FoldEvent & CellId)[]) {
  const byCell = new Map<string, (FoldEvent & CellId)[]>()
  const order = new Map<string, number>()
  for (const row of rows) {
    const key = `${row.actorId} ${row.issueId}`
    const cell = byCell.get(key)
    if (cell) cell.push(row)
    else byCell.set(key, [row])
    order.set(row.id, row.order)
  }
  return [...byCell.values()].flatMap((events) =>
    foldCell(events, DEFAULT_LENS).map((segment) => spanRow(events[0] as CellId, segment, order)),
  )
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
