import type { CellHistory } from './matrix'
import type { Day, PartialDate } from './partial-date'
import { spansOf } from './span'
import type { Stance } from './stance'

export interface Mover {
  readonly actor: string
  readonly on: Day
  readonly onText: PartialDate
  readonly stance: Stance
  readonly event: string
  /** What the deed says is disputed, or another of the same day says otherwise. */
  readonly isContested: boolean
}

/**
 * Who moved to a stance by deed, in the order in which they first did. An actor counts once, on its first time, even if it
 * has left the stance since; what was only said does not count, whatever the lens says of words. Of one day by code. The
 * one definition behind "who moved first" and the order of adoption. `histories` are of one issue.
 */
export function firstMoves(histories: readonly CellHistory[], counts: (stance: Stance) => boolean): Mover[] {
  const movers = histories.flatMap(({ actor, segments }): Mover[] => {
    for (const { stance, track, state, from, fromText, events } of spansOf(segments))
      if (stance !== null && track === 'deed' && counts(stance))
        return [
          { actor, on: from, onText: fromText, stance, event: events[0], isContested: state === 'contested' },
        ]
    return []
  })
  return movers.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.actor < b.actor ? -1 : 1))
}

/** Who moved to one stance, up to and including a day. */
export const moversTo = (stance: Stance, histories: readonly CellHistory[], asOf: Day): Mover[] =>
  firstMoves(histories, (held) => held === stance).filter(({ on }) => on <= asOf)
