import 'server-only'
import type { ClientBase } from 'pg'
import { executorOf } from '../pg-executor'
import { copyOut } from '../record/read-copy'
import { type CellId, rebuildSpans } from '../span-upkeep'
import { copyBytes } from './copy-rows'
import { SpanChanges } from './span-changes'
import { SPAN_COLUMNS } from './span-lines'

/** Up to here cells are folded as every other write does it. */
const FEW = 2_000

/** The cells an import has touched, as numbers: actor in the high half, issue in the low. */
export class TouchedCells {
  private readonly cells = new Set<number>()
  add = (actorId: number, issueId: number): unknown => this.cells.add(actorId * 2 ** 26 + issueId)
  has = (actorId: number, issueId: number): boolean => this.cells.has(actorId * 2 ** 26 + issueId)
  clear = (): void => this.cells.clear()
  get size(): number {
    return this.cells.size
  }
  /** In their order. */
  list = (): CellId[] =>
    [...this.cells]
      .sort((a, b) => a - b)
      .map((cell) => ({ actorId: Math.floor(cell / 2 ** 26), issueId: cell % 2 ** 26 }))
}

/** What an import has done to the cells that it touched. */
export interface Touch {
  readonly touched: TouchedCells
  /** Those of them in which events were changed that were there before: their spans are all replaced. */
  readonly changed: TouchedCells
  /** Events from this one on are new. */
  readonly firstNew: number
}

/** Read, folded and written together: what changes of their spans is held meanwhile. */
const CELLS_AT_A_TIME = 20_000

/**
 * Folds the touched cells anew and brings their spans up to date. Where they are many, as numbers, in one pass over their
 * events, and only spans that the new events change are written: most of a cell's life lies elsewhere. `report` is told
 * how many events have been folded; `write` is around what is written.
 */
export async function foldTouchedCells(
  client: ClientBase,
  { touched, changed, firstNew }: Touch,
  report: (events: number) => void = () => {},
  write: (write: () => Promise<void>) => Promise<void> = (own) => own(),
): Promise<void> {
  if (touched.size === 0) return
  const cells = touched.list()
  if (cells.length <= FEW) return rebuildSpans(executorOf(client), cells)
  let folded = 0
  for (let at = 0; at < cells.length; at += CELLS_AT_A_TIME) {
    const some = cells.slice(at, at + CELLS_AT_A_TIME)
    const whole = some.filter((cell) => changed.has(cell.actorId, cell.issueId))
    const changes = new SpanChanges(firstNew, (cell) => changed.has(cell.actorId, cell.issueId))
    await copyOut(client, eventsOf(some), changes.take)
    changes.end()
    folded += changes.events
    report(folded)
    if (whole.length > 0)
      await client.query(
        `DELETE FROM "span" s USING unnest($1::int[], $2::int[]) AS gone("actor_id", "issue_id")
         WHERE s."actor_id" = gone."actor_id" AND s."issue_id" = gone."issue_id"`,
        [whole.map((c) => c.actorId), whole.map((c) => c.issueId)],
      )
    if (changes.gone.from.length > 0)
      await client.query(
        `DELETE FROM "span" s USING unnest($1::int[], $2::int[], $3::date[]) AS gone("actor_id", "issue_id", "from_on")
         WHERE s."actor_id" = gone."actor_id" AND s."issue_id" = gone."issue_id" AND s."from_on" = gone."from_on"`,
        [changes.gone.actor, changes.gone.issue, changes.gone.from],
      )
    await write(() => copyBytes(client, 'span', SPAN_COLUMNS, changes.fresh.bytes()))
  }
}

/** The published events of cells, by cell, in the order of recording. COPY takes no parameters; these are numbers. */
const eventsOf = (cells: readonly CellId[]): string =>
  `SELECT e.* FROM unnest('{${cells.map((c) => c.actorId)}}'::int[], '{${cells.map((c) => c.issueId)}}'::int[])
      AS cell("actor_id", "issue_id"), LATERAL (
    SELECT e."actor_id", e."issue_id", e."id", e."stance", e."kind", e."targeting", e."confidence",
      e."announced_on", e."effective_on", e."deadline_on", e."ends_on"
    FROM "stance_event" e
    WHERE e."actor_id" = cell."actor_id" AND e."issue_id" = cell."issue_id" AND e."status" = 'published'
    ORDER BY e."id") e`
