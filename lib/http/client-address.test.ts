import { describe, expect, it } from 'vitest'
import { clientAddress } from './client-address'

const from = (forwarded: string | null, proxies: number) =>
  clientAddress(new Headers(forwarded === null ? {} : { 'x-forwarded-for': forwarded }), proxies)

describe('where a request comes from', () => {
  it.each([
    ['203.0.113.7', 0, '203.0.113.7'],
    ['::ffff:127.0.0.1', 0, '127.0.0.1'],
    ['198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
    ['198.51.100.1, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
    ['203.0.113.7', 2, '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', 0, '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:2::9', 0, '2001:db8:1:2::/64'],
    ['::1', 0, '0:0:0:0::/64'],
    [null, 0, 'unknown'],
    ['', 1, 'unknown'],
  ])('%s behind %i trusted proxies is %s', (forwarded, proxies, address) => {
    expect(from(forwarded, proxies)).toBe(address)
  })

  it('gives addresses of one IPv6 customer one name and those of another another', () => {
    expect(from('2001:db8:1:2:aaaa::1', 0)).toBe(from('2001:db8:1:2:bbbb::2', 0))
    expect(from('2001:db8:1:3::1', 0)).not.toBe(from('2001:db8:1:2::1', 0))
  })
})
