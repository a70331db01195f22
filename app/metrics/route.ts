import { createHash, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'
import { writeMetrics } from '@/lib/front/metrics'

export const dynamic = 'force-dynamic'

/** For Prometheus, with `Authorization: Bearer METRICS_TOKEN`. Without a token set it is as if it were not there. */
export async function GET(request: Request): Promise<Response> {
  const token = env().METRICS_TOKEN
  if (!token) return new Response('Not found\n', { status: 404 })
  const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  if (!isSame(given, token))
    return new Response('A token is needed\n', { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })
  const { text, type } = await writeMetrics()
  return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } })
}

/** In a time that tells nothing of how much was right. */
function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}
