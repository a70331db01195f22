import { beginOf, type Segment, segmentOn } from './fold'
import { trackOf } from './kind'
import type { Lens } from './lens'
import { type Day, latestDay } from './partial-date'
import { type Shift, type Span, shiftsOf, spansOf } from './span'
import type { Stance } from './stance'
import type { StanceEvent } from './stance-event'

/** Why an event decided nothing on the day it began to count. */
export type Undecided =
  /** A word, while a deed stood: words are shown beside deeds, they never outweigh them. */
  | {
      readonly because: 'deed-stood'
      readonly decider: string
      readonly stance: Stance
      readonly agrees: boolean
    }
  /** Another that begins on the same day was recorded later. */
  | {
      readonly because: 'same-day'
      readonly decider: string
      readonly stance: Stance
      readonly agrees: boolean
    }
  /** It had ended before it began: a ban withdrawn before it took impact. */
  | { readonly because: 'ended-before' }
  /** The lens leaves it out: words, or measures that name nobody. */
  | { readonly because: 'not-counted' }

/** What one event did to the stance of its actor on its issue, under one lens. */
export interface Impact {
  /** The shifts it made: at its beginning, when it stood again after a temporary measure, and by its own end. */
  readonly shifts: readonly Shift[]
  /** It took over the deciding without changing the stance; since when, and the stance it confirmed. */
  readonly confirmed: { readonly on: Day; readonly span: Span } | null
  /** While a deed stood, it was the word that leaned elsewhere. */
  readonly leaned: { readonly from: Day; readonly against: Stance } | null
  /** Set when it decided nothing at all on any day. */
  readonly undecided: Undecided | null
}

/** What an event changed. `segments` are those of its cell under the lens, as `foldCell` gives them. */
export function impactOf(event: StanceEvent, segments: readonly Segment[], lens: Lens): Impact {
  const spans = spansOf(segments)
  const ended = event.endsOn === null ? null : latestDay(event.endsOn)
  const shifts = shiftsOf(segments).filter(({ event: opener, on }, index) => {
    const before = spans[index - 1]
    return opener === event.id || (on === ended && before?.events.includes(event.id) === true)
  })
  const confirming = spans.find((span) => span.events.slice(1).includes(event.id))
  const takeover = confirming && segments.find((s) => s.event === event.id && s.sinceDay === confirming.from)
  const leaning = segments.find((s) => s.drift?.event === event.id)
  const decided = segments.some((s) => s.event === event.id)
  return {
    shifts,
    confirmed: confirming && takeover ? { on: takeover.from, span: confirming } : null,
    leaned: leaning ? { from: leaning.from, against: leaning.was } : null,
    undecided: decided ? null : whyUndecided(event, segments, lens),
  }
}

function whyUndecided(event: StanceEvent, segments: readonly Segment[], lens: Lens): Undecided {
  const track = trackOf(event.kind)
  if (lens.targeting === 'named' && event.targeting !== 'named') return { because: 'not-counted' }
  const begin = latestDay(beginOf({ ...event, order: 0 }, lens))
  const there = segmentOn(segments, begin)
  const decider = there?.stance ? { decider: there.event, stance: there.stance } : null
  const agrees = decider?.stance === event.stance
  if (decider && track === 'word' && there?.track === 'deed')
    return { because: 'deed-stood', ...decider, agrees }
  if (track === 'word' && lens.words === 'no') return { because: 'not-counted' }
  if (event.endsOn !== null && latestDay(event.endsOn) <= begin) return { because: 'ended-before' }
  if (decider) return { because: 'same-day', ...decider, agrees }
  return { because: 'not-counted' }
}
