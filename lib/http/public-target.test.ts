import { describe, expect, it } from 'vitest'
import { resolveTarget } from './public-target'

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
