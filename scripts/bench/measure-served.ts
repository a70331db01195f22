import { join } from 'node:path'
import autocannon from 'autocannon'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { createApiKey, revokeApiKey } from '@/lib/data/api-keys'
import { connect } from '@/lib/data/client'
import { ROOT } from '../lib/paths.mjs'
import { freePort } from '../lib/port.mjs'
import { spawnNode, stop } from '../lib/processes.mjs'
import { whenReady } from '../lib/when-ready.mjs'
import type { Result } from './result'
import { withStaticPages } from './static-page'

const CONNECTIONS = 16
/** Of each load; less where somebody only tries it out. */
const LONG = 8
const SHORT = 3
const SMALL = 200_000
let seconds = LONG

/** Serves the production build while something is measured. */
export async function withServer<T>(
  env: Record<string, string>,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const port = await freePort()
  const app = spawnNode([join(ROOT, 'scripts', 'serve.mjs')], {
    detached: true,
    env: { ...process.env, ...env, RATE_LIMITS: 'off', PORT: String(port), NODE_ENV: 'production' },
  })
  try {
    await whenReady(port)
    return await use(`http://127.0.0.1:${port}`)
  } finally {
    await stop(app, 10_000)
  }
}

/** Requests a second that are answered by 2xx; throws when others are among them. */
async function load(url: string, paths: readonly string[], connections = CONNECTIONS): Promise<number> {
  for (const path of paths.slice(0, 2)) {
    const first = await fetch(url + path)
    await first.arrayBuffer()
    if (!first.ok) throw new Error(`${path} answers ${first.status}`)
  }
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 60,
    headers: { 'accept-encoding': 'gzip' },
    requests: paths.map((path) => ({ path })),
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${paths[0]}: ${result.non2xx} not answered well, ${result.errors} not at all`)
  return result.requests.total / result.duration
}

/** What readers and programs get over HTTP. */
export async function measureServed(url: string, events: number): Promise<Result[]> {
  seconds = events < SMALL ? SHORT : LONG
  const { rows } = await query(
    url,
    `SELECT lower(code) AS code FROM actor WHERE id IN (SELECT actor_id FROM span) ORDER BY code`,
  )
  const actors = rows.map(({ code }) => String(code))
  const lists = actors.map((code) => `/api/v1/events?limit=50&actor=${code.toUpperCase()}`)
  const rate = '/s' as const
  const kept = await withServer({}, async (served) => {
    const bare = await load(served, ['/healthz'])
    const unchanged = [
      { what: 'the matrix page, unchanged', path: '/matrix' },
      { what: 'a country page, unchanged', path: '/countries/gbr' },
      { what: 'an event page, unchanged', path: (await eventPages(url))[0] ?? '/' },
    ]
    const pages = await Promise.all(unchanged.map(async ({ path }) => (await fetch(served + path)).text()))
    const ofPages = await withStaticPages(pages, async (still, paths) => {
      const results: Result[] = []
      for (const [n, { what, path }] of unchanged.entries()) {
        const base = await load(still, [paths[n] ?? ''])
        const ours = await load(served, [path])
        results.push({
          what,
          ours,
          against: 'static page of Next that says the same',
          base,
          unit: rate,
          goal: 0.8,
        })
      }
      return results
    })
    return {
      bare,
      results: [
        ...ofPages,
        {
          what: 'API list of 50, unchanged',
          ours: await load(served, lists),
          against: 'bare handler of the same Next',
          base: bare,
          unit: rate,
          goal: null,
        },
      ] satisfies Result[],
    }
  })
  const made = await withServer({ KEPT_ANSWERS_MB: '0' }, async (served) => {
    const bare = await load(served, ['/healthz'])
    const base = { against: 'bare handler of the same Next', base: bare, unit: rate, goal: null }
    return [
      { what: 'API list of 50, made anew', ours: await load(served, lists), ...base, least: 400 },
      {
        what: 'a country page, made anew',
        ours: await load(
          served,
          actors.slice(0, 50).map((code) => `/countries/${code}`),
        ),
        ...base,
      },
      { what: 'an event page, made anew', ours: await load(served, await eventPages(url)), ...base },
      {
        what: 'a search, made anew',
        ours: await load(served, ['/search?q=antenna+12345', '/search?q=cloud+4321']),
        ...base,
      },
      {
        what: 'the timeline of a company, made anew',
        ours: await load(served, ['/timeline?company=amazon'], 2),
        ...base,
      },
      { what: 'the matrix page, made anew', ours: await load(served, ['/matrix'], 2), ...base },
      { what: 'inserts by API, 8 at once', ours: await loadInserts(url, served), ...base, least: 450 },
      await measureExport(url, served),
    ] satisfies Result[]
  })
  return [...kept.results, ...made]
}

/** All events as CSV through the app, against COPY of the same table; both for some seconds only. */
async function measureExport(url: string, served: string): Promise<Result> {
  const lines = async (source: AsyncIterable<Uint8Array>) => {
    const began = performance.now()
    let count = 0
    for await (const chunk of source) {
      for (const byte of chunk) if (byte === 10) count++
      if (performance.now() - began > seconds * 1_000) break
    }
    return (count * 1_000) / (performance.now() - began)
  }
  const answer = await fetch(`${served}/timeline.csv`)
  if (!answer.ok || !answer.body) throw new Error(`/timeline.csv answers ${answer.status}`)
  const ours = await lines(answer.body as unknown as AsyncIterable<Uint8Array>)
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const copy = client.query(copyTo('COPY stance_event TO STDOUT (FORMAT csv)'))
  const base = await lines(copy)
  copy.destroy()
  await client.end().catch(() => {})
  return {
    what: 'export as CSV, events',
    ours,
    against: 'COPY of the table',
    base,
    unit: '/s',
    goal: null,
    least: 20_000,
  }
}

/** Addresses of events from all over the record. */
async function eventPages(url: string): Promise<string[]> {
  const { rows } = await query(
    url,
    'SELECT public_id AS id FROM stance_event WHERE id % 997 = 1 ORDER BY id LIMIT 200',
  )
  return rows.map(({ id }) => `/events/${id}`)
}

const WRITERS = 8

/** Events published a second through POST /api/v1/events, in cells from all over the record. */
async function loadInserts(url: string, served: string): Promise<number> {
  const { rows: cells } = await query(
    url,
    `SELECT DISTINCT ON (hashint8(e.id)) a.code AS actor, c.slug AS company, t.slug AS topic FROM stance_event e
       JOIN actor a ON a.id = e.actor_id JOIN issue i ON i.id = e.issue_id
       JOIN company c ON c.id = i.company_id JOIN topic t ON t.id = i.topic_id
     WHERE e.id % 499 = 1 ORDER BY hashint8(e.id) LIMIT 2000`,
  )
  const db = connect(url, 1)
  const by = { userId: null, name: 'Bench' }
  const { id, key } = await createApiKey(
    db,
    { name: 'Bench', role: 'editor', ownerId: null, expiresAt: null },
    by,
  )
  const run = Date.now().toString(36)
  let n = 0
  const write = () =>
    autocannon({
      url: served,
      connections: WRITERS,
      duration: seconds,
      timeout: 60,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      requests: [
        {
          method: 'POST',
          path: '/api/v1/events',
          setupRequest: (request) => ({
            ...request,
            body: JSON.stringify(madeInsert(cells[n % cells.length], `${run} ${n++}`)),
          }),
        },
      ],
    })
  // The first seconds read the indexes of a large record from the disk; measured is what goes on after that.
  await write()
  const result = await write()
  await revokeApiKey(db, id, by)
  await db.$disconnect()
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`of the inserts ${result.non2xx} were refused, and ${result.errors} failed`)
  return result.requests.total / result.duration
}

const madeInsert = (cell: { actor: string; company: string; topic: string }, name: string) => ({
  ...cell,
  stance: 'restrict',
  kind: 'decision',
  targeting: 'named',
  announcedOn: '2026-11-20',
  title: `Measured insert ${name}`,
  confidence: 'confirmed',
  sources: [
    {
      url: `https://example.org/measured/${name.replace(' ', '/')}`,
      publisher: 'Example',
      kind: 'secondary',
    },
  ],
})

async function query(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}
