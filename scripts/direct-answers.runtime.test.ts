import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApiKey } from '@/lib/data/api-keys'
import { connect } from '@/lib/data/client'
import { buildEventFields } from '@/lib/testing/build-event'
import { type Served, startDatabase, startServed } from '@/lib/testing/start-served'
import { ensureBuilt } from './lib/build.mjs'

const data = mkdtempSync(join(tmpdir(), 'demarche-direct-'))
let database: Awaited<ReturnType<typeof startDatabase>>
let served: Served
let key = ''
beforeAll(async () => {
  await ensureBuilt(() => {})
  database = await startDatabase()
  const db = connect(database.url, 1)
  const made = { name: 'Test', role: 'editor' as const, ownerId: null, expiresAt: null }
  key = (await createApiKey(db, made, { userId: null, name: 'Test' })).key
  await db.$disconnect()
  served = await startServed(database.url, { data, env: { KEPT_ANSWERS_MB: '0' } })
}, 900_000)
afterAll(async () => {
  await served?.stop()
  await database?.stop()
  rmSync(data, { recursive: true, force: true })
})

interface Sent {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}
/** What only the framework understands: with it a call goes its way. */
const BY_FRAMEWORK = { 'next-url': '/' }
/** Of the connection, or another one each time. */
const NOT_COMPARED = [
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'x-request-id',
]
/** Words of the framework, which answers pages by them. */
const ITS_VARY = /^(rsc|next-.*)$/

