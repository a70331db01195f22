/**
 * From stance events to what an actor holds on an issue, day by day: the rules of DESIGN.md section 2,
 * "Operative stance", "Lens" and "Cell states". Two ways to the same answer live here: `readCell` says the rule
 * as it is written, `foldCell` computes all days at once; a property test holds them equal on every day.
 */
import { CELL_STATES, type CellState } from './cell-state'
import { dateNumber, dateText, dayBefore } from './date-number'
import {
  beforeOf,
  type EventColumns,
  markEvent,
  NONE,
  Sweep,
  stanceOfMarks,
  trackOfMarks,
} from './fold-sweep'
import { type Kind, type Track, trackOf } from './kind'
import type { Lens } from './lens'
import { type Day, latestDay, type PartialDate } from './partial-date'
import type { Stance } from './stance'
import type { Confidence, Targeting } from './vocabulary'

/** What the fold needs to know of a published event. */
export interface FoldEvent {
  readonly id: string
  /** Order of recording: of two that begin on the same day the higher wins. Unique within a cell. */
  readonly order: number
  readonly stance: Stance
  readonly kind: Kind
  readonly targeting: Targeting
  readonly confidence: Confidence
  readonly announcedOn: PartialDate
  readonly effectiveOn: PartialDate | null
  readonly deadlineOn: PartialDate | null
  readonly endsOn: PartialDate | null
}

export interface Reading {
  readonly state: CellState
  /** The track of the deciding event; for `ended` the deed that ended. */
  readonly track: Track
  /** `null` when ended: nothing is operative then. */
  readonly stance: Stance | null
  /** What the deciding event says, also when it has ended. */
  readonly was: Stance
  /** The event that decides. */
  readonly event: string
  /** Where later words lean, when they differ from the deed that stands. */
  readonly drift: { readonly stance: Stance; readonly event: string } | null
}

/** A stretch of days on which a cell does not change at all. `to` is the last day, `null` while it lasts. */
export interface Segment extends Reading {
  readonly from: Day
  readonly to: Day | null
  /** First day on which this stance and state have held without a break, and that date as it was recorded. */
  readonly sinceDay: Day
  readonly since: PartialDate
  /** What held on the day before `sinceDay`; `null` when nothing was recorded. */
  readonly before: { readonly stance: Stance | null; readonly state: CellState; readonly was: Stance } | null
}

interface Dated {
  readonly event: FoldEvent
  readonly begin: Day
  readonly beginText: PartialDate
  /** First day on which it has certainly ended. */
  readonly end: Day | null
}

/**
 * The date on which an event begins to count. Words begin when they are said. A deed that has no deadline is carried
 * out when it is in force, and in force when announced, so that completed ⊆ in force ⊆ announced for forward dates.
 */
export function beginOf(event: FoldEvent, lens: Pick<Lens, 'basis'>): PartialDate {
  if (trackOf(event.kind) === 'word' || lens.basis === 'announced') return event.announcedOn
  if (lens.basis === 'in-force') return event.effectiveOn ?? event.announcedOn
  return event.deadlineOn ?? event.effectiveOn ?? event.announcedOn
}

function dated(events: readonly FoldEvent[], lens: Lens, track: Track): Dated[] {
  const out: Dated[] = []
  for (const event of events) {
    if (trackOf(event.kind) !== track) continue
    if (lens.targeting === 'named' && event.targeting !== 'named') continue
    const beginText = beginOf(event, lens)
    const begin = latestDay(beginText)
    const end = event.endsOn === null ? null : latestDay(event.endsOn)
    out.push({ event, begin, beginText, end })
  }
  return out.sort(later)
}

/** Ascending by day, then by order of recording. */
const later = (a: Dated, b: Dated): number =>
  a.begin < b.begin ? -1 : a.begin > b.begin ? 1 : a.event.order - b.event.order

/**
 * The first day on which it has certainly both begun and ended. A ban withdrawn before it took effect ends before it
 * begins: it never stands, and counts as ended from its beginning.
 */
const closed = ({ begin, end }: Dated): Day => (end === null ? '9999-12-31' : end > begin ? end : begin)

/** Ascending by the day they are over. */
const byClosing = (a: Dated, b: Dated): number =>
  closed(a) < closed(b) ? -1 : closed(a) > closed(b) ? 1 : later(a, b)

const lastClosed = (a: Dated, b: Dated): Dated => (byClosing(a, b) > 0 ? a : b)

