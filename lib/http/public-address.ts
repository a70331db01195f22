import 'server-only'
import { env } from '@/lib/env'

/** Whether the reader's connection is encrypted, as PUBLIC_URL says or the proxy or Next reports. */
export function isSecure(headers: Headers): boolean {
  const configured = env().PUBLIC_URL
  if (configured) return configured.startsWith('https://')
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/

/**
 * A link for a mail. It follows from PUBLIC_URL; without that from the Host of the request, but only where that is this
 * very machine: whoever asks for a reset could otherwise have the link lead to a host of theirs. Else just the path.
 */
export function linkInMail(path: string, headers: Headers): string {
  const configured = env().PUBLIC_URL
  if (configured) return configured.replace(/\/$/, '') + path
  const host = headers.get('host') ?? ''
  return LOOPBACK.test(host) ? `http://${host}${path}` : path
}
