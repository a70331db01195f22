import 'server-only'
import type { ClientBase } from 'pg'
import type { FoldEvent } from '@/lib/domain/fold'
import { executorOf } from '../pg-executor'
import { type CellId, rebuildSpans, type SpanRow, spansChanged, spansOf } from '../span-upkeep'
import { copyRows } from './copy-rows'

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

/**
 * Folds the touched cells anew and brings their spans up to date. Where they are many, in one pass over their events, and
 * only spans that the new events change are written: most of a cell's life lies elsewhere. `report` is told how many
 * events have been folded.
 */
export async function foldTouchedCells(
  client: ClientBase,
  { touched, changed, firstNew }: Touch,
  report: (events: number) => void = () => {},
): Promise<void> {
  if (touched.size === 0) return
  const cells = touched.list()
  if (cells.length <= FEW) return rebuildSpans(executorOf(client), cells)
  // As arrays of columns, and each cell's events together: a row an object costs a third of the whole import.
  await client.query(
    `DECLARE "import_fold" NO SCROLL CURSOR FOR
    SELECT e.* FROM unnest($1::int[], $2::int[]) AS cell("actor_id", "issue_id"), LATERAL (
      SELECT e."actor_id", e."issue_id", e."id", e."stance"::text, e."kind"::text, e."targeting"::text,
        e."confidence"::text, e."announced_on", e."effective_on", e."deadline_on", e."ends_on"
      FROM "stance_event" e
      WHERE e."actor_id" = cell."actor_id" AND e."issue_id" = cell."issue_id" AND e."status" = 'published'
      ORDER BY e."id") e`,
    [cells.map((c) => c.actorId), cells.map((c) => c.issueId)],
  )
  let cell: CellId = { actorId: 0, issueId: 0 }
  let events: FoldEvent[] = []
  let gone: (CellId & { from: string | null })[] = cells
    .filter((c) => changed.has(c.actorId, c.issueId))
    .map((c) => ({ ...c, from: null }))
  let lines: string[] = []
  let folded = 0
  const isNew = ({ order }: FoldEvent) => order >= firstNew
  const close = () => {
    if (events.length === 0) return
    if (changed.has(cell.actorId, cell.issueId))
      for (const span of spansOf(cell, events)) lines.push(spanLine(span))
    else {
      const change = spansChanged(cell, events, isNew)
      for (const span of change.gone) gone.push({ ...cell, from: span.from_on })
      for (const span of change.fresh) lines.push(spanLine(span))
    }
    folded += events.length
    events = []
  }
  const write = async () => {
    await client.query(
      `DELETE FROM "span" s USING unnest($1::int[], $2::int[], $3::date[]) AS gone("actor_id", "issue_id", "from_on")
       WHERE s."actor_id" = gone."actor_id" AND s."issue_id" = gone."issue_id"
         AND (gone."from_on" IS NULL OR s."from_on" = gone."from_on")`,
      [gone.map((g) => g.actorId), gone.map((g) => g.issueId), gone.map((g) => g.from)],
    )
    gone = []
    await copyRows(client, 'span', SPAN_COLUMNS, lines)
    lines = []
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
      events.push(foldEvent(row))
    }
    if (isLast) break
    report(folded)
    if (lines.length + gone.length < SPANS_AT_A_TIME) continue
    await next
    await write()
  }
  close()
  await write()
  await client.query('CLOSE "import_fold"')
  report(folded)
}

type FoldRow = [
  actorId: number,
  issueId: number,
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

const foldEvent = (row: FoldRow): FoldEvent => ({
  // Only to tell it from the others of its cell.
  id: String(row[2]),
  order: row[2],
  stance: row[3],
  kind: row[4],
  targeting: row[5],
  confidence: row[6],
  announcedOn: row[7],
  effectiveOn: row[8],
  deadlineOn: row[9],
  endsOn: row[10],
})

export const SPAN_COLUMNS = [
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

/** One span as a line of COPY: nothing in it is text that somebody wrote. */
export const spanLine = (span: SpanRow): string =>
  `${span.actor_id}\t${span.issue_id}\t${span.from_on}\t${span.to_on ?? NONE}\t${span.state}\t${span.track}\t${
    span.stance ?? NONE
  }\t${span.was}\t${span.event_id ?? NONE}\t${span.drift_stance ?? NONE}\t${span.drift_event_id ?? NONE}\t${
    span.since_on
  }\t${span.since}\t${span.before_stance ?? NONE}\t${span.before_state ?? NONE}\t${span.before_was ?? NONE}\n`

const NONE = '\\N'
