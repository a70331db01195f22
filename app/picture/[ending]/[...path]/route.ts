import { readDataVersion } from '@/lib/data/data-version'
import { clientAddress } from '@/lib/http/client-address'
import { entityTag, isUnchanged, validators } from '@/lib/http/conditional'
import { openToAll } from '@/lib/http/open-to-all'
import { problem } from '@/lib/http/problem'
import { consume, tooManyRequests } from '@/lib/http/rate-limit'
import { isKept, keyOf, pictureOf } from '../../kept-pictures'
import { readAskedPicture } from '../../read-asked'

export const dynamic = 'force-dynamic'

/** Every view as a picture. Their addresses, `/matrix.png`, are rewritten to this one by next.config.js. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/picture/[ending]/[...path]'>,
): Promise<Response> {
  const { ending, path } = await params
  const { tag: dataVersion, changedAt } = await readDataVersion()
  const asked = await readAskedPicture(request, `/${path.join('/')}`, ending)
  if (asked instanceof Response) return openToAll(asked)
  const key = keyOf(asked, dataVersion)
  const tag = entityTag(key)
  const headers = {
    ...validators(tag, changedAt),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  }
  if (isUnchanged(request, headers)) return openToAll(new Response(null, { status: 304, headers }))
  const fromCache = isKept(key)
  if (!fromCache) {
    // Only what must be drawn is counted: looking at what is there costs nothing.
    const consumed = await consume('picture', clientAddress(request.headers))
    if (!consumed.ok) return openToAll(tooManyRequests(consumed.retryAfterSeconds))
  }
  const body = await pictureOf(asked, key)
  if (!body) return openToAll(problem(404, 'Not found', { detail: 'There is nothing to draw here.' }))
  return openToAll(
    new Response(new Uint8Array(body), {
      headers: {
        ...headers,
        'content-type': ending === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
        'x-picture': fromCache ? 'kept' : 'drawn',
      },
    }),
  )
}
