import 'server-only'
import { today } from '@/lib/clock'
import { listStanceEvents, parseEventCursor } from '@/lib/data/stance-events'
import { filterOfView } from '@/lib/data/view-filter'
import { eventOnTheWire } from '@/lib/interchange/event-wire'
import type { Work } from '../answer-call'
import { listAnswer, wrongCursor } from '../list-answer'

/** Events, newest announced first, with the filters of `/timeline`. */
export const listEvents: Work = async (asked) => {
  const { view, limit, cursor } = asked.query
  const after = cursor && parseEventCursor(cursor.text)
  if (cursor && !after) return wrongCursor(asked)
  const page = await listStanceEvents(filterOfView(view, view.asOf ?? today()), { limit, after })
  return listAnswer(asked, page.events.map(eventOnTheWire), page.next, page.total)
}
