import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApiKey } from '@/lib/data/api-keys'
import { connect } from '@/lib/data/client'
import { buildEventFields } from '@/lib/testing/build-event'
import { type Served, startDatabase, startServed } from '@/lib/testing/start-served'
import { readDataset } from '@/prisma/dataset'
import { AT_ONCE, agent, ROUTES, shoot, shotOf } from './hostile/shots'
import { ensureBuilt } from './lib/build.mjs'

const REQUESTS = 10_000
const data = mkdtempSync(join(tmpdir(), 'demarche-hostile-'))
let database: Awaited<ReturnType<typeof startDatabase>>
let served: Served
/** The same app once more, on the same database: one process uses one core. */
let second: Served

/**
 * A part of the shipped dataset, with the names that the requests use: whether a request is answered does not depend on how
 * much is recorded, and how long it takes does.
 */
function someOfDataset() {
  const all = readDataset()
  const events = all.events.filter(({ company, topic }, i) => i % 10 === 0 || `${company}/${topic}` === ISSUE)
  const keys = new Set(events.map(({ key }) => key))
  return {
    ...all,
    events: events.map((event) => ({ ...event, related: event.related.filter(({ key }) => keys.has(key)) })),
  }
}
const ISSUE = 'huawei/5g-networks'

beforeAll(async () => {
  await ensureBuilt(() => {})
  database = await startDatabase(someOfDataset())
  ;[served, second] = await Promise.all([
    startServed(database.url, { data, env: { RATE_LIMITS: 'off' } }),
    startServed(database.url, { data, env: { RATE_LIMITS: 'off', JOBS: 'off' } }),
  ])
}, 900_000)
afterAll(async () => {
  agent.destroy()
  await Promise.all([served?.stop(), second?.stop()])
  await database?.stop()
  rmSync(data, { recursive: true, force: true })
})

/** How much there is of what strangers could change: they may propose, and nothing else. */
async function recorded(): Promise<unknown> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query(`SELECT (SELECT count(*) FROM stance_event) AS events,
    (SELECT count(*) FROM revision) AS revisions, (SELECT count(*) FROM user_account) AS people,
    (SELECT count(*) FROM actor) AS actors, (SELECT count(*) FROM issue) AS issues,
    (SELECT count(*) FROM submission) AS proposals, (SELECT count(*) FROM alert_subscription) AS alerts,
    (SELECT count(*) FROM api_key) AS keys, (SELECT count(*) FROM import_file) AS files`)
  await client.end()
  return rows
}

it('ten thousand hostile requests over all routes are answered, none by a failure of ours, and nothing is changed', async () => {
  // Each several times over.
  expect(ROUTES.length).toBeGreaterThan(100)
  expect(ROUTES.length).toBeLessThan(REQUESTS / 40)
  const before = await recorded()
  const failures: string[] = []
  const statuses = new Map<number, number>()
  let next = 0
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < REQUESTS) {
        const n = next++
        const { url } = n % 2 === 0 ? served : second
        const shot = shotOf(n, url)
        const status = await shoot(url, shot).catch((error: Error) => `${error.message}`)
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
}, 900_000)

it('a parameter repeated ten thousand times, and a body of 100 MB, are refused', async () => {
  const many = Array.from({ length: 10_000 }, () => 'actor=GBR').join('&')
  const status = await shoot(served.url, {
    method: 'GET',
    path: `/timeline?${many}`,
    headers: {},
    body: null,
  })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  for (const path of ['/api/v1/parse', '/api/v1/extract', '/intake']) {
    const body = Buffer.alloc(100 * 1024 * 1024, 'a')
    const type = path === '/intake' ? 'application/x-www-form-urlencoded' : 'application/json'
    // The server may hang up before it has read it all: that is an answer too.
    const answer = await shoot(served.url, {
      method: 'POST',
      path,
      headers: { 'content-type': type },
      body,
    }).catch(() => 413)
    expect(answer, path).toBe(413)
  }
})

