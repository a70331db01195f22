import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/env'
import { getEventStatus } from './lib/data/event-status'
import { isKnownPlace } from './lib/data/known-place'
import { isEventId } from './lib/domain/event-id'
import { isForeign } from './lib/http/foreign-origin'

/** What must be settled before a page is rendered: who sent this, and with which status it is answered. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  return refuseForeign(request) ?? (await answerMissing(request)) ?? NextResponse.next()
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

const publicHost = (): string | null => {
  const { PUBLIC_URL } = env()
  return PUBLIC_URL ? new URL(PUBLIC_URL).host : null
}

/**
 * A page cannot set its own status: it could only throw `notFound()`, whose page comes empty to whoever runs no scripts
 * (https://github.com/vercel/next.js/issues/62228), and it cannot answer 410 at all. So the status of what does not
 * exist, and of a withdrawn event, is set before the page is rendered; the page says the rest like any other.
 */
async function answerMissing({ nextUrl }: NextRequest): Promise<NextResponse | null> {
  const path = nextUrl.pathname.split('/').slice(1)
  if ((await isKnownPlace(path)) === false) return NextResponse.next({ status: 404 })
  const [first, id, ...rest] = path
  if (first !== 'events' || rest.length > 0 || !id || !isEventId(id)) return null
  return (await getEventStatus(id)) === 'retracted' ? NextResponse.next({ status: 410 }) : null
}

export const config = {
  matcher: [
    '/events/:id',
    '/countries/:code',
    '/blocs/:code',
    '/companies/:slug',
    '/issues/:company/:topic',
    { source: '/((?!api/|_next/).*)', has: [{ type: 'header', key: 'origin' }] },
  ],
}
