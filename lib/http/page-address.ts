import 'server-only'
import { env } from '@/lib/env'
import { isSecure } from './public-address'

/**
 * The whole address of a page, to be shown to whoever asked for it: from PUBLIC_URL, else from the request's own Host.
 * Never for a mail or anything that others see: that Host is only what the request claims.
 */
export function pageAddress(path: string, headers: Headers): string {
  const configured = env().PUBLIC_URL
  if (configured) return configured.replace(/\/$/, '') + path
  return `${isSecure(headers) ? 'https' : 'http'}://${headers.get('host') ?? 'localhost'}${path}`
}
