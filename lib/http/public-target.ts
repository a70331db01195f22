import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isPublicIp } from './public-ip'

export type Target =
  | {
      readonly ok: true
      readonly url: URL
      readonly addresses: readonly { address: string; family: number }[]
    }
  | { readonly ok: false; readonly reason: string }

/**
 * Where a request to an address would really go: the name is resolved here, once, and every address of it must be
 * public. The caller connects to one of these addresses and to nothing else: a name that is resolved again may by then
 * lead elsewhere.
 */
export async function resolveTarget(address: string, allowPrivate: boolean): Promise<Target> {
  if (!URL.canParse(address)) return { ok: false, reason: 'This is not a web address' }
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { ok: false, reason: 'Only http and https addresses can be called' }
  if (url.username !== '' || url.password !== '')
    return { ok: false, reason: 'The address contains a user name or password' }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  let addresses: { address: string; family: number }[]
  try {
    addresses = family ? [{ address: host, family }] : await lookup(host, { all: true })
  } catch {
    return { ok: false, reason: 'The name of this host leads nowhere' }
  }
  if (addresses.length === 0) return { ok: false, reason: 'The name of this host leads nowhere' }
  if (!allowPrivate && !addresses.every((one) => isPublicIp(one.address)))
    return { ok: false, reason: 'This address does not lie in the public internet' }
  return { ok: true, url, addresses }
}
