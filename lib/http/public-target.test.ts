import { describe, expect, it } from 'vitest'
import { isPublicAddress, resolveTarget } from './public-target'

describe('the public internet', () => {
  it.each([
    ['93.184.215.14', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.0.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:93.184.215.14', false],
    ['64:ff9b::7f00:1', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['2002:7f00:1::', false],
    ['2001:db8::1', false],
    ['not an address', false],
  ])('%s: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic)
  })
})

describe('where a request would go', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://[::1]:8080/',
    'http://[::ffff:10.0.0.1]/',
    'http://localhost/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'https://user:secret@93.184.215.14/',
    'gibberish',
  ])('%s is refused', async (address) => {
    expect((await resolveTarget(address, false)).ok).toBe(false)
  })

  it('a public address is taken, and a private one where the site allows it', async () => {
    expect(await resolveTarget('https://93.184.215.14/hook', false)).toMatchObject({
      ok: true,
      addresses: [{ address: '93.184.215.14', family: 4 }],
    })
    expect((await resolveTarget('http://127.0.0.1:9/', true)).ok).toBe(true)
  })
})
