import type { IncomingMessage } from 'node:http'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropInnerHeaders, dropUntoldHeaders } from './told-headers'
import { keyOf } from './what-is-kept'

const request = (headers: Record<string, string>) =>
  ({
    method: 'GET',
    url: '/timeline',
    headers: { host: 'a.example', ...headers },
  }) as unknown as IncomingMessage

/** What the page is told of a request, and the key under which its answer is kept. */
function toldOf(headers: Record<string, string>) {
  const asked = request(headers)
  const key = keyOf(asked, '2026-11-26')
  dropInnerHeaders(asked)
  dropUntoldHeaders(asked)
  return { key, told: { ...asked.headers } }
}

/** Each of these once made another page of the same address. */
const POISON = ['x-middleware-prefetch', 'x-demarche-bare', 'x-demarche-recorded', 'x-matched-path', 'cookie']
const nameOfHeader = fc.oneof(fc.constantFrom(...POISON), fc.stringMatching(/^[a-z][a-z-]{0,20}$/))
/** These are told, and change neither the page nor, where they do, what is kept. */
const HARMLESS = [
  'accept-encoding',
  'if-none-match',
  'if-modified-since',
  'x-forwarded-for',
  'x-request-id',
  'connection',
]

describe('a kept answer', () => {
  it('is made from what it is kept under alone: no other header reaches the page', () => {
    fc.assert(
      fc.property(fc.dictionary(nameOfHeader, fc.constantFrom('1', 'x', 'a=b')), (headers) => {
        const { key, told } = toldOf(headers)
        if (key === null) return
        const without = Object.fromEntries(
          Object.entries(headers).filter(([name]) => HARMLESS.includes(name)),
        )
        const plain = toldOf(without)
        if (key === plain.key) expect(told).toEqual(plain.told)
      }),
    )
  })

  it('is told the reader only where that is a program that reads no further than the head', () => {
    expect(toldOf({ 'user-agent': 'Mozilla/5.0' }).told).not.toHaveProperty('user-agent')
    expect(toldOf({ 'user-agent': 'Twitterbot/1.0' }).told).toHaveProperty('user-agent')
  })
})

it.each([...POISON.slice(0, 4), 'x-middleware-subrequest', 'x-invoke-path', 'x-nextjs-data'])(
  'nobody outside may tell %s',
  (name) => {
    const asked = request({ [name]: '1', accept: '*/*', 'x-action-forwarded': '1' })
    dropInnerHeaders(asked)
    expect(Object.keys(asked.headers)).toEqual(['host', 'accept', 'x-action-forwarded'])
  },
)