/** An answer without what differs between two events that say the same. */
async function answerTo({ method = 'GET', path, headers = {}, body }: Sent, more: Record<string, string>) {
  const answer = await fetch(served.url + path, {
    method,
    redirect: 'manual',
    headers: { 'accept-encoding': 'identity', ...headers, ...more },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const { vary = '', ...rest } = Object.fromEntries(answer.headers)
  const told = Object.entries(rest).filter(([name]) => !NOT_COMPARED.includes(name))
  const plain = (text: string) =>
    text
      .replace(/"id":"[0-9a-z]{10}"|events\/[0-9a-z]{10}/g, 'ID')
      .replace(/"recordedAt":"[^"]+"/g, 'RECORDED')
      // The moment at which a walk began.
      .replace(/(%7E|~)\d{12,15}[-\d]*/g, 'STATE')
      .replace(/r=\d+;t=\d+/g, 'LEFT')
  return {
    status: answer.status,
    vary: [...new Set(vary.split(', ').filter((name) => !ITS_VARY.test(name)))].sort(),
    headers: Object.fromEntries(told.map(([name, value]) => [name, plain(value)])),
    body: plain(await answer.text()),
  }
}

const bearer = () => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' })
const event = (title: string) => buildEventFields({ title })
/** Each call is sent twice, and the second must be answered as the first: so those that write say what they write. */
const CALLS: readonly (readonly [what: string, sent: () => Sent | Promise<Sent>, status: number])[] = [
  ['a list', () => ({ path: '/api/v1/events?limit=3&actor=GBR' }), 200],
  ['a list without anything in it', () => ({ path: '/api/v1/events?actor=GBR&from=2099' }), 200],
  ['the head of a list', () => ({ method: 'HEAD', path: '/api/v1/events?limit=3' }), 200],
  [
    'a list as lines',
    () => ({ path: '/api/v1/events?actor=GBR', headers: { accept: 'application/x-ndjson' } }),
    200,
  ],
  ['a misspelt filter', () => ({ path: '/api/v1/events?acotr=GBR' }), 400],
  ['a query that is none', () => ({ path: '/api/v1/events?actor=%zz' }), 400],
  [
    'a filter that says it twice',
    () => ({ path: '/api/v1/events?limit=3&actor=GBR&actor=FRA&utm_source=x' }),
    200,
  ],
  ['one event', async () => ({ path: `/api/v1/events/${await anEvent()}` }), 200],
  ['its revisions', async () => ({ path: `/api/v1/events/${await anEvent()}/revisions` }), 200],
  [
    'an event that is there already',
    async () => ({ path: `/api/v1/events/${await anEvent()}`, headers: { 'if-none-match': '"1"' } }),
    304,
  ],
  ['no such event', () => ({ path: '/api/v1/events/nowhere000' }), 404],
  ['an id that is none', () => ({ path: '/api/v1/events/NOWHERE' }), 404],
  ['what is allowed', () => ({ method: 'OPTIONS', path: '/api/v1/events' }), 204],
  ['a method that is not', () => ({ method: 'DELETE', path: '/api/v1/events' }), 405],
  ['a slash too many', () => ({ path: '/api/v1/events/' }), 308],
  ['nobody who writes', () => ({ method: 'POST', path: '/api/v1/events', body: event('Nobody') }), 401],
  [
    'a key that is none',
    () => ({ method: 'POST', path: '/api/v1/events', headers: { authorization: 'Bearer x' }, body: '{}' }),
    401,
  ],
  [
    'a form',
    () => ({
      method: 'POST',
      path: '/api/v1/events',
      headers: { ...bearer(), 'content-type': 'text/plain' },
      body: 'x',
    }),
    415,
  ],
  ['no JSON', () => ({ method: 'POST', path: '/api/v1/events', headers: bearer(), body: '{' }), 400],
  [
    'too much',
    () => ({ method: 'POST', path: '/api/v1/events', headers: bearer(), body: `"${'a'.repeat(1_100_000)}"` }),
    413,
  ],
  ['no body', () => ({ method: 'POST', path: '/api/v1/events', headers: bearer() }), 400],
  [
    'an event that says too little',
    () => ({ method: 'POST', path: '/api/v1/events', headers: bearer(), body: { title: 'x' } }),
    422,
  ],
  [
    'a new event',
    () => ({ method: 'POST', path: '/api/v1/events', headers: bearer(), body: event('New') }),
    201,
  ],
  [
    'a new event, once',
    () => ({
      method: 'POST',
      path: '/api/v1/events',
      headers: { ...bearer(), 'idempotency-key': 'once' },
      body: event('Once'),
    }),
    201,
  ],
  [
    'a change that changes nothing',
    async () => ({
      method: 'PATCH',
      path: `/api/v1/events/${await anEvent()}`,
      headers: { ...bearer(), 'if-match': '"1"' },
      body: {},
    }),
    200,
  ],
  [
    'a change of another version',
    async () => ({
      method: 'PATCH',
      path: `/api/v1/events/${await anEvent()}`,
      headers: { ...bearer(), 'if-match': '"7"' },
      body: {},
    }),
    412,
  ],
  [
    'a change that names no version',
    async () => ({ method: 'PATCH', path: `/api/v1/events/${await anEvent()}`, headers: bearer(), body: {} }),
    428,
  ],
  [
    'a withdrawal without a reason',
    async () => ({
      method: 'POST',
      path: `/api/v1/events/${await anEvent()}/retract`,
      headers: bearer(),
      body: {},
    }),
    422,
  ],
  [
    'a version that is not there',
    async () => ({
      method: 'POST',
      path: `/api/v1/events/${await anEvent()}/restore`,
      headers: bearer(),
      body: { version: 9 },
    }),
    422,
  ],
]

async function anEvent(): Promise<string> {
  const answer = await fetch(`${served.url}/api/v1/events?limit=1&actor=FRA`)
  const { data } = (await answer.json()) as { data: { id: string }[] }
  return data[0]?.id ?? ''
}

it.each(CALLS)('%s is answered the same with and without the framework', async (_, build, status) => {
  const sent = await build()
  const directly = await answerTo(sent, {})
  expect(directly.status).toBe(status)
  expect(directly).toEqual(await answerTo(sent, BY_FRAMEWORK))
})

it('a list travels packed, and unpacks to the same', async () => {
  const path = '/api/v1/events?limit=50'
  const packed = await fetch(served.url + path, { headers: { 'accept-encoding': 'gzip' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  const { data } = (await packed.json()) as { data: unknown[] }
  expect(data).toHaveLength(50)
})
