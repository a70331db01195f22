import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/env'
import { isForeign } from '@/lib/http/foreign-origin'

/**
 * Refuses what another site's page sends in somebody's name. Next would refuse it too, but as a failure of ours (500).
 * The API is left out: it goes by keys, which browsers do not send of themselves.
 */
export function proxy({ method, headers }: NextRequest): NextResponse {
  const ours = [headers.get('x-forwarded-host') ?? headers.get('host'), publicHost()]
  if (!isForeign(method, headers.get('origin'), ours)) return NextResponse.next()
  return new NextResponse('This was sent by another site, and nothing was done.\n', {
    status: 403,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

const publicHost = (): string | null => {
  const { PUBLIC_URL } = env()
  return PUBLIC_URL ? new URL(PUBLIC_URL).host : null
}

export const config = {
  matcher: [{ source: '/((?!api/|_next/).*)', has: [{ type: 'header', key: 'origin' }] }],
}
