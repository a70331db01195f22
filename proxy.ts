import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/env'
import { getEventStatus } from './lib/data/event-status'
import { isEventId } from './lib/domain/event-id'
import { isForeign } from './lib/http/foreign-origin'

/** What must be settled before a page is rendered: who sent this, and with which status it is answered. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  return (
    refuseForeign(request) ?? refuseGiant(request) ?? (await answerTombstone(request)) ?? NextResponse.next()
  )
}

/**
 * Refuses what another site's page sends in somebody's name. Next would refuse it too, but as a failure of ours (500).
 * The API is left out: it goes by keys, which browsers do not send of themselves.
 */
function refuseForeign({ method, headers, nextUrl }: NextRequest): NextResponse | null {
  if (nextUrl.pathname.startsWith('/api/')) return null
  const ours = [headers.get('x-forwarded-host') ?? headers.get('host'), publicHost()]
  if (!isForeign(method, headers.get('origin'), ours)) return null
  return new NextResponse('This was sent by another site, and nothing was done.\n', {
    status: 403,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

/** Forms hold 2 MB at most (`bodySizeLimit`). Next would refuse more as well, but as a failure of ours (500). */
const MOST_BYTES = 2 * 1024 * 1024

function refuseGiant({ headers, nextUrl }: NextRequest): NextResponse | null {
  if (nextUrl.pathname.startsWith('/api/')) return null
  if (Number(headers.get('content-length') ?? 0) <= MOST_BYTES) return null
  return new NextResponse('This form is larger than 2 MB, and nothing was done. Go back and shorten it.\n', {
    status: 413,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

const publicHost = (): string | null => {
  const { PUBLIC_URL } = env()
  return PUBLIC_URL ? new URL(PUBLIC_URL).host : null
}

/**
 * A page cannot answer 410: Next knows 404, 403 and 401 and nothing else. So the status of a withdrawn event's page is
 * set before it is rendered; the page itself, with the reason, is `app/events/[id]/page.tsx` like any other.
 */
async function answerTombstone({ nextUrl }: NextRequest): Promise<NextResponse | null> {
  const [, first, id, ...rest] = nextUrl.pathname.split('/')
  if (first !== 'events' || rest.length > 0 || !id || !isEventId(id)) return null
  return (await getEventStatus(id)) === 'retracted' ? NextResponse.next({ status: 410 }) : null
}

export const config = {
  matcher: ['/events/:id', { source: '/((?!api/|_next/).*)', has: [{ type: 'header', key: 'origin' }] }],
}
