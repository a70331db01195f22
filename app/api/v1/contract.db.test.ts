import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteAttempt } from '@/lib/data/alert-deliveries'
import { addWebhook, setWebhookState } from '@/lib/data/alert-subscriptions'
import { createApiKey } from '@/lib/data/api-keys'
import { publishEvent, publishMerge, publishRetraction } from '@/lib/data/event-commands'
import { EVERYTHING } from '@/lib/domain/alert'
import { consume, count } from '@/lib/http/rate-limit'
import { type CallName, callList } from '@/lib/interchange/api/calls'
import { EXAMPLE_COMPANY, EXAMPLE_EVENT, EXAMPLE_TOPIC } from '@/lib/interchange/api/examples'
import { openApiDocument } from '@/lib/interchange/api/openapi'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import * as actors from './actors/route'
import type { Handler } from './answer-call'
import * as companies from './companies/route'
import * as resend from './deliveries/[id]/resend/route'
import * as restore from './events/[id]/restore/route'
import * as retract from './events/[id]/retract/route'
import * as revisions from './events/[id]/revisions/route'
import * as event from './events/[id]/route'
import * as events from './events/route'
import * as extract from './extract/route'
import * as importing from './import/route'
import * as issues from './issues/route'
import * as matrix from './matrix/route'
import * as openapi from './openapi.json/route'
import * as parse from './parse/route'
import * as shifts from './shifts/route'
import * as topics from './topics/route'
import * as deliveries from './webhooks/[id]/deliveries/route'
import * as webhooks from './webhooks/route'

const ROUTES: Record<string, Record<string, Handler | string>> = {
  '/events': events,
  '/events/{id}': event,
  '/events/{id}/retract': retract,
  '/events/{id}/restore': restore,
  '/events/{id}/revisions': revisions,
  '/import': importing,
  '/matrix': matrix,
  '/shifts': shifts,
  '/issues': issues,
  '/actors': actors,
  '/companies': companies,
  '/topics': topics,
  '/parse': parse,
  '/extract': extract,
  '/webhooks': webhooks,
  '/webhooks/{id}/deliveries': deliveries,
  '/deliveries/{id}/resend': resend,
  '/openapi.json': openapi,
}

let test: TestDatabase
let key: string
let contributorKey: string
const ids = { standing: '', retracted: '', merged: '' }
const hook = { active: '', paused: '', message: '', held: '' }
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
  key = (
    await createApiKey(
      test.db,
      { name: 'contract', role: 'administrator', ownerId: null, expiresAt: null },
      { userId: null, name: 'test' },
    )
  ).key
  contributorKey = (
    await createApiKey(
      test.db,
      { name: 'proposes', role: 'contributor', ownerId: null, expiresAt: null },
      { userId: null, name: 'test' },
    )
  ).key
  await count('read', BUSY, 60_000)
  for (const name of ['standing', 'retracted', 'merged'] as const) {
    const made = await publishEvent(buildEventFields({ company: 'nexperia', topic: 'surveillance' }), BY)
    if (made.ok) ids[name] = made.id
  }
  for (const which of ['active', 'paused'] as const) {
    const made = await addWebhook(
      'https://example.org/hook',
      'whsec_x',
      { ...EVERYTHING, actors: ['GBR'] },
      test.db,
    )
    hook[which] = made.token
    const message = `msg_${(which === 'active' ? 'a' : 'b').repeat(32)}`
    hook[which === 'active' ? 'message' : 'held'] = message
    const [row] = await test.db.$queryRaw<{ id: string }[]>`
      INSERT INTO "alert_delivery" ("subscription_id", "message_id", "body") VALUES (${made.id}, ${message}, '{}') RETURNING "id"::text`
    await noteAttempt(
      row?.id ?? '',
      { status: 500, error: 'The receiver answered 500', answer: 'oh', durationMs: 9 },
      test.db,
    )
  }
  await setWebhookState(hook.paused, 'disabled', 'A test', test.db)
  await publishRetraction(ids.retracted, 1, 'Satire', BY)
  await publishMerge(ids.merged, 1, ids.standing, BY)
})
afterAll(() => test.drop())
const BY = { author: 'Test', note: null }
/** An address that has asked as much as it may. */
const BUSY = '203.0.113.9'

const document = openApiDocument()
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addSchema({ $id: 'doc', components: document.components })
/** References of the document lead into what was added above. */
const validator = (schema: unknown) =>
  ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"doc#/components')))

interface Sent {
  readonly method?: string
  readonly query?: string
  readonly id?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
  readonly keyless?: boolean
}

/** What has been answered, as `GET /events 200`. */
const answered = new Set<string>()

