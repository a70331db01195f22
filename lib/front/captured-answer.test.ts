import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { captureAnswer } from './captured-answer'

let close = () => {}
afterEach(() => close())

/** Serves what `write` writes, held back where it is HTML and turned to capitals then. */
async function fetched(write: (response: ServerResponse) => void) {
  const server = createServer((_, response) => {
    captureAnswer(
      response,
      (it) => String(it.getHeader('content-type')).startsWith('text/html'),
      (body, send) => {
        response.setHeader('x-length', body.length)
        send(Buffer.from(body.toString().toUpperCase()))
      },
    )
    write(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => server.close()
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  return { status: answer.status, length: answer.headers.get('x-length'), text: await answer.text() }
}

it('holds a page back until it is whole, however it is written', async () => {
  const page = await fetched((response) => {
    response.writeHead(404, { 'Content-Type': 'text/html' })
    response.flushHeaders()
    response.write('one ')
    response.write(Buffer.from('two '), () => response.end('three'))
  })
  expect(page).toEqual({ status: 404, length: '13', text: 'ONE TWO THREE' })
})

it('lets everything else through as it comes', async () => {
  const other = await fetched((response) => {
    response.writeHead(201, { 'Content-Type': 'text/plain' })
    response.write('one ')
    response.end('two')
  })
  expect(other).toEqual({ status: 201, length: null, text: 'one two' })
  const empty = await fetched((response) => response.writeHead(204).end())
  expect(empty).toEqual({ status: 204, length: null, text: '' })
})
