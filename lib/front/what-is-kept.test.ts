import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { isPage, keyOf } from './what-is-kept'

const request = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  ({ url, method, headers }) as unknown as IncomingMessage
const key = (...of: Parameters<typeof request>) => keyOf(request(...of), '2026-11-26')

describe('an answer may be kept', () => {
  it.each([
    ...[
      '/',
      '/matrix',
      '/matrix?asOf=2020-01-01',
      '/countries/gbr',
      '/issues/huawei/5g-networks',
      '/events/abcdefgh',
    ],
    ...['/embed/matrix', '/matrix.json', '/api/v1/events?limit=5', '/api/v1/matrix'],
  ])('of %s', (url) => {
    expect(key(url)).not.toBeNull()
  })

  it.each([
    ...[
      '/events/new',
      '/events/abcdefgh/edit',
      '/account',
      '/review',
      '/submissions/secret',
      '/share',
      '/api/quick-add',
    ],
    ...[
      '/timeline.csv',
      '/countries/gbr.csv',
      '/countries/gbr.og.png',
      '/metrics',
      '/readyz',
      '/sign-in',
      '/data',
      '/matrix?_rsc=abc',
      `/matrix?q=${'a'.repeat(2_000)}`,
    ],
  ])('not of %s', (url) => {
    expect(key(url)).toBeNull()
  })

  it.each<Record<string, string>>([
    { cookie: 'theme=dark; demarche.session=abc' },
    { cookie: '__Secure-demarche.session=abc' },
    { cookie: 'demarche.recorded=new' },
    { authorization: 'Bearer x' },
    { rsc: '1' },
    { 'accept-datetime': 'Thu, 26 Nov 2026 09:30:00 GMT' },
    { range: 'bytes=0-1' },
  ])('not for %o', (headers) => {
    expect(key('/matrix', headers)).toBeNull()
  })

  it('not of what changes something', () => {
    expect(key('/matrix', {}, 'POST')).toBeNull()
  })

  it('by day, host, kind of reader and address: none gets the answer of another', () => {
    const keys = [
      key('/matrix'),
      keyOf(request('/matrix'), '2026-11-27'),
      key('/matrix', { host: 'a.example' }),
      key('/matrix', { host: 'b.example' }),
      key('/matrix', { 'x-forwarded-host': 'b.example' }),
      key('/matrix', { 'x-forwarded-proto': 'https' }),
      key('/matrix', { 'user-agent': 'Twitterbot/1.0' }),
      key('/matrix?asOf=2020'),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    // Cookies of others, and of whom they come from, make no difference.
    expect(key('/matrix', { cookie: '_ga=1' })).toBe(key('/matrix'))
  })
})

it.each([
  ['/matrix', true],
  ['/events/abc/edit?x=1', true],
  ['/_next/static/chunks/a.js', false],
  ['/api/v1/events', false],
  ['/matrix.csv', false],
  ['/theme.js', false],
])('%s is a page: %s', (url, page) => {
  expect(isPage(url)).toBe(page)
})
