import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/env'
import { actorPath } from './components/links'
import { findActorByName } from './lib/data/actor-by-name'
import { isKnownPlace } from './lib/data/known-place'
import { BARE_HEADER, isBarePath } from './lib/http/bare-page'
import { fateOfPath, pastFateOfPath } from './lib/http/event-fate'
import { isForeign } from './lib/http/foreign-origin'
import { identified } from './lib/http/identified'
import { refuseMalformed } from './lib/http/malformed-address'
import { hasMementos, knownAtOf, mementoHeaders, parseHttpDate } from './lib/http/memento'
import { problem } from './lib/http/problem'
import { answerRecorded } from './lib/http/recorded-note'
import { refuseUnreadable } from './lib/http/refuse-unreadable'
import { requestIdOf } from './lib/http/request-id'
import { whatIsMissing } from './lib/http/unknown-address'
import { parseEmbedPath } from './lib/schemas/embed-path'
import { viewPath } from './lib/schemas/view-path'

/** What must be settled before a page is rendered: who sent this, and with which status it is answered. */
export async function proxy(request: NextRequest): Promise<Response> {
  return (
    inApi(request, refuseMalformed(request.nextUrl.pathname)) ??
    refuseForeign(request) ??
    (await refuseSent(request)) ??
    (await answerBare(request)) ??
    (await answerUnknown(request)) ??
    (await answerTombstone(request)) ??
    answerRecorded(request) ??
    negotiateTime(request) ??
    NextResponse.next()
  )
}

const isApi = (pathname: string): boolean => pathname.startsWith('/api/')

/** An answer that is given here, as handlers of the API give theirs. */
const inApi = (request: NextRequest, answer: Response | null): Response | null =>
  answer && isApi(request.nextUrl.pathname) ? identified(answer, requestIdOf(request)) : answer

const HTTP_DATE_EXPECTED = 'is written like this: Thu, 26 Nov 2026 09:30:00 GMT'

/**
 * Earlier states of the record, for programs that ask in the way of the web (RFC 7089). An address without `knownAt` is
 * the original and its own TimeGate: `Accept-Datetime` leads to the same address with `knownAt`, which is the memento.
 * A moment that is still to come has the present state for its newest. `told` are the headers that the page
 * gets to see, where they are not those of the request.
 */
