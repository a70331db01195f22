import { beginOf, type FoldEvent, foldCell, type Reading, type Segment, segmentOn } from './fold'
import { DEFAULT_LENS, type Lens } from './lens'
import { addDays, type Day, latestDay, type PartialDate } from './partial-date'

/** A stretch of days on which a cell reads otherwise than it did. `to` is its last day, `null` while it lasts. */
export interface Change {
  readonly from: Day
  /** `from` as it was recorded where an event begins on it: never shown more exact. */
  readonly fromText: PartialDate
  readonly to: Day | null
  readonly before: Reading | null
  readonly after: Reading | null
}

/**
 * What replacing the events of one cell by others changes, day by day: stretches in ascending order, joined where
 * nothing that readers see differs. Empty when every day reads as before. Pass all published events of the cell, with
 * and without the candidate.
 */
export function effectOf(
  before: readonly FoldEvent[],
  after: readonly FoldEvent[],
  lens: Lens = DEFAULT_LENS,
): Change[] {
  const [old, now] = [foldCell(before, lens), foldCell(after, lens)]
  const days = [...new Set([...starts(old), ...starts(now)])].sort()
  const texts = new Map([...before, ...after].map((e) => [latestDay(beginOf(e, lens)), beginOf(e, lens)]))
  const changes: Change[] = []
  days.forEach((day, i) => {
    const [a, b] = [segmentOn(old, day), segmentOn(now, day)]
    if (reads(a) === reads(b)) return
    const next = days[i + 1]
    const last = changes.at(-1)
    const change = {
      from: day,
      fromText: texts.get(day) ?? day,
      to: next ? previous(next) : null,
      before: a,
      after: b,
    }
    if (
      last &&
      last.to === previous(day) &&
      reads(last.before) === reads(a) &&
      reads(last.after) === reads(b)
    )
      changes[changes.length - 1] = { ...last, to: change.to }
    else changes.push(change)
  })
  return changes
}

/** The days on which a cell changes: where a segment starts, and the day after one that nothing follows. */
const starts = (segments: readonly Segment[]): Day[] =>
  segments.flatMap((s) => (s.to === null ? [s.from] : [s.from, following(s.to)]))

/** What of a reading readers tell apart. */
const reads = (r: Reading | null): string =>
  r === null ? 'none' : [r.state, r.track, r.stance, r.was, r.drift?.stance].join(' ')

const following = (day: Day): Day => addDays(day, 1)
const previous = (day: Day): Day => addDays(day, -1)
