import { alertHref } from '@/components/links'
import { endSubscription, getSubscription } from '@/lib/data/alert-subscriptions'

export const dynamic = 'force-dynamic'

/** One click in the mail program (RFC 8058). It comes from there, so no origin is asked for: the token is the right. */
export async function POST(
  _request: Request,
  { params }: RouteContext<'/api/alerts/[token]/unsubscribe'>,
): Promise<Response> {
  const { token } = await params
  if ((await getSubscription(token))?.channel === 'mail') await endSubscription(token)
  return new Response(null, { status: 204 })
}

/** Who follows the link by hand comes to the page with the button. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/alerts/[token]/unsubscribe'>,
): Promise<Response> {
  return new Response(null, {
    status: 303,
    headers: { location: alertHref(encodeURIComponent((await params).token)) },
  })
}
