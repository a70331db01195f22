import { type NextRequest, NextResponse } from 'next/server'
import { getEventStatus } from './lib/data/event-status'
import { isEventId } from './lib/domain/event-id'

/**
 * A page cannot answer 410: Next knows 404, 403 and 401 and nothing else. So the status of a withdrawn event's page is
 * set before it is rendered; the page itself, with the reason, is `app/events/[id]/page.tsx` like any other.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const id = request.nextUrl.pathname.split('/')[2] ?? ''
  const status = isEventId(id) ? await getEventStatus(id) : null
  return NextResponse.next(status === 'retracted' ? { status: 410 } : undefined)
}

export const config = { matcher: '/events/:id' }
