import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { refusalOf } from './malformed-request'

const refused = (method: string, url: string, headers: Record<string, string> = {}) =>
  refusalOf({ method, url, headers } as unknown as IncomingMessage)?.status ?? null

describe('a request is turned away before anything looks at it', () => {
  it.each<[string, number, string, string, Record<string, string>]>([
    ['of a method that nothing answers to', 405, 'TRACE', '/', {}],
    ['of a method that the framework would take for GET', 405, 'PROPFIND', '/timeline', {}],
    ['of a method that pages do not know', 405, 'PUT', '/timeline', {}],
    ['of a method that no file answers to', 405, 'DELETE', '/matrix.csv?actor=GBR', {}],
    [
      'with a form larger than any',
      413,
      'POST',
      '/intake',
      { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(2 * 1024 * 1024 + 1) },
    ],
    ['to no address', 400, 'OPTIONS', '*', {}],
    ['to another site', 400, 'GET', 'http://evil.example/', {}],
    ['for a site without a name', 400, 'GET', '/', { host: '' }],
    ['for a name with a space', 400, 'GET', '/', { host: 'a b' }],
    ['for half a name', 400, 'GET', '/', { host: '[' }],
    ['for a name with somebody in it', 400, 'GET', '/', { host: 'user@a.example' }],
    ['for a name with a path', 400, 'GET', '/', { host: 'a.example/b' }],
    ['for a port past all ports', 400, 'GET', '/', { host: 'a.example:99999' }],
    ['for a name that a proxy cannot have had', 400, 'GET', '/', { 'x-forwarded-host': '[' }],
    ['over no web', 400, 'GET', '/', { 'x-forwarded-proto': 'javascript' }],
    ['with an address without end', 414, 'GET', `/${'a'.repeat(16_000)}`, {}],
    ['with parameters without end', 400, 'GET', `/timeline?${'actor=GBR&'.repeat(501)}`, {}],
  ])('%s: %i', (_what, status, method, url, headers) => {
    expect(refused(method, url, { host: 'a.example', ...headers })).toBe(status)
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'but %s not from the API, which has its own answer',
    (method) => {
      expect(refused(method, '/api/v1/events/x', { host: 'a.example' })).toBeNull()
    },
  )

  it.each<Record<string, string>>([
    {},
    { host: 'localhost:3000' },
    { host: '[::1]:3000' },
    { host: 'bücher.example' },
    { host: '10.0.0.1', 'x-forwarded-host': 'a.example, proxy.internal', 'x-forwarded-proto': 'https,http' },
  ])('but not with %o', (headers) => {
    expect(refused('GET', '/timeline?actor=GBR', headers)).toBeNull()
  })
})
