import type { CellState } from './cell-state'
import type { Segment } from './fold'
import type { Track } from './kind'
import type { Day, PartialDate } from './partial-date'
import { type Stance, stanceScore } from './stance'

/** An operative stance with its first and last day and the event that opened it. */
export interface Span {
  readonly stance: Stance | null
  readonly state: CellState
  readonly track: Track
  readonly was: Stance
  readonly from: Day
  /** `from` as it was recorded: never shown more exact than this. */
  readonly fromText: PartialDate
  /** Last day, `null` while it lasts. */
  readonly to: Day | null
  /** The event that opened it, then those that took over the deciding without changing the stance. */
  readonly events: readonly [string, ...string[]]
  readonly before: Segment['before']
  /** The later words that lean elsewhere, in the order in which they began to. */
  readonly drifts: readonly { readonly from: Day; readonly stance: Stance; readonly event: string }[]
}

/** Joins the segments of one cell into spans: what holds the same stance and state without a break is one. */
export function spansOf(segments: readonly Segment[]): Span[] {
  const spans: Span[] = []
  let group: Segment[] = []
  const close = () => {
    const first = group[0]
    const last = group[group.length - 1]
    if (first && last) spans.push(join(first, last, group))
  }
  for (const segment of segments) {
    const open = group[0]
    if (open && open.sinceDay === segment.sinceDay && open.state === segment.state) {
      group.push(segment)
    } else {
      close()
      group = [segment]
    }
  }
  close()
  return spans
}

function join(first: Segment, last: Segment, group: readonly Segment[]): Span {
  const later = group.map((s) => s.event).filter((id) => id !== first.event)
  const drifts: { from: Day; stance: Stance; event: string }[] = []
  for (const { drift, from } of group) {
    if (drift && drifts.at(-1)?.event !== drift.event) drifts.push({ from, ...drift })
  }
  return {
    stance: first.stance,
    state: first.state,
    track: first.track,
    was: first.was,
    from: first.sinceDay,
    fromText: first.since,
    to: last.to,
    events: [first.event, ...new Set(later)],
    before: first.before,
    drifts,
  }
}

/** The step from one span to the next. */
export interface Shift {
  readonly on: Day
  readonly onText: PartialDate
  /** `null`: nothing was recorded before. */
  readonly from: { readonly stance: Stance | null; readonly state: CellState; readonly was: Stance } | null
  readonly to: { readonly stance: Stance | null; readonly state: CellState; readonly was: Stance }
  /** The event that opened the new span; for `ended`, the deed that ended. */
  readonly event: string
  /** A shift that crosses zero: from a negative stance to a positive one, or back. */
  readonly isReversal: boolean
}

/** Whether a step goes from one side of the scale to the other. Touching zero is not crossing it. */
export function isReversal(from: Stance | null, to: Stance | null): boolean {
  if (from === null || to === null) return false
  return stanceScore(from) * stanceScore(to) < 0
}

/** The shifts of one cell, ascending: every span is entered by one. The first comes from nothing. */
export function shiftsOf(segments: readonly Segment[]): Shift[] {
  return spansOf(segments).map((span) => ({
    on: span.from,
    onText: span.fromText,
    from: span.before,
    to: { stance: span.stance, state: span.state, was: span.was },
    event: span.events[0],
    isReversal: isReversal(span.before?.stance ?? null, span.stance),
  }))
}
