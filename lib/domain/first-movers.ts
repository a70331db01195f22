import type { CellHistory } from './matrix'
import type { Day, PartialDate } from './partial-date'
import { spansOf } from './span'
import type { Stance } from './stance'

export interface Mover {
  readonly actor: string
  readonly on: Day
  readonly onText: PartialDate
  readonly event: string
}

/**
 * Who took a stance on an issue by deed, in the order in which they first did, up to and including a day. An actor
 * counts once, on its first time, even if it has left the stance since. `histories` are of one issue.
 */
export function moversTo(stance: Stance, histories: readonly CellHistory[], asOf: Day): Mover[] {
  const movers: Mover[] = []
  for (const { actor, segments } of histories) {
    const first = spansOf(segments).find(
      (span) => span.stance === stance && span.track === 'deed' && span.from <= asOf,
    )
    if (first) movers.push({ actor, on: first.from, onText: first.fromText, event: first.events[0] })
  }
  return movers.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
