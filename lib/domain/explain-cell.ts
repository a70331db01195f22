import { beginOf, type FoldEvent, foldCell, type Reading, readCell, type Segment, segmentOn } from './fold'
import { neighbouringLenses } from './headline'
import { trackOf } from './kind'
import type { Lens } from './lens'
import { addDays, type Day, latestDay } from './partial-date'

/** The rule that decides a cell: the last deed that stands, else the last word, else that all deeds ended, else nothing. */
export type CellRule = 'last-deed' | 'last-word' | 'all-ended' | 'no-evidence'

/**
 * What one event does for a cell on a day.
 *
 * `decides`: it is the one. `same-day`: of the same track, began on the same day and stands too. `displaced`: of the
 * same track, stands, but an event that began later decides; it decides again when that one ends. `drifts`: a word later
 * than the deed that decides, which says otherwise; `agrees`: a later word that says the same; `overruled`: a word older
 * than the deed that decides. `over`: has ended. `ahead`: has not begun by the day. `uncounted`: the lens leaves it out.
 */
export type CellRole =
  | 'decides'
  | 'same-day'
  | 'displaced'
  | 'drifts'
  | 'agrees'
  | 'overruled'
  | 'over'
  | 'ahead'
  | 'uncounted'

/** A cell on one day, and why it is so. */
export interface Explanation {
  /** `null`: no evidence. */
  readonly reading: Reading | null
  readonly rule: CellRule
  /** Why it is contested, where it is. */
  readonly contested: 'disputed' | 'same-day' | null
  /** The stretch of days around the day; it holds since when, and what was before. */
  readonly segment: Segment | null
  /** Every event of the cell, in the order in which they begin, with what it does on the day. */
  readonly roles: readonly { readonly event: string; readonly role: CellRole; readonly begin: Day }[]
  /** How the cell would read if the deciding event were withdrawn. */
  readonly without: Reading | null
  /** The next stance or state that recorded dates bring by themselves, and its first day; `null` when there is none. */
  readonly next: { readonly on: Day; readonly reading: Reading | null } | null
  /** Under definitions that differ in one thing: only those under which the cell reads otherwise. */
  readonly otherwise: readonly {
    readonly lens: Lens
    readonly phrase: string
    readonly reading: Reading | null
  }[]
}

/** Why a cell reads as it does on a day. `events` are the published events of one actor on one issue, in any order. */
export function explainCell(events: readonly FoldEvent[], day: Day, lens: Lens): Explanation {
  const reading = readCell(events, day, lens)
  const segments = foldCell(events, lens)
  const roles = rolesOf(events, day, lens, reading)
  const deciding = events.find(({ id }) => id === reading?.event)
  return {
    reading,
    rule: ruleOf(reading),
    contested:
      reading?.state !== 'contested' ? null : deciding?.confidence === 'disputed' ? 'disputed' : 'same-day',
    segment: segmentOn(segments, day),
    roles,
    without: reading && readCell(without(events, reading.event), day, lens),
    next: nextOf(segments, day, reading),
    otherwise: neighbouringLenses(lens)
      .slice(1)
      .map((other) => ({ ...other, reading: readCell(events, day, other.lens) }))
      .filter((other) => !isSame(other.reading, reading)),
  }
}

function ruleOf(reading: Reading | null): CellRule {
  if (!reading) return 'no-evidence'
  if (reading.state === 'ended') return 'all-ended'
  return reading.track === 'deed' ? 'last-deed' : 'last-word'
}

const without = (events: readonly FoldEvent[], id: string) => events.filter((event) => event.id !== id)

/** Whether two readings look the same in a cell: stance and state, whoever decides. */
const isSame = (a: Reading | null, b: Reading | null): boolean =>
  a === null || b === null ? a === b : a.state === b.state && a.stance === b.stance && a.was === b.was

function rolesOf(
  events: readonly FoldEvent[],
  day: Day,
  lens: Lens,
  reading: Reading | null,
): Explanation['roles'] {
  const begun = events.map((event) => ({ event, begin: latestDay(beginOf(event, lens)) }))
  const decider = begun.find(({ event }) => event.id === reading?.event)
  const isLater = (a: (typeof begun)[number], b: (typeof begun)[number]) =>
    a.begin === b.begin ? a.event.order > b.event.order : a.begin > b.begin
  return begun
    .sort((a, b) => (isLater(a, b) ? 1 : -1))
    .map((dated) => ({ event: dated.event.id, begin: dated.begin, role: roleOf(dated) }))

  function roleOf(dated: (typeof begun)[number]): CellRole {
    const { event, begin } = dated
    if (event.id === reading?.event) return 'decides'
    if (lens.targeting === 'named' && event.targeting !== 'named') return 'uncounted'
    if (begin > day) return 'ahead'
    if (event.endsOn !== null && latestDay(event.endsOn) <= day) return 'over'
    const isWord = trackOf(event.kind) === 'word'
    if (!decider || !reading || reading.state === 'ended') return 'uncounted' // A word where words do not count.
    if (isWord && reading.track === 'deed') {
      if (!isLater(dated, decider)) return 'overruled'
      return event.stance === decider.event.stance ? 'agrees' : 'drifts'
    }
    return begin === decider.begin ? 'same-day' : 'displaced'
  }
}

/** The first later stretch that reads otherwise. Days that no segment covers, before the next one, have no evidence. */
function nextOf(segments: readonly Segment[], day: Day, now: Reading | null): Explanation['next'] {
  let covered: Day | null = segmentOn(segments, day)?.to ?? null
  if (now && covered === null) return null
  for (const segment of segments.filter(({ from }) => from > day)) {
    if (now && covered !== null && segment.from > addDays(covered, 1))
      return { on: addDays(covered, 1), reading: null }
    if (!isSame(segment, now)) return { on: segment.from, reading: segment }
    covered = segment.to
  }
  return now && covered !== null ? { on: addDays(covered, 1), reading: null } : null
}