/** Sends a request to the handler of a path, and holds the answer to what the document says of it. */
async function ask(path: string, { method = 'GET', query = '', id, body, headers, keyless }: Sent = {}) {
  const handler = ROUTES[path]?.[method] as Handler
  const address = `http://localhost/api/v1${path.replace('{id}', encodeURIComponent(id ?? ''))}${query}`
  const request = new Request(address, {
    method,
    headers: {
      ...(!keyless && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const answer = await handler(request, { params: Promise.resolve(id === undefined ? {} : { id }) })
  const promised = document.paths[path]?.[method.toLowerCase()] as {
    responses: Record<string, { headers: object; content?: Record<string, { schema: unknown }> }>
  }
  const response = promised.responses[answer.status]
  answered.add(`${method} ${path} ${answer.status}`)
  expect(response, `${method} ${path} answers ${answer.status} as documented`).toBeDefined()
  expect(answer.headers.get('x-request-id')).toBeTruthy()
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  const text = await answer.clone().text()
  if (!response?.content) expect(text).toBe('')
  else {
    const type = answer.headers.get('content-type') ?? ''
    expect(Object.keys(response.content)).toContain(type)
    const valid = validator(response.content[type]?.schema)
    // Lines of events are told as text; each is an event.
    const isLines = type === 'application/x-ndjson'
    const isValid = valid(isLines ? text : JSON.parse(text))
    if (isLines)
      for (const line of text.split('\n').filter(Boolean)) expect(isEvent(JSON.parse(line))).toBe(true)
    expect(valid.errors ?? [], `${method} ${path}${query}`).toEqual([])
    expect(isValid).toBe(true)
  }
  return answer
}

const isEvent = validator({ $ref: '#/components/schemas/Event' })
const standing = () => ids.standing

/** An id that there is, of what the path is about. */
const idFor = (path: string): string | undefined =>
  !path.includes('{id}')
    ? undefined
    : path.startsWith('/webhooks')
      ? hook.active
      : path.startsWith('/deliveries')
        ? hook.message
        : ids.standing

/** What every call refuses alike. */
function refusalsOf({ path, permission, body, upload }: (typeof callList)[number]): Sent[] {
  const id = idFor(path)
  const good: Sent = {
    id,
    body: body ? body.example : upload ? EXAMPLE_EVENT : undefined,
    headers: { 'if-match': '*' },
  }
  const withHeader = (headers: Record<string, string>): Sent => ({
    ...good,
    headers: { ...good.headers, ...headers },
  })
  return [
    { ...good, query: '?nope=1' },
    withHeader({ 'x-forwarded-for': BUSY }),
    ...(id === undefined
      ? []
      : [
          { ...good, id: 'nosuchevent' },
          { ...good, id: '?' },
        ]),
    ...(permission === null ? [] : [{ ...good, keyless: true }]),
    ...(permission === null || permission === 'proposeUnderName'
      ? []
      : [withHeader({ authorization: `Bearer ${contributorKey}` })]),
    ...(body || upload ? [withHeader({ 'content-encoding': 'br' })] : []),
    ...(body
      ? [
          { ...good, body: [] },
          { ...good, body: 'x'.repeat(body.mostBytes) },
        ]
      : []),
  ]
}

/** Answers that this file cannot bring about, and why. */
const NOT_HERE: Readonly<Record<string, string>> = {
  'POST /events/{id}/retract 202': 'two-person review is another environment: two-person.db.test.ts',
  'POST /events/{id}/restore 202': 'likewise',
  'POST /import 413': 'four gigabytes',
}
const SAMPLES: Record<CallName, readonly (() => Sent)[]> = {
  listEvents: [
    () => ({}),
    () => ({ query: '?limit=500&actor=GBR,USA&asOf=2021&basis=in-force&words=no&targeting=named' }),
    () => ({ query: '?knownAt=2026-01-01&q=5G&bloc=EU&region=Europe&from=2019&to=2022-06' }),
    () => ({ query: '?stance=hate' }),
    () => ({ headers: { accept: 'application/x-ndjson' }, query: '?actor=GBR' }),
    () => ({ headers: { accept: 'application/x-ndjson' }, query: '?limit=5' }),
  ],
  createEvent: [
    () => ({ body: EXAMPLE_EVENT, headers: { authorization: `Bearer ${contributorKey}` } }),
    () => ({ body: EXAMPLE_EVENT }),
    () => ({ body: {} }),
    () => ({ body: EXAMPLE_EVENT, keyless: true }),
    () => ({ body: EXAMPLE_EVENT, query: '?duplicates=refuse' }),
  ],
  getEvent: [
    () => ({ id: ids.standing }),
    () => ({ id: ids.retracted }),
    () => ({ id: ids.merged }),
    () => ({ id: 'nosuchevent' }),
    () => ({ id: ids.standing, headers: { 'if-none-match': '"1"' } }),
    () => ({ id: ids.standing, query: '?knownAt=2001-01-01' }),
  ],
  changeEvent: [
    () => ({ id: standing(), body: { scope: 'core' }, headers: { 'if-match': '*' } }),
    () => ({
      id: standing(),
      body: { scope: 'core only' },
      headers: { 'if-match': '*', authorization: `Bearer ${contributorKey}` },
    }),
    () => ({ id: standing(), body: { scope: 'core' } }),
    () => ({ id: standing(), body: { scope: 'core' }, headers: { 'if-match': '"99"' } }),
    () => ({ id: ids.merged, body: { scope: 'core' }, headers: { 'if-match': '*' } }),
    () => ({ id: ids.retracted, body: { scope: 'core' }, headers: { 'if-match': '*' } }),
  ],
  retractEvent: [
    () => ({ id: ids.retracted, body: { reason: 'x' } }),
    () => ({ id: ids.merged, body: { reason: 'x' } }),
    () => ({ id: standing(), body: { reason: 'x' }, headers: { 'if-match': '"99"' } }),
    () => ({ id: standing(), body: {} }),
    () => ({ id: standing(), body: { reason: 'Satire' } }),
  ],
  restoreEvent: [
    () => ({ id: standing(), body: { version: 99 } }),
    () => ({ id: standing(), body: { version: 1 }, headers: { 'if-match': '"99"' } }),
    () => ({ id: standing(), body: { version: 1 } }),
  ],
  listRevisions: [
    () => ({ id: ids.standing, query: '?limit=1' }),
    () => ({ id: ids.retracted }),
    () => ({ id: ids.merged }),
    () => ({ id: 'nosuchevent' }),
    () => ({ id: ids.standing, query: '?cursor=x' }),
  ],
  importEvents: [
    () => ({ body: EXAMPLE_EVENT, query: '?dryRun=1&createMissing=1' }),
    () => ({ body: EXAMPLE_EVENT, query: '?name=events.ndjson' }),
    () => ({ body: {} }),
    () => ({ body: [] }),
    () => ({ body: EXAMPLE_EVENT, query: '?map=x' }),
    () => ({ body: EXAMPLE_EVENT, keyless: true }),
  ],
  getMatrix: [
    () => ({}),
    () => ({ query: '?asOf=2020-12-31&vs=2019-01-01&knownAt=2027-01-01&sort=name&show=all' }),
    () => ({ query: '?asOf=banana' }),
  ],
  listShifts: [
    () => ({}),
    () => ({ query: '?limit=500&reversals=only&basis=completed' }),
    () => ({ query: '?from=2019&q=5G' }),
  ],
  listIssues: [() => ({}), () => ({ query: '?actor=GBR&knownAt=2027-01-01&words=no' })],
  listActors: [
    () => ({}),
    () => ({ query: '?type=bloc' }),
    () => ({ query: '?bloc=EU&asOf=2019&q=united' }),
    () => ({ query: '?type=planet' }),
  ],
  listCompanies: [() => ({}), () => ({ query: '?q=tiktok' })],
  listTopics: [() => ({}), () => ({ query: '?limit=1' })],
  createCompany: [
    () => ({ body: { ...EXAMPLE_COMPANY, homeCountry: 'XXX' } }),
    () => ({ body: EXAMPLE_COMPANY }),
    () => ({ body: { name: 'TikTok', homeCountry: 'CHN', sector: 'x' } }),
    () => ({ body: {} }),
  ],
  createTopic: [() => ({ body: EXAMPLE_TOPIC }), () => ({ body: EXAMPLE_TOPIC }), () => ({ body: {} })],
  parseHeadline: [() => ({ body: { text: 'UK bans Huawei 5G' } }), () => ({ body: {} })],
  extractEvents: [
    () => ({
      body: { text: 'The United Kingdom banned Huawei from 5G networks.', publishedOn: '2020-07-14' },
    }),
  ],
  listWebhooks: [() => ({}), () => ({ query: '?limit=1' })],
  listDeliveries: [
    () => ({ id: hook.active }),
    () => ({ id: hook.active, query: '?cursor=x' }),
    () => ({ id: 'f'.repeat(40) }),
  ],
  resendDelivery: [
    () => ({ id: hook.message }),
    () => ({ id: hook.held }),
    () => ({ id: `msg_${'0'.repeat(32)}` }),
  ],
  getDocument: [() => ({})],
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
    const { key: busy, id } = await createApiKey(
      test.db,
      { name: 'busy', role: 'editor', ownerId: null, expiresAt: null },
      { userId: null, name: 'test' },
    )
    for (let n = 0; n < 1_200; n++) await consume('write', String(id))
    const headers = { authorization: `Bearer ${busy}` }
    const answer = await ask('/events', { method: 'POST', body: EXAMPLE_EVENT, headers })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('tells who proposes too much the same', async () => {
    const { key: busy, id } = await createApiKey(
      test.db,
      { name: 'eager', role: 'contributor', ownerId: null, expiresAt: null },
      { userId: null, name: 'test' },
    )
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
