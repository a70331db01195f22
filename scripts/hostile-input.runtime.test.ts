import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Served, startDatabase, startServed } from '@/lib/testing/start-served'
import { randomOf } from './generate/random'
import { ensureBuilt } from './lib/build.mjs'

const REQUESTS = 10_000
const AT_ONCE = 16
const data = mkdtempSync(join(tmpdir(), 'demarche-hostile-'))
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
let database: Awaited<ReturnType<typeof startDatabase>>
let served: Served

beforeAll(async () => {
  await ensureBuilt(() => {})
  database = await startDatabase()
  served = await startServed(database.url, { data, env: { RATE_LIMITS: 'off' } })
}, 900_000)
afterAll(async () => {
  agent.destroy()
  await served?.stop()
  await database?.stop()
  rmSync(data, { recursive: true, force: true })
})

/** Every route that a stranger may try, with places for names. */
const ROUTES = [
  ...[
    '/',
    '/matrix',
    '/timeline',
    '/map',
    '/compare',
    '/countries',
    '/countries/N',
    '/blocs/N',
    '/companies',
    '/companies/N',
  ],
  ...[
    '/issues/N/N',
    '/events/N',
    '/events/N/history',
    '/events/N/history/N',
    '/events/N/edit',
    '/events/N/retract',
    '/events/N/merge',
  ],
  ...[
    '/events/new',
    '/intake',
    '/import',
    '/review',
    '/review/N',
    '/shifts',
    '/s/N',
    '/s',
    '/embed/matrix',
    '/embed/timeline',
    '/embed/N',
  ],
  ...[
    '/method',
    '/search',
    '/coverage',
    '/changes',
    '/why',
    '/share',
    '/share/details',
    '/data',
    '/cite',
    '/oembed',
    '/submissions',
  ],
  ...[
    '/submissions/N',
    '/submissions/N/edit',
    '/account',
    '/admin',
    '/admin/labels',
    '/sign-in',
    '/sign-up',
    '/setup',
    '/forgot-password',
  ],
  ...[
    '/reset-password',
    '/metrics',
    '/readyz',
    '/healthz',
    '/matrix.csv',
    '/matrix.json',
    '/timeline.csv',
    '/timeline.json',
    '/shifts.atom',
  ],
  ...[
    '/timeline.atom',
    '/countries/N.csv',
    '/companies/N.json',
    '/issues/N/N.atom',
    '/events/N.json',
    '/matrix.svg',
    '/countries/N.svg',
  ],
  ...[
    '/api/search',
    '/api/suggest',
    '/api/quick-add',
    '/api/entry-check',
    '/api/v1/events',
    '/api/v1/events/N',
    '/api/v1/matrix',
  ],
  ...[
    '/api/v1/parse',
    '/api/v1/extract',
    '/api/v1/N',
    '/api/v1/events/N/revisions',
    '/N',
    '/_next/N',
    '/representations/N/N',
    '/picture/N/N',
  ],
]
const PARAMS = [
  ...[
    'asOf',
    'knownAt',
    'basis',
    'words',
    'targeting',
    'actor',
    'company',
    'topic',
    'stance',
    'kind',
    'bloc',
    'region',
    'sort',
    'vs',
  ],
  ...[
    'from',
    'to',
    'q',
    'after',
    'cursor',
    'limit',
    'token',
    'url',
    'next',
    'show',
    'page',
    'format',
    'issue',
    '__proto__',
    'constructor',
  ],
]
const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]

