import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { env } from '@/lib/env'

/**
 * Lets nobody choose the address they come from. Next fills X-Forwarded-For from the connection only where the request
 * has none, so without a proxy that is trusted (TRUST_PROXY) the header is dropped before Next sees it. Called once, at
 * start, before the first request.
 */
export function dropForgedAddresses(): void {
  if (env().TRUST_PROXY > 0) return
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    delete request.headers['x-forwarded-for']
  })
}

/**
 * Where a request comes from, for rate limits: the connection's other end, or behind proxies the address that the
 * outermost trusted one saw. IPv6 counts by /64, which is what one customer has. `unknown` when nobody says.
 */
export function clientAddress(headers: Headers, proxies = env().TRUST_PROXY): string {
  const chain = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  // Each proxy appends the address it saw: counting from the right, what lies beyond the trusted ones is hearsay.
  const address = chain.at(-Math.max(1, proxies)) ?? chain[0] ?? ''
  return subnetOf(address) || 'unknown'
}

function subnetOf(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!mapped.includes(':')) return mapped.slice(0, 64)
  const [head = '', tail] = mapped.split('%', 1).join('').split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) =>
      group
        .toLowerCase()
        .replace(/^0+(?=.)/, '')
        .slice(0, 4),
    )
    .join(':')}::/64`
}
