import { beginOf } from './fold'
import { trackOf } from './kind'
import type { Lens } from './lens'
import { type Day, latestDay, type PartialDate } from './partial-date'
import type { StanceEvent } from './stance-event'

/** An event that is on record and decides nothing yet, and the date from whose last day on it does. */
export interface NotCounted {
  readonly event: StanceEvent
  readonly begins: PartialDate
}

/**
 * Which of the events have not certainly begun by a day, the soonest first: they are listed, but no stance rests on them.
 * What the lens leaves out altogether is not waited for.
 */
export function notCountedYet(events: readonly StanceEvent[], lens: Lens, asOf: Day): NotCounted[] {
  return events
    .filter(
      (event) =>
        (lens.words === 'yes' || trackOf(event.kind) === 'deed') &&
        (lens.targeting === 'any' || event.targeting === 'named'),
    )
    .map((event) => ({ event, begins: beginOf({ ...event, order: 0 }, lens) }))
    .filter(({ begins }) => latestDay(begins) > asOf)
    .sort((a, b) => (latestDay(a.begins) < latestDay(b.begins) ? -1 : 1))
}