it('what the framework would serve, or take, beside the pages is refused with the status that says why', async () => {
  // Nothing of ours goes through its maker of smaller pictures, which would fetch and cut whatever it is told.
  const picture = await fetch(`${served.url}/_next/image?url=%2Fcard.png&w=640&q=75`)
  expect(picture.status).toBe(404)
  const put = await fetch(`${served.url}/timeline`, { method: 'PUT', body: 'x' })
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
  for (const path of ['/import', '/intake']) {
    const { status } = await fetch(served.url + path, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data' },
      body: 'a file without a boundary',
    })
    expect(status, path).toBeGreaterThanOrEqual(400)
    expect(status, path).toBeLessThan(500)
  }
})

it('a HEAD says the length of what a GET would bring, or none', async () => {
  for (const path of [
    '/',
    '/timeline.csv?actor=GBR',
    '/matrix.json',
    '/robots.txt',
    '/api/v1/events?limit=1',
  ]) {
    const ask = (method: string) =>
      fetch(served.url + path, { method, headers: { 'accept-encoding': 'identity' } })
    const [head, got] = [await ask('HEAD'), await ask('GET')]
    expect(head.status, path).toBe(got.status)
    const length = head.headers.get('content-length')
    if (length !== null) expect(Number(length), path).toBe((await got.arrayBuffer()).byteLength)
  }
})

/** What somebody with a key may send, in the place of a field or of the whole body; all of it would spoil the record. */
const HOSTILE_FIELDS: readonly (readonly [what: string, fields: Record<string, unknown>, names: string])[] = [
  ['NUL', { title: 'UK bans\0Huawei 5G' }, 'title'],
  ['half a letter', { title: 'UK bans \ud800 Huawei 5G' }, 'title'],
  ['a right-to-left override', { title: 'UK bans \u202eG5 iewauH' }, 'title'],
  ['letters without width', { summary: 'UK\u200bbans' }, 'summary'],
  ['a script for an address', { sources: [source('javascript:alert(1)')] }, 'sources'],
  ['a password in an address', { sources: [source('https://user:secret@example.org/')] }, 'sources'],
  ['an address inside the network', { sources: [source('http://localhost:5432/')] }, 'sources'],
  [
    'a script for a copy',
    { sources: [{ ...source('https://example.org/'), archivedUrl: 'data:text/html,x' }] },
    'sources',
  ],
  [
    'a thousand sources',
    { sources: Array.from({ length: 1_000 }, (_, i) => source(`https://example.org/${i}`)) },
    'sources',
  ],
  ['a day that never was', { announcedOn: '2020-02-30' }, 'announcedOn'],
  ['a day past all days', { announcedOn: '292278994-08-17' }, 'announcedOn'],
  ['a year of ten digits', { deadlineOn: '9999999999' }, 'deadlineOn'],
  ['an object for a text', { title: { $ne: null } }, 'title'],
  ['a prototype for an actor', { actor: '__proto__' }, 'actor'],
  ['a title without end', { title: 'a'.repeat(100_000) }, 'title'],
]
function source(url: string) {
  return { url, publisher: 'Somebody', title: null, publishedOn: null, kind: 'secondary' }
}
const HOSTILE_FILES: readonly (readonly [what: string, body: string | Buffer])[] = [
  ['broken UTF-8', Buffer.from('actor,title\nGBR,\xff\xfe\n', 'latin1')],
  [
    'NUL',
    'actor,company,topic,stance,kind,announcedOn,title,sources\nGBR,huawei,5g-networks,ban,decision,2020-07-14,"UK\0bans",https://example.org/\n',
  ],
  ['a line without end', `actor,title\nGBR,"${'a'.repeat(2_000_000)}`],
  ['ten thousand columns', `${'a,'.repeat(10_000)}a\n${'1,'.repeat(10_000)}1\n`],
  ['JSON nested without end', `{"actor":${'['.repeat(50_000)}`],
  ['a page instead of a table', '<!DOCTYPE html>\n<html>\n<body>Not found</body>\n</html>\n'],
]

