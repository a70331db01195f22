import { CELL_STATES } from './cell-state'
import type { Segment } from './fold'
import type { IssueKey } from './issue'
import type { CellHistory } from './matrix'
import { addDays, type PartialDate } from './partial-date'
import { STANCES, type Stance } from './stance'

/**
 * The lives of cells in few bytes, so that they travel to a browser once and any day can be read there. Names, dates
 * and events are written once and referred to by their place.
 */
export interface SpanPack {
  readonly actors: readonly string[]
  readonly issues: readonly IssueKey[]
  /** Days, and dates that are less exact, as they were recorded. */
  readonly dates: readonly PartialDate[]
  readonly events: readonly string[]
  /**
   * Actor and issue, then each segment: first day, last day (−1 while it lasts), what it reads, event, since, day of
   * since, and the event of the drift where what it reads says that there is one.
   */
  readonly cells: readonly (readonly number[])[]
}

const PLACES = CELL_STATES.length
const WORD = PLACES
const STANCE_UNIT = PLACES * 2
const DRIFT_UNIT = STANCE_UNIT * STANCES.length

/** Packs histories as `foldCell` gives them: what of a segment follows from the ones before it is left out. */
export function packSpans(histories: readonly CellHistory[]): SpanPack {
  const [actors, issues, dates, events] = [places(), places(), places(), places()]
  const cells = histories.map(({ actor, issue, segments }) => {
    const cell = [actors.of(actor), issues.of(issue)]
    for (const segment of segments) {
      const { from, to, event, since, sinceDay, drift } = segment
      cell.push(dates.of(from), to === null ? -1 : dates.of(to), codeOf(segment), events.of(event))
      cell.push(dates.of(since), dates.of(sinceDay))
      if (drift) cell.push(events.of(drift.event))
    }
    return cell
  })
  return { actors: actors.all, issues: issues.all, dates: dates.all, events: events.all, cells }
}

/** The histories again, in the same order and alike in everything. */
export function unpackSpans({ actors, issues, dates, events, cells }: SpanPack): CellHistory[] {
  return cells.map((cell) => {
    const segments: Segment[] = []
    let i = 2
    const next = (): number => cell[i++] ?? -1
    while (i < cell.length) {
      const from = at(dates, next())
      const last = next()
      const code = next()
      const was = at(STANCES, Math.floor(code / STANCE_UNIT) % STANCES.length)
      const state = at(CELL_STATES, code % PLACES)
      const stance = state === 'ended' ? null : was
      const event = at(events, next())
      const since = at(dates, next())
      const sinceDay = at(dates, next())
      const lean = code < DRIFT_UNIT ? null : at(STANCES, Math.floor(code / DRIFT_UNIT) - 1)
      const segment = {
        from,
        to: last < 0 ? null : at(dates, last),
        state,
        track: code % STANCE_UNIT >= WORD ? ('word' as const) : ('deed' as const),
        stance,
        was,
        event,
        drift: lean && { stance: lean, event: at(events, next()) },
        since,
        sinceDay,
      }
      segments.push({ ...segment, before: beforeOf(segment, segments.at(-1)) })
    }
    return { actor: at(actors, cell[0] ?? -1), issue: at(issues, cell[1] ?? -1), segments }
  })
}

function codeOf({ state, track, was, drift }: Segment): number {
  const lean = drift ? STANCES.indexOf(drift.stance) + 1 : 0
  const word = track === 'word' ? WORD : 0
  return CELL_STATES.indexOf(state) + word + STANCES.indexOf(was) * STANCE_UNIT + lean * DRIFT_UNIT
}

/** What held before a stance began: the same for all segments through which it goes on. */
function beforeOf(
  { from, sinceDay }: Omit<Segment, 'before'>,
  previous: Segment | undefined,
): Segment['before'] {
  if (!previous || previous.to === null || addDays(previous.to, 1) !== from) return null
  if (sinceDay !== from) return previous.before
  const { stance, state, was }: { stance: Stance | null; state: Segment['state']; was: Stance } = previous
  return { stance, state, was }
}

function places() {
  const place = new Map<string, number>()
  const all: string[] = []
  const of = (text: string): number => {
    const known = place.get(text)
    if (known !== undefined) return known
    place.set(text, all.length)
    return all.push(text) - 1
  }
  return { all, of }
}

function at<Value>(list: readonly Value[], place: number): Value {
  const value = list[place]
  if (value === undefined)
    throw new RangeError(`a pack of spans refers to place ${place}, which it does not have`)
  return value
}