/** What is written where a name, a day or a word is expected. */
const VALUES = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '%',
    '%00',
    '%zz',
    '%c0%af',
    '\ud800',
    '\u202egnp.exe',
    '\u200b',
    '\ufeff',
    'é'.repeat(3_000),
  ],
  ...[
    '../../etc/passwd',
    '..%2f..%2f',
    '//evil.example',
    'javascript:alert(1)',
    'https://user:pass@169.254.169.254/',
    'data:text/html,x',
  ],
  ...[
    "' OR 1=1 --",
    '"; DROP TABLE actor; --',
    '<script>alert(1)</script>',
    '=HYPERLINK("http://x")',
    '{{7*7}}',
    '${7*7}',
    '\\',
    '\r\nSet-Cookie: a=b',
  ],
  ...[
    '9999-12-31',
    '0000-00-00',
    '2020-02-30',
    '-1',
    '0',
    '1e309',
    'NaN',
    '99999999999999999999',
    '2020-13',
    '10000-01-01',
    '292278994-08-17T07:12:55Z',
  ],
  ...[
    'GBR',
    'gbr',
    'huawei',
    '5g-networks',
    '5G',
    'EU',
    'huawei/5g-networks',
    '2020',
    '2020-07-14',
    'ban',
    'null',
    'undefined',
    '[object Object]',
  ],
  ...[
    'a'.repeat(6_000),
    'toString',
    '__proto__',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '٢٠٢٠',
    '２０２０',
    '2020-07-14.99999999999',
    '1.1',
    '*',
    '%%%',
    '_',
    '()',
    ':*',
    '&|!',
    "'",
  ],
]
const BODIES: readonly (readonly [string, string | Buffer])[] = [
  ['application/json', ''],
  ['application/json', '{'],
  ['application/json', 'null'],
  ['application/json', '[]'],
  ['application/json', '{"text": 7}'],
  ['application/json', '{"text": "UK bans Huawei 5G\\u0000"}'],
  ['application/json', '{"text": "\\ud800"}'],
  ['application/json', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['application/json', `{"text": "${'a '.repeat(100_000)}"}`],
  ['application/json', '{"__proto__": {"admin": true}, "text": "x"}'],
  ['application/json', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['text/plain', 'text'],
  ['application/x-www-form-urlencoded', 'a=1&a=2&%zz=%'],
  ['application/x-www-form-urlencoded', `${'a=1&'.repeat(10_000)}`],
  ['multipart/form-data', 'no boundary'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_00"\r\n\r\n\0\r\n--x--',
  ],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="1_$ACTION_REF_1"\r\n\r\n\r\n--x--',
  ],
  ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
]

interface Shot {
  method: string
  path: string
  headers: Record<string, string>
  body: string | Buffer | null
}

function shotOf(n: number): Shot {
  const random = randomOf(7, n)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  // As an address of the wire: some values are encoded, some are what a careless program sends.
  const written = (value: string) => {
    const raw = random() < 0.15 && /^[\x21-\x7e]+$/.test(value) && !value.includes('#')
    if (raw) return value
    try {
      return encodeURIComponent(value)
    } catch {
      return '%ED%A0%80'
    }
  }
  const path = one(ROUTES).replace(/N/g, () => written(one(VALUES)) || 'x')
  const query = Array.from(
    { length: Math.floor(random() * 4) },
    () => `${written(one(PARAMS))}=${written(one(VALUES))}`,
  )
  if (random() < 0.01) query.push(Array.from({ length: 1_500 }, () => 'actor=GBR').join('&'))
  const method = one(METHODS)
  const [type, body] =
    method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? ['', null] : one(BODIES)
  const headers: Record<string, string> = {
    ...(type && { 'content-type': type }),
    ...(random() < 0.1 && { origin: one(['https://evil.example', 'null', served.url]) }),
    ...(random() < 0.1 && {
      cookie: one(['demarche.session=x', 'demarche.session=%00', 'a=b; demarche.recorded=<x>', ';;;=']),
    }),
    ...(random() < 0.1 && { 'if-none-match': one(['*', '"', 'W/"x"', ',,,']) }),
    ...(random() < 0.1 && { 'accept-datetime': one(['x', 'Thu, 01 Jan 1970 00:00:00 GMT', '9'.repeat(99)]) }),
    ...(random() < 0.1 && { rsc: '1', 'next-router-state-tree': one(['x', '%5B%5D', '[]', '%zz']) }),
    ...(random() < 0.1 && { 'next-action': one(['x', '0'.repeat(40), '__proto__']) }),
    ...(random() < 0.1 && { authorization: one(['Bearer x', 'Basic Og==', 'Bearer ' + 'x'.repeat(4_000)]) }),
    ...(random() < 0.1 && { 'x-forwarded-for': one(['::1', '999.999.1.1', 'x'.repeat(500)]) }),
    ...(random() < 0.1 && { 'x-forwarded-host': one(['evil.example', 'a b', '[', 'x'.repeat(300)]) }),
    ...(random() < 0.1 && {
      'idempotency-key': one(['x', 'x'.repeat(3_000)]),
      'if-match': one(['*', '"1"', 'x']),
    }),
  }
  return { method, path: path + (query.length > 0 ? `?${query.join('&')}` : ''), headers, body }
}

function shoot({ method, path, headers, body }: Shot): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(
      served.url,
      {
        agent,
        method,
        path,
        headers: { ...headers, ...(body !== null && { 'content-length': Buffer.byteLength(body) }) },
      },
      (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
        answer.once('error', reject)
      },
    )
    asked.once('error', reject)
    asked.end(body ?? undefined)
  })
}

/** How much there is of what strangers could change: they may propose, and nothing else. */
async function recorded(): Promise<unknown> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query(`SELECT (SELECT count(*) FROM stance_event) AS events,
    (SELECT count(*) FROM revision) AS revisions, (SELECT count(*) FROM user_account) AS people,
    (SELECT count(*) FROM actor) AS actors, (SELECT count(*) FROM issue) AS issues`)
  await client.end()
  return rows
}

it('ten thousand hostile requests over all routes are answered, none by a failure of ours, and nothing is changed', async () => {
  const before = await recorded()
  const failures: string[] = []
  const statuses = new Map<number, number>()
  let next = 0
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < REQUESTS) {
        const n = next++
        const shot = shotOf(n)
        const status = await shoot(shot).catch((error: Error) => `${error.message}`)
        if (typeof status === 'string' || status >= 500 || status === 0)
          failures.push(
            `${n}: ${status} ${shot.method} ${shot.path.slice(0, 200)} ${JSON.stringify(shot.headers).slice(0, 200)}`,
          )
        else statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }),
  )
  expect(failures).toEqual([])
  expect(await recorded()).toEqual(before)
  // Not all of it was turned away at the door.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 20)
})

it('a parameter repeated ten thousand times, and a body of 100 MB, are refused', async () => {
  const many = Array.from({ length: 10_000 }, () => 'actor=GBR').join('&')
  const status = await shoot({ method: 'GET', path: `/timeline?${many}`, headers: {}, body: null })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  for (const path of ['/api/v1/parse', '/api/v1/extract', '/intake']) {
    const body = Buffer.alloc(100 * 1024 * 1024, 'a')
    const type = path === '/intake' ? 'application/x-www-form-urlencoded' : 'application/json'
    // The server may hang up before it has read it all: that is an answer too.
    const answer = await shoot({ method: 'POST', path, headers: { 'content-type': type }, body }).catch(
      () => 413,
    )
    expect(answer, path).toBe(413)
  }
})
