import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/**
 * What is not the public internet (IANA's registries of special-purpose addresses). A request that somebody else may
 * point anywhere must reach none of these: behind them are this machine, its neighbours and the cloud's own services.
 */
const NOT_PUBLIC = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  NOT_PUBLIC.addSubnet(net, prefix, 'ipv4')
/** Of IPv6 only what is given out as global unicast is public, and of that not what leads elsewhere or is for examples. */
const GLOBAL = new BlockList()
GLOBAL.addSubnet('2000::', 3, 'ipv6')
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  NOT_PUBLIC.addSubnet(net, prefix, 'ipv6')

/** Whether an address is one of the public internet. An IPv4 address in the dress of IPv6 is none. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !NOT_PUBLIC.check(address, 'ipv4')
  return family === 6 && GLOBAL.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6')
}

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
  if (!allowPrivate && !addresses.every((one) => isPublicAddress(one.address)))
    return { ok: false, reason: 'This address does not lie in the public internet' }
  return { ok: true, url, addresses }
}
