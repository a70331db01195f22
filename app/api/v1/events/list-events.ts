import 'server-only'
import { today } from '@/lib/clock'
import { parseRecordState } from '@/lib/data/record-state'
import { listStanceEvents, listStanceEventsIn, parseEventCursor } from '@/lib/data/stance-events'
import { filterOfView } from '@/lib/data/view-filter'
import { entityTag } from '@/lib/http/conditional'
import { eventOnTheWire } from '@/lib/interchange/event-wire'
import type { Work } from '../answer-call'
import { cursorIn, listAnswer, placeOf, wrongCursor } from '../list-answer'

/**
 * Events, newest announced first, with the filters of `/timeline`. The cursor carries the state of the record that the
 * first page was read in, so that a walk sees one state whatever is corrected meanwhile. Cursors of pages have none.
 */
export const listEvents: Work = async (asked) => {
  const { view, limit, cursor } = asked.query
  const place = cursor && placeOf(cursor.text)
  const after = place && parseEventCursor(place.key)
  const state = place?.state ? parseRecordState(place.state) : null
  if (cursor && (!after || (place?.state && !state))) return wrongCursor(asked)
  const filter = filterOfView(view, view.asOf ?? today())
  const page =
    after && state && view.knownAt === null
      ? await listStanceEventsIn(state, filter, { limit, after })
      : await listStanceEvents(filter, { limit, after })
  const data = page.events.map(eventOnTheWire)
  const next =
    page.next && (view.knownAt === null ? cursorIn(page.next, place?.state || page.state) : page.next)
  return {
    ...listAnswer(asked, data, next, page.total),
    // The same page in another state of the record is the same answer: its cursor leads to what it did before.
    tag: entityTag(JSON.stringify([data, page.next, page.total])),
  }
}