it('a key does not open the door to what would spoil the record: each is refused, and named', async () => {
  const db = connect(database.url, 1)
  const made = { name: 'Hostile', role: 'editor' as const, ownerId: null, expiresAt: null }
  const { key } = await createApiKey(db, made, { userId: null, name: 'Test' })
  await db.$disconnect()
  const before = await recorded()
  const post = (path: string, body: string | Buffer, type: string) =>
    fetch(served.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': type },
      body: body as BodyInit,
    })
  for (const [what, fields, named] of HOSTILE_FIELDS) {
    const body = JSON.stringify({ ...buildEventFields(), ...fields })
    const answer = await post('/api/v1/events', body, 'application/json')
    const told = (await answer.json()) as { errors?: { field: string }[] }
    expect(answer.status, what).toBe(422)
    expect(
      told.errors?.some(({ field }) => field.startsWith(named)),
      what,
    ).toBe(true)
  }
  for (const body of [
    `{"actor":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    Buffer.from('{"title":"\xff"}', 'latin1'),
  ])
    expect((await post('/api/v1/events', body, 'application/json')).status).toBe(400)
  for (const [what, body] of HOSTILE_FILES) {
    // The server may hang up before it has read it all: that is an answer too.
    const { status } = await post('/api/v1/import', body, 'text/csv').catch(() => ({ status: 413 }))
    expect(status, what).toBeGreaterThanOrEqual(400)
    expect(status, what).toBeLessThan(500)
  }
  expect(await recorded()).toEqual(before)
})

it('what is not published, and who wrote it, is read nowhere by those who may not', async () => {
  const db = connect(database.url, 1)
  const keyOf = async (name: string, role: 'contributor' | 'editor') =>
    (await createApiKey(db, { name, role, ownerId: null, expiresAt: null }, { userId: null, name: 'Test' }))
      .key
  const [contributor, editor] = [await keyOf('Zanzibar key', 'contributor'), await keyOf('Another', 'editor')]
  await db.$disconnect()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(
    `INSERT INTO user_account (id, name, email, role) VALUES ('x1', 'Somebody', 'zanzibar@example.org', 'editor')`,
  )
  await client.end()
  const sources = [source('https://example.org/zanzibar')]
  const fields = { ...buildEventFields({ actor: 'NZL', title: 'Zanzibar is proposed' }), sources }
  const post = (body: object) =>
    fetch(`${served.url}/api/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${contributor}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const proposed = await post(fields)
  expect(proposed.status).toBe(202)
  const { tracking } = (await proposed.json()) as { tracking: string }
  // Its address is the key to it, and shows that what is looked for would be found.
  expect(await (await fetch(tracking)).text()).toContain('Zanzibar is proposed')

  const secrets = ['Zanzibar is', 'zanzibar', 'Zanzibar key', tracking.split('/').at(-1), contributor, editor]
  const names = ['nzl', 'huawei/5g-networks', 'huawei', '1']
  const asked = ROUTES.filter((route) => route.startsWith('/') && !route.startsWith('//')).flatMap((route) =>
    (route.includes('N') ? names : ['']).flatMap((name) =>
      ['', '?actor=NZL&q=proposed&knownAt=2100-01-01'].map(
        (query) => route.replace('N/N', 'huawei/5g-networks').replaceAll('N', name) + query,
      ),
    ),
  )
  const told: string[] = []
  for (const authorization of ['', `Bearer ${contributor}`]) {
    // Only the API goes by keys.
    const paths = asked.filter((path) => !authorization || path.startsWith('/api/'))
    for (let at = 0; at < paths.length; at += AT_ONCE)
      await Promise.all(
        paths.slice(at, at + AT_ONCE).map(async (path) => {
          const ask = () =>
            fetch(served.url + path, {
              headers: authorization ? { authorization } : {},
              redirect: 'manual',
            })
          // The server may have hung up on what was sent over this connection before.
          const text = await (await ask().catch(ask)).text()
          for (const secret of secrets) if (text.includes(secret ?? '')) told.push(`${path}: ${secret}`)
        }),
      )
  }
  expect(told).toEqual([])
}, 600_000)
