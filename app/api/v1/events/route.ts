import { today } from '@/lib/clock'
import { getDirectory, knownNames } from '@/lib/data/directory'
import { listStanceEvents, parseEventCursor } from '@/lib/data/stance-events'
import { filterOfView } from '@/lib/data/view-filter'
import { refuseMethod } from '@/lib/http/method-not-allowed'
import { openToAll } from '@/lib/http/open-to-all'
import { problem } from '@/lib/http/problem'
import { eventOnTheWire } from '@/lib/interchange/event-wire'
import { parseEventListQuery } from '@/lib/schemas/event-list-query'
import { rawParams } from '@/lib/schemas/strict-view'

export const dynamic = 'force-dynamic'

/**
 * Events, newest announced first: the filters of `/timeline`, `limit`, and `after` (or `cursor`) with the `next` of the
 * page before. The address of the next page is in the header `Link` too (RFC 8288).
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const params = rawParams(searchParams)
  const query = parseEventListQuery(params, knownNames(await getDirectory()))
  if (!query.ok) return openToAll(problem(400, 'Bad request', { errors: query.errors }))
  const { view, limit } = query
  const after = view.after === null ? null : parseEventCursor(view.after)
  if (view.after !== null && !after) {
    const errors = [
      {
        field: searchParams.has('cursor') ? 'cursor' : 'after',
        message: 'a cursor is the `next` of the page before, unchanged',
      },
    ]
    return openToAll(problem(400, 'Bad request', { errors }))
  }
  const page = await listStanceEvents(filterOfView(view, view.asOf ?? today()), { limit, after })
  return openToAll(
    Response.json(
      { data: page.events.map(eventOnTheWire), next: page.next, total: page.total },
      page.next === null ? {} : { headers: linkToNext(searchParams, page.next) },
    ),
  )
}

/** Relative to the address asked: behind a proxy this server does not know what it is called. */
function linkToNext(asked: URLSearchParams, next: string): HeadersInit {
  const search = new URLSearchParams(asked)
  search.delete('cursor')
  search.set('after', next)
  return {
    link: `</api/v1/events?${search}>; rel="next"`,
    'access-control-expose-headers': 'link',
  }
}

export const POST = refuseMethod('GET')
export { POST as DELETE, POST as PATCH, POST as PUT }
