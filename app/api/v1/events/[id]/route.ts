import { getStanceEvent } from '@/lib/data/stance-events'
import { isEventId } from '@/lib/domain/event-id'
import { refuseMethod } from '@/lib/http/method-not-allowed'
import { openToAll } from '@/lib/http/open-to-all'
import { problem } from '@/lib/http/problem'
import { eventOnTheWire } from '@/lib/interchange/event-wire'

export const dynamic = 'force-dynamic'

/** One event. Retracted: 410 with the reason. Merged: 301 to the event it was merged into. */
export async function GET(_request: Request, { params }: RouteContext<'/api/v1/events/[id]'>) {
  const { id } = await params
  const event = isEventId(id) ? await getStanceEvent(id) : null
  if (!event) return openToAll(problem(404, 'Not found', { detail: 'There is no event with this id.' }))
  if (event.status === 'retracted') {
    const detail = `This event was withdrawn: ${event.statusReason ?? 'no reason was given'}`
    return openToAll(problem(410, 'Gone', { detail }))
  }
  if (event.status === 'merged' && event.mergedInto) {
    const location = `/api/v1/events/${event.mergedInto}`
    return openToAll(new Response(null, { status: 301, headers: { location } }))
  }
  return openToAll(Response.json(eventOnTheWire(event)))
}

export const POST = refuseMethod('GET')
export { POST as DELETE, POST as PATCH, POST as PUT }
