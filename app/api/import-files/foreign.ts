import 'server-only'
import { env } from '@/lib/env'
import { isForeign } from '@/lib/http/foreign-origin'

/** A file that another site's page sends in somebody's name is refused here: these addresses lie outside the proxy. */
export function refuseForeignFile(request: Request): Response | null {
  const { PUBLIC_URL } = env()
  const ours = [
    request.headers.get('x-forwarded-host') ?? request.headers.get('host'),
    PUBLIC_URL ? new URL(PUBLIC_URL).host : null,
  ]
  if (!isForeign(request.method, request.headers.get('origin'), ours)) return null
  return new Response('This was sent by another site, and nothing was done.\n', {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