function judge(deciding: Dated, sameDay: readonly Dated[], lastWord: Dated | undefined): Reading {
  const { event } = deciding
  const track = trackOf(event.kind)
  const disagree = sameDay.some((other) => other.event.stance !== event.stance)
  const contested = event.confidence === 'disputed' || disagree
  const leans =
    track === 'deed' &&
    lastWord !== undefined &&
    later(lastWord, deciding) > 0 &&
    lastWord.event.stance !== event.stance
  return {
    state: contested ? 'contested' : track,
    track,
    stance: event.stance,
    was: event.stance,
    event: event.id,
    drift: leans ? { stance: lastWord.event.stance, event: lastWord.event.id } : null,
  }
}

const readEnded = (deed: Dated): Reading => ({
  state: 'ended',
  track: 'deed',
  stance: null,
  was: deed.event.stance,
  event: deed.event.id,
  drift: null,
})

/**
 * The operative stance on one day, straight from the rule. `null` means no evidence, which is never neutrality.
 * `events` are the published events of one actor on one issue, in any order.
 */
export function readCell(events: readonly FoldEvent[], day: Day, lens: Lens): Reading | null {
  const deeds = dated(events, lens, 'deed').filter((d) => d.begin <= day)
  const words = dated(events, lens, 'word').filter((w) => w.begin <= day && (w.end === null || w.end > day))
  const standing = deeds.filter((d) => d.end === null || d.end > day)
  const deed = standing.at(-1)
  const word = words.at(-1)
  if (deed)
    return judge(
      deed,
      standing.filter((d) => d.begin === deed.begin),
      word,
    )
  if (word && lens.words === 'yes')
    return judge(
      word,
      words.filter((w) => w.begin === word.begin),
      undefined,
    )
  if (deeds.length > 0) return readEnded(deeds.reduce(lastClosed))
  return null
}

const sweep = new Sweep()

/**
 * All days at once: the segments of one cell, ascending, without overlap; days that no segment covers have no evidence.
 * Sweeps over the days on which something begins or ends, n log n in the number of events. Segments may lie in the
 * future: a ban in force from next year is there already.
 */
export function foldCell(events: readonly FoldEvent[], lens: Lens): Segment[] {
  const inOrder = [...events].sort((a, b) => a.order - b.order)
  const columns = columnsOf(inOrder)
  sweep.fold(columns, Uint32Array.from(inOrder.keys()), inOrder.length, lens)
  return Array.from({ length: sweep.count }, (_, i) =>
    segmentAt(sweep, i, columns, (row) => inOrder[row]?.id ?? ''),
  )
}

const numberOrNone = (date: PartialDate | null): number => (date === null ? 0 : dateNumber(date))

const columnsOf = (events: readonly FoldEvent[]): EventColumns => ({
  announced: events.map(({ announcedOn }) => dateNumber(announcedOn)),
  effective: events.map(({ effectiveOn }) => numberOrNone(effectiveOn)),
  deadline: events.map(({ deadlineOn }) => numberOrNone(deadlineOn)),
  ends: events.map(({ endsOn }) => numberOrNone(endsOn)),
  marks: events.map(markEvent),
})

/** A segment of a sweep in words; `idOf` says which event a row is. */
export function segmentAt(
  swept: Sweep,
  i: number,
  columns: EventColumns,
  idOf: (row: number) => string,
): Segment {
  const event = swept.event[i] as number
  const drift = swept.drift[i] as number
  const until = swept.until[i] as number
  const state = CELL_STATES[swept.state[i] as number] ?? 'deed'
  const marks = columns.marks[event] as number
  const was = stanceOfMarks(marks)
  return {
    state,
    track: trackOfMarks(marks),
    stance: state === 'ended' ? null : was,
    was,
    event: idOf(event),
    drift:
      drift === NONE ? null : { stance: stanceOfMarks(columns.marks[drift] as number), event: idOf(drift) },
    from: dateText(swept.from[i] as number),
    to: until === 0 ? null : dayBefore(until),
    sinceDay: dateText(swept.sinceDay[i] as number),
    since: dateText(swept.since[i] as number),
    before: beforeOf(swept.before[i] as number),
  }
}

/** The segment that covers a day, or `null` where there is no evidence. Segments as `foldCell` gives them. */
export function segmentOn(segments: readonly Segment[], day: Day): Segment | null {
  let low = 0
  let high = segments.length - 1
  while (low <= high) {
    const mid = (low + high) >> 1
    const segment = segments[mid]
    if (!segment) return null
    if (segment.from > day) high = mid - 1
    else if (segment.to !== null && segment.to < day) low = mid + 1
    else return segment
  }
  return null
}
