import 'server-only'
import { segmentAt } from '@/lib/domain/fold'
import type { EventColumns, Sweep } from '@/lib/domain/fold-sweep'
import { type CellId, type SpanRow, spanRow } from '../span-upkeep'

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

/** A span of the cell that was folded last, as a line of COPY. `ids` are those of the events, by row. */
export const segmentLine = (
  cell: CellId,
  sweep: Sweep,
  segment: number,
  columns: EventColumns,
  ids: ArrayLike<number>,
): string =>
  spanLine(
    spanRow(
      cell,
      segmentAt(sweep, segment, columns, (row) => String(ids[row])),
      IDS,
    ),
  )

/** Events are told apart by their ids in the database already. */
const IDS = { get: Number }

/** One span as a line of COPY: nothing in it is text that somebody wrote. */
const spanLine = (span: SpanRow): string =>
  `${span.actor_id}\t${span.issue_id}\t${span.from_on}\t${span.to_on ?? NONE}\t${span.state}\t${span.track}\t${
    span.stance ?? NONE
  }\t${span.was}\t${span.event_id ?? NONE}\t${span.drift_stance ?? NONE}\t${span.drift_event_id ?? NONE}\t${
    span.since_on
  }\t${span.since}\t${span.before_stance ?? NONE}\t${span.before_state ?? NONE}\t${span.before_was ?? NONE}\n`

const NONE = '\\N'
