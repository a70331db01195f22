import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consume } from '@/lib/http/rate-limit'
import { callList } from '@/lib/interchange/api/calls'
import { EXAMPLE_EVENT } from '@/lib/interchange/api/examples'
import { makeKey } from '@/lib/testing/make-key'
import type { TestDatabase } from '@/lib/testing/test-database'
import type { Handler } from './answer-call'
import { answered, ask, document, openContract, ROUTES, validator } from './contract-record.test-kit'
import { idFor, refusalsOf, SAMPLES } from './contract-requests.test-kit'

let test: TestDatabase
beforeAll(async () => {
  test = await openContract()
})
afterAll(() => test.drop())

/** Answers that this file cannot bring about, and why. */
const NOT_HERE: Readonly<Record<string, string>> = {
  'POST /events/{id}/retract 202': 'two-person review is another environment: two-person.db.test.ts',
  'POST /events/{id}/restore 202': 'likewise',
  'POST /import 413': 'four gigabytes',
}
describe('the published document', () => {
  it('has every call of the table, and no other', () => {
    const written = Object.entries(document.paths).flatMap(([path, at]) =>
      Object.keys(at).map((method) => `${method} ${path}`),
    )
    expect(written.sort()).toEqual(
      callList.map(({ method, path }) => `${method.toLowerCase()} ${path}`).sort(),
    )
    expect(Object.keys(ROUTES).sort()).toEqual(Object.keys(document.paths).sort())
  })

  it('refers to nothing that it does not have', () => {
    const text = JSON.stringify(document)
    for (const [, kind = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/([^"]+)"/g))
      expect(document.components[kind], name).toHaveProperty([name])
    expect(text).not.toContain('$defs')
  })

  it('asks of the examples nothing that they do not hold to', () => {
    for (const { path, method, body } of callList) {
      if (!body) continue
      const written = document.paths[path]?.[method.toLowerCase()] as {
        requestBody: { content: Record<string, { schema: unknown; example: unknown }> }
      }
      for (const { schema, example } of Object.values(written.requestBody.content)) {
        const valid = validator(schema)
        valid(example)
        expect(valid.errors ?? []).toEqual([])
      }
    }
  })

  it.each(callList)('$method $path is answered as it says', async ({ name, method, path }) => {
    for (const sample of SAMPLES[name]) await ask(path, { method, ...sample() })
  })

  it.each(callList)('$method $path refuses as it says', async (call) => {
    for (const sent of refusalsOf(call)) {
      const answer = await ask(call.path, { method: call.method, ...sent })
      expect(answer.status, JSON.stringify(sent).slice(0, 200)).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
    }
  })

  it('tells too many requests, with how long to wait', async () => {
    const { key: busy, id } = await makeKey(test.db, 'editor')
    for (let n = 0; n < 1_200; n++) await consume('write', String(id))
    const headers = { authorization: `Bearer ${busy}` }
    const answer = await ask('/events', { method: 'POST', body: EXAMPLE_EVENT, headers })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('tells who proposes too much the same', async () => {
    const { key: busy, id } = await makeKey(test.db, 'contributor')
    const headers = { authorization: `Bearer ${busy}` }
    for (let n = 0; n < 59; n++) await consume('proposeUnderName', `key ${id}`)
    const propose = () => ask('/events', { method: 'POST', body: EXAMPLE_EVENT, headers })
    expect((await propose()).status).toBe(202)
    const answer = await propose()
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('every answer', () => {
  it('keeps the id of the request, or gives it one', async () => {
    const id = 'my-request.1'
    expect((await ask('/topics', { headers: { 'x-request-id': id } })).headers.get('x-request-id')).toBe(id)
    const given = (await ask('/topics', { headers: { 'x-request-id': 'a b\u00e9' } })).headers
    expect(given.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  })

  it.each(callList.filter(({ method, permission }) => method === 'GET' && permission === null))(
    '$path is not sent again while it is unchanged',
    async ({ path }) => {
      const of = path.includes('{id}') ? { id: idFor(path) ?? '' } : {}
      const tag = (await ask(path, of)).headers.get('etag') ?? ''
      expect(tag).toMatch(/^(W\/)?".+"$/)
      const again = await ask(path, { ...of, headers: { 'if-none-match': tag } })
      expect([again.status, again.headers.get('etag')]).toEqual([304, tag])
    },
  )

  it.each(Object.entries(ROUTES))(
    '%s says what it takes: to browsers, and to who sends something else',
    async (path, route) => {
      const address = `http://localhost/api/v1${path}`
      const preflight = await (route.OPTIONS as Handler)(new Request(address, { method: 'OPTIONS' }))
      expect(preflight.status).toBe(204)
      const open = callList.filter((call) => call.path === path && !call.permission)
      for (const { method } of open)
        expect(preflight.headers.get('access-control-allow-methods')).toContain(method)
      const refused = await (route.DELETE as Handler)(new Request(address, { method: 'DELETE' }))
      expect([refused.status, refused.headers.get('content-type')]).toEqual([405, 'application/problem+json'])
      expect(refused.headers.get('allow')).toBe(preflight.headers.get('allow'))
    },
  )
})

describe('a query of any form', () => {
  const names = [...new Set(callList.flatMap(({ query }) => Object.keys(query)))]
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      'GBR',
      'EU',
      'huawei',
      '2020',
      '2020-13',
      '0000',
      '9999-12-31',
      '500',
      '2020-07-14.999999999999',
      '2020-07-14.1',
      '2020-99-99.1',
      '-1',
      '\0',
      "'",
      '%',
      'ban',
      'only',
      'Europe',
      '2026-11-26T00:00:00Z',
    ),
  )
  const query = fc.array(fc.tuple(fc.constantFrom(...names), text), { maxLength: 4 })
  const reads = callList.filter(({ method }) => method === 'GET').map(({ path }) => path)

  it('is answered as the document says, and never by a failure of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...reads), query, async (path, params) => {
        const of = path.includes('{id}') ? { id: idFor(path) ?? '' } : {}
        const answer = await ask(path, { ...of, query: `?${new URLSearchParams(params)}` })
        expect(answer.status).toBeLessThan(500)
      }),
      { numRuns: 150 },
    )
  })

  it('that the document allows is not refused', async () => {
    const good: Record<string, string[]> = {
      stance: ['ban', 'allow'],
      kind: ['decision', 'court-ruling'],
      basis: ['announced', 'in-force', 'completed'],
      words: ['yes', 'no'],
      targeting: ['any', 'named'],
      from: ['1950', '2020-07'],
      asOf: ['2020', '2020-07-14'],
      knownAt: ['2026-11-22', '2026-11-22T09:30:00Z'],
      limit: ['1', '500'],
      q: ['5G', ''],
    }
    for (const { path, query, method } of callList)
      if (method === 'GET' && !path.includes('{id}'))
        for (const [name, values] of Object.entries(good))
          for (const value of name in query ? values : []) {
            const answer = await ask(path, { query: `?${new URLSearchParams({ [name]: value })}` })
            expect([path, name, value, answer.status]).toEqual([path, name, value, 200])
          }
  })
})

it('every answer that the document promises was given, but for failures of ours', () => {
  const promised = Object.entries(document.paths).flatMap(([path, at]) =>
    Object.entries(at).flatMap(([method, operation]) =>
      Object.keys((operation as { responses: object }).responses)
        .filter((status) => status !== '500' && status !== '503')
        .map((status) => `${method.toUpperCase()} ${path} ${status}`),
    ),
  )
  expect(promised.filter((one) => !answered.has(one) && !(one in NOT_HERE))).toEqual([])
})
