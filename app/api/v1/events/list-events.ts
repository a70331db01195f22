import 'server-only'
import { today } from '@/lib/clock'
import { parseRecordState } from '@/lib/data/record-state'
import { listStanceEvents, listStanceEventsIn, parseEventCursor } from '@/lib/data/stance-events'
import { filterOfView } from '@/lib/data/view-filter'
import { entityTag } from '@/lib/http/conditional'
import { problem } from '@/lib/http/problem'
import { eventOnTheWire } from '@/lib/interchange/event-wire'
import { NDJSON_TYPE } from '@/lib/interchange/ndjson'
import { eventLines } from '../../../representations/event-lines'
import { streamedAnswer } from '../../../representations/streamed-answer'
import type { Asked, Work } from '../answer-call'
import { cursorIn, listAnswer, placeOf, wrongCursor } from '../list-answer'

/**
 * Events, newest announced first, with the filters of `/timeline`. The cursor carries the state of the record that the
 * first page was read in, so that a walk sees one state whatever is corrected meanwhile. Cursors of pages have none.
 */
export const listEvents: Work = async (asked) => {
  const { view, limit, cursor } = asked.query
  if (wantsLines(asked.request)) return allAsLines(asked)
  const place = cursor && placeOf(cursor.text)
  const after = place && parseEventCursor(place.key)
  const state = place?.state ? parseRecordState(place.state) : null
  if (cursor && (!after || (place?.state && !state))) return wrongCursor(asked)
  const filter = filterOfView(view, view.asOf ?? today())
  const page =
    after && state && view.knownAt === null
      ? await listStanceEventsIn(state, filter, { limit, after })
      : await listStanceEvents(filter, { limit, after })
  // Written once, for the answer and for its validator.
  const data = JSON.stringify(page.events.map(eventOnTheWire))
  const next =
    page.next && (view.knownAt === null ? cursorIn(page.next, place?.state || page.state) : page.next)
  const answer = listAnswer(asked, [], next, page.total)
  return {
    ...answer,
    text: `{"data":${data},"next":${JSON.stringify(next)},"total":${page.total}}`,
    // The same page in another state of the record is the same answer: its cursor leads to what it did before.
    tag: entityTag(data, JSON.stringify([page.next, page.total])),
    headers: { ...answer.headers, vary: 'Accept' },
  }
}

const wantsLines = (request: Request): boolean =>
  /(^|[,\s])application\/(x-)?ndjson\b(?!\s*;\s*q=0(\.0*)?(?:,|$))/i.test(request.headers.get('accept') ?? '')

/** All that pass the filters, one a line, as an import reads them: no pages. */
function allAsLines({ query, search, request }: Asked): Promise<Response> {
  const { view, cursor } = query
  const asOf = view.asOf ?? today()
  if (cursor || search.has('limit')) {
    const fields = [...(cursor ? [cursor.field] : []), ...(search.has('limit') ? ['limit'] : [])]
    const message = 'NDJSON comes whole: leave this out, or ask for application/json'
    return Promise.resolve(
      problem(400, 'Bad request', { errors: fields.map((field) => ({ field, message })) }),
    )
  }
  return streamedAnswer(request, {
    type: NDJSON_TYPE,
    key: [String(search), asOf],
    headers: { vary: 'Accept' },
    parts: () => eventLines(filterOfView(view, asOf)),
  })
}
