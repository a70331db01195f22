import { shareHref } from '@/components/share/share-details'
import { clientAddress } from '@/lib/http/client-address'
import { problem } from '@/lib/http/problem'
import { consume, tooManyRequests } from '@/lib/http/rate-limit'
import { readSharedView } from '../shared-view'
import { pinView } from './pin-view'

export const dynamic = 'force-dynamic'

/**
 * Makes the pinned link of a view of ours, or finds it: `address` in a form. The dialog gets the slug as JSON; a form
 * that was sent without scripts comes back to the share page, which shows the link.
 */
export async function POST(request: Request): Promise<Response> {
  const consumed = await consume('pin', clientAddress(request.headers))
  if (!consumed.ok) return tooManyRequests(consumed.retryAfterSeconds)
  const form = await request.formData().catch(() => null)
  const address = form?.get('address')
  const shared = typeof address === 'string' ? await readSharedView(address) : null
  if (!shared)
    return problem(400, 'Bad request', {
      errors: [
        { field: 'address', message: 'give the path of a view of this site, like /timeline?actor=GBR' },
      ],
    })
  const link = await pinView(shared)
  if (!link)
    return problem(400, 'Bad request', {
      errors: [{ field: 'address', message: 'this view has more filters than a short link can hold' }],
    })
  if (request.headers.get('accept')?.includes('application/json'))
    return Response.json({ slug: link.slug }, { headers: { 'cache-control': 'no-store' } })
  return new Response(null, { status: 303, headers: { location: shareHref(address as string, link.slug) } })
}
