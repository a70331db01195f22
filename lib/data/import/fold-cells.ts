import 'server-only'
import type { ClientBase } from 'pg'
import { type FoldEvent, foldCell } from '@/lib/domain/fold'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import { executorOf } from '../pg-executor'
import { type CellId, rebuildSpans, spanRow } from '../span-upkeep'
import { copyLine, copyRows } from './copy-rows'

/** Up to here cells are folded as every other write does it. */
const FEW = 2_000
const EVENTS_AT_A_TIME = 10_000
/** Copied in when there are so many: a COPY has the connection for itself. */
const SPANS_AT_A_TIME = 50_000

/** The cells an import has touched, as numbers: actor in the high half, issue in the low. */
export class TouchedCells {
  private readonly cells = new Set<number>()
  add = (actorId: number, issueId: number): unknown => this.cells.add(actorId * 2 ** 26 + issueId)
  has = (actorId: number, issueId: number): boolean => this.cells.has(actorId * 2 ** 26 + issueId)
  get size(): number {
    return this.cells.size
  }
  list = (): CellId[] =>
    [...this.cells].map((cell) => ({ actorId: Math.floor(cell / 2 ** 26), issueId: cell % 2 ** 26 }))
}

/**
 * Folds the touched cells anew and replaces their spans, as `rebuildSpans` does; where they are many, in one pass over
 * the events in the order of cells. `report` is told how many events have been folded.
 */
export async function foldTouchedCells(
  client: ClientBase,
  touched: TouchedCells,
  report: (events: number) => void = () => {},
): Promise<void> {
  if (touched.size === 0) return
  const cells = touched.list()
  if (cells.length <= FEW) return rebuildSpans(executorOf(client), cells)
  await client.query(
    `DELETE FROM "span" s USING unnest($1::int[], $2::int[]) AS cell("actor_id", "issue_id")
     WHERE s."actor_id" = cell."actor_id" AND s."issue_id" = cell."issue_id"`,
    [cells.map((c) => c.actorId), cells.map((c) => c.issueId)],
  )
  // As arrays of columns, and each cell's events together: a row an object costs a third of the whole import.
  await client.query(`
    DECLARE "import_fold" NO SCROLL CURSOR FOR
    SELECT e."actor_id", e."issue_id", e."id", e."public_id", e."stance"::text, e."kind"::text, e."targeting"::text,
      e."confidence"::text, e."announced_on", e."effective_on", e."deadline_on", e."ends_on"
    FROM "stance_event" e WHERE e."status" = 'published' ORDER BY e."actor_id", e."issue_id", e."id"`)
  let cell: CellId = { actorId: 0, issueId: 0 }
  let events: FoldEvent[] = []
  let lines: string[] = []
  let folded = 0
  const close = () => {
    if (events.length === 0) return
    const order = new Map(events.map((event) => [event.id, event.order]))
    for (const segment of foldCell(events, DEFAULT_LENS)) {
      const row = spanRow(cell, segment, order)
      lines.push(copyLine(SPAN_COLUMNS.map((column) => row[column])))
    }
    folded += events.length
    events = []
  }
  const fetch = () =>
    client.query<FoldRow>({ text: `FETCH ${EVENTS_AT_A_TIME} FROM "import_fold"`, rowMode: 'array' })
  let next = fetch()
  for (;;) {
    const { rows } = await next
    const isLast = rows.length < EVENTS_AT_A_TIME
    // While these are folded the database gets the next ready.
    if (!isLast) next = fetch()
    next.catch(() => {})
    for (const row of rows) {
      const [actorId, issueId] = row
      if (cell.actorId !== actorId || cell.issueId !== issueId) {
        close()
        cell = { actorId, issueId }
      }
      if (touched.has(actorId, issueId)) events.push(foldEvent(row))
    }
    if (isLast) break
    report(folded)
    if (lines.length < SPANS_AT_A_TIME) continue
    await next
    await copyRows(client, 'span', SPAN_COLUMNS, lines)
    lines = []
  }
  close()
  await copyRows(client, 'span', SPAN_COLUMNS, lines)
  await client.query('CLOSE "import_fold"')
  report(folded)
}

type FoldRow = [
  actorId: number,
  issueId: number,
  order: number,
  id: string,
  stance: FoldEvent['stance'],
  kind: FoldEvent['kind'],
  targeting: FoldEvent['targeting'],
  confidence: FoldEvent['confidence'],
  announcedOn: string,
  effectiveOn: string | null,
  deadlineOn: string | null,
  endsOn: string | null,
]

const foldEvent = (row: FoldRow): FoldEvent => ({
  id: row[3],
  order: row[2],
  stance: row[4],
  kind: row[5],
  targeting: row[6],
  confidence: row[7],
  announcedOn: row[8],
  effectiveOn: row[9],
  deadlineOn: row[10],
  endsOn: row[11],
})

const SPAN_COLUMNS = [
  'actor_id',
  'issue_id',
  'from_on',
  'to_on',
  'state',
  'track',
  'stance',
  'was',
  'event_id',
  'drift_stance',
  'drift_event_id',
  'since_on',
  'since',
  'before_stance',
  'before_state',
  'before_was',
] as const