function negotiateTime(request: NextRequest, told?: Headers): Response | null {
  const { method, headers, nextUrl } = request
  if ((method !== 'GET' && method !== 'HEAD') || !hasMementos(nextUrl.pathname)) return null
  const links = mementoHeaders(nextUrl)
  // A handler of the API has links of its own and gives these beside them: a header set here would take their place.
  const present = isApi(nextUrl.pathname)
    ? NextResponse.next()
    : NextResponse.next({ headers: links, ...(told && { request: { headers: told } }) })
  if ('Memento-Datetime' in links) return present
  const asked = headers.get('accept-datetime')
  if (asked === null) return present
  const moment = parseHttpDate(asked)
  if (!moment && isApi(nextUrl.pathname)) {
    const errors = [{ field: 'Accept-Datetime', message: HTTP_DATE_EXPECTED }]
    return inApi(request, problem(400, 'Bad request', { errors }))
  }
  if (!moment)
    return new NextResponse(`Accept-Datetime ${HTTP_DATE_EXPECTED}\n`, {
      status: 400,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', Vary: 'Accept-Datetime' },
    })
  if (Date.parse(moment) >= Date.now()) return present
  const memento = nextUrl.clone()
  // The front page is the matrix of today: its earlier states are the matrix's.
  if (memento.pathname === '/') memento.pathname = '/matrix'
  memento.searchParams.set('knownAt', moment)
  const answer = NextResponse.redirect(memento, 302)
  answer.headers.set('Vary', 'Accept-Datetime')
  answer.headers.set('Link', links.Link ?? '')
  return answer
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

/** What was sent and cannot be taken. The API has limits of its own, and says so in its own words. */
const refuseSent = async (request: NextRequest): Promise<Response | null> =>
  request.nextUrl.pathname.startsWith('/api/') ? null : await refuseUnreadable(request)

const publicHost = (): string | null => {
  const { PUBLIC_URL } = env()
  return PUBLIC_URL ? new URL(PUBLIC_URL).host : null
}

/** An embedded view: told to the root layout, which then leaves out the site around it. 404 as for the view itself. */
async function answerBare(request: NextRequest): Promise<Response | null> {
  const { headers, nextUrl } = request
  if (!isBarePath(nextUrl.pathname)) return null
  const page = parseEmbedPath(nextUrl.pathname)
  const isKnown = page && (await isKnownPlace(viewPath(page).split('/').slice(1))) !== false
  const told = new Headers(headers)
  told.set(BARE_HEADER, '1')
  if (!isKnown) return NextResponse.next({ request: { headers: told }, status: 404 })
  return negotiateTime(request, told) ?? NextResponse.next({ request: { headers: told } })
}

/**
 * 404 for what does not exist. A page cannot set its own status: it could only throw `notFound()`, whose page comes empty
 * to whoever runs no scripts (https://github.com/vercel/next.js/issues/62228). So the status is set here; a country, bloc,
 * company or issue says the rest itself (components/place/no-such-place.tsx), of the others a page of its own does.
 */
async function answerUnknown({ nextUrl }: NextRequest): Promise<NextResponse | null> {
  const missing = await whatIsMissing(nextUrl.pathname)
  if (missing === null) return null
  if (missing === 'place') return (await leadToActor(nextUrl)) ?? NextResponse.next({ status: 404 })
  return NextResponse.rewrite(new URL(`/not-here/${missing}`, nextUrl), { status: 404 })
}

/** `/countries/uk` and `/countries/holland` lead to the country of that name, as `/companies/tiktok` does to its company. */
async function leadToActor(nextUrl: NextRequest['nextUrl']): Promise<NextResponse | null> {
  const [room, name = ''] = nextUrl.pathname.split('/').slice(1)
  if (room !== 'countries' && room !== 'blocs') return null
  const actor = await findActorByName(name.replaceAll('-', ' '))
  if (!actor) return null
  const home = nextUrl.clone()
  home.pathname = actorPath(actor.code, actor.kind)
  return NextResponse.redirect(home, 308)
}

/**
 * The status of an event's page where it is not 200: 410 for a retracted event, 301 for a merged one, 404 for one that was
 * not recorded at the moment it is asked for. What there is to say is rendered by `app/events/[id]/page.tsx` like any
 * other page.
 */
async function answerTombstone({ headers, nextUrl }: NextRequest): Promise<NextResponse | null> {
  const knownAt = knownAtOf(nextUrl.searchParams)
  // Whoever asks for an earlier state is led to it first, whatever became of the event since.
  if (knownAt === null && headers.has('accept-datetime')) return null
  const fate = await (knownAt === null
    ? fateOfPath(nextUrl.pathname)
    : pastFateOfPath(nextUrl.pathname, knownAt))
  if (fate === 'unrecorded') return NextResponse.next({ status: 404 })
  if (fate?.status === 'retracted') return NextResponse.next({ status: 410 })
  if (fate?.status !== 'merged' || !fate.mergedInto) return null
  // Relative: behind a proxy this server knows its own address, not the one that the reader used.
  const survivor = nextUrl.clone()
  survivor.pathname = `/events/${fate.mergedInto}`
  return NextResponse.redirect(survivor, 301)
}

export const config = {
  matcher: [
    '/embed/:path*',
    '/events/:id/:rest*',
    '/s/:slug',
    '/submissions/:token/:rest*',
    '/not-here/:what',
    '/countries/:code',
    '/blocs/:code',
    '/companies/:slug',
    '/issues/:company/:topic',
    // A percent sign that encodes nothing.
    '/((?!_next/).*%.*)',
    '/',
    '/countries',
    '/companies',
    '/search',
    '/why',
    '/matrix',
    '/timeline',
    '/shifts',
    '/map',
    '/compare',
    '/coverage',
    '/countries',
    '/companies',
    '/:view(matrix|timeline|shifts|map|compare|coverage|countries|companies).:ending(csv|ndjson|json|atom|feed\\.json|png|svg|og\\.png)',
    // Programs that ask for an earlier state: all else the API settles itself, and a call costs half as much again here.
    {
      source: '/api/v1/:list(matrix|events|issues|shifts)',
      has: [{ type: 'header', key: 'accept-datetime' }],
    },
    { source: '/api/v1/events/:id', has: [{ type: 'header', key: 'accept-datetime' }] },
    { source: '/api/v1/events/:id/revisions', has: [{ type: 'header', key: 'accept-datetime' }] },
    // Whatever may be sent from a form, by a browser or not.
    { source: '/((?!api/|_next/).*)', has: [{ type: 'header', key: 'origin' }] },
    { source: '/((?!api/|_next/).*)', has: [{ type: 'header', key: 'next-action' }] },
    {
      source: '/((?!api/|_next/).*)',
      has: [{ type: 'header', key: 'content-type', value: 'multipart/form-data.*' }],
    },
    { source: '/((?!api/|_next/).*)', has: [{ type: 'header', key: 'transfer-encoding' }] },
  ],
}
