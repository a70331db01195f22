import { today } from '@/lib/clock'
import { getDirectory, knownNames } from '@/lib/data/directory'
import { listStanceEvents, parseEventCursor } from '@/lib/data/stance-events'
import { filterOfView } from '@/lib/data/view-filter'
import { openToAll } from '@/lib/http/open-to-all'
import { problem } from '@/lib/http/problem'
import { eventOnTheWire } from '@/lib/interchange/event-wire'
import { parseEventListQuery } from '@/lib/schemas/event-list-query'
import { rawParams } from '@/lib/schemas/strict-view'

export const dynamic = 'force-dynamic'

/** Events, newest announced first: the filters of `/timeline`, `limit`, and `after` with the `next` of the page before. */
export async function GET(request: Request): Promise<Response> {
  const params = rawParams(new URL(request.url).searchParams)
  const query = parseEventListQuery(params, knownNames(await getDirectory()))
  if (!query.ok) return openToAll(problem(400, 'Bad request', { errors: query.errors }))
  const { view, limit } = query
  const after = view.after === null ? null : parseEventCursor(view.after)
  if (view.after !== null && !after) {
    const errors = [{ field: 'after', message: 'a cursor is the `next` of the page before, unchanged' }]
    return openToAll(problem(400, 'Bad request', { errors }))
  }
  const page = await listStanceEvents(filterOfView(view, view.asOf ?? today()), { limit, after })
  return openToAll(
    Response.json({ data: page.events.map(eventOnTheWire), next: page.next, total: page.total }),
  )
}
