import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lookAt, NotAllowedError } from './look-at'

let server: Server
let base: string
const asked: string[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/to-page') return response.writeHead(302, { location: '/page' }).end()
    if (request.url === '/to-inside')
      return response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    if (request.url === '/to-file') return response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    if (request.url === '/round') return response.writeHead(302, { location: '/round' }).end()
    if (request.url === '/gone') return response.writeHead(410).end('gone')
    if (request.url === '/silent') return undefined
    response.writeHead(200)
    // Without end: whoever waits for all of it waits forever.
    if (request.url === '/endless') return response.write('x'.repeat(100_000))
    return response.end('the text of the page')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const isHere = (address: string) => address === '127.0.0.1'

it('tells what an address answers, in the end of its redirects', async () => {
  expect(await lookAt(`${base}/page`, { isAllowed: isHere })).toEqual({
    url: `${base}/page`,
    status: 200,
    text: '',
  })
  expect(await lookAt(`${base}/to-page`, { isAllowed: isHere, mostBytes: 8 })).toEqual({
    url: `${base}/page`,
    status: 200,
    text: 'the text',
  })
  expect((await lookAt(`${base}/gone`, { isAllowed: isHere })).status).toBe(410)
})

it.each([
  'http://127.0.0.1/',
  'http://localhost/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://169.254.169.254/latest/meta-data',
  'http://10.0.0.1/',
  'ftp://example.org/',
  'file:///etc/passwd',
])('never asks %s', async (url) => {
  await expect(lookAt(url)).rejects.toThrow(NotAllowedError)
})

it('never asks this machine, by whatever name it goes', async () => {
  const before = asked.length
  const { port } = server.address() as AddressInfo
  await expect(lookAt(`http://localhost:${port}/page`)).rejects.toThrow(NotAllowedError)
  await expect(lookAt(`${base}/page`)).rejects.toThrow(NotAllowedError)
  expect(asked.length).toBe(before)
})

it.each(['/to-inside', '/to-file', '/round'])('does not follow %s', async (path) => {
  await expect(lookAt(base + path, { isAllowed: isHere })).rejects.toThrow(NotAllowedError)
})

it('reads no more than it is told to, and waits no longer', async () => {
  const { text } = await lookAt(`${base}/endless`, { isAllowed: isHere, mostBytes: 1_000 })
  expect(text).toHaveLength(1_000)
  await expect(lookAt(`${base}/silent`, { isAllowed: isHere, mostMilliseconds: 50 })).rejects.toThrow()
})
