import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { postChecked } from './post-checked'

/** What came in, by its path. */
const asked: string[] = []
let server: Server
let port: number

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/to-inside') {
      response.writeHead(307, { location: `http://127.0.0.1:${port}/inside` }).end()
      return
    }
    // Never ends by itself.
    response.writeHead(request.url === '/endless' ? 200 : 204)
    if (request.url === '/endless') response.write('a'.repeat(100_000))
    else response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const post = (host: string, path: string, allowPrivate: boolean) =>
  postChecked(`http://${host}:${port}${path}`, '{}', {}, allowPrivate)

it.each(['127.0.0.1', 'localhost', '2130706433', '[::ffff:127.0.0.1]'])(
  'nothing is sent to %s, which lies inside the network',
  async (host) => {
    const before = asked.length
    expect(await post(host, '/hook', false)).toEqual({
      ok: false,
      status: null,
      reason: 'This address does not lie in the public internet',
      answer: null,
    })
    expect(asked.length).toBe(before)
    // It would have been received: where the site allows it, it is.
    expect(await post('127.0.0.1', '/hook', true)).toMatchObject({ ok: true, status: 204 })
    expect(asked.length).toBe(before + 1)
  },
)

it('is not led on by a redirect: that is a failure of the receiver', async () => {
  const sent = await post('127.0.0.1', '/to-inside', true)
  expect(sent).toMatchObject({ ok: false, status: 307, reason: 'The receiver answered 307' })
  expect(asked).not.toContain('/inside')
})

it('reads no more of an answer than its beginning', async () => {
  const sent = await post('127.0.0.1', '/endless', true)
  expect(sent).toMatchObject({ ok: true, status: 200, answer: 'a'.repeat(500) })
})
