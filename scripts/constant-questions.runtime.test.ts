import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '@/lib/data/client'
import { loadDataset } from '@/lib/data/load-dataset'
import { apiWriter } from '@/lib/testing/api-writer'
import { countStatements } from '@/lib/testing/count-statements'
import { startServed } from '@/lib/testing/start-served'
import { readDataset } from '@/prisma/dataset'
import { fillDatabase } from './generate/fill-database'
import { ensureBuilt } from './lib/build.mjs'
import { startTemporary } from './lib/embedded-postgres.mjs'
import { migrate } from './lib/migrate.mjs'

/** Both have more than a page of events under each filter. */
const [FEW, MANY] = [4_000, 40_000]
const PLACES = { actors: 20, issues: 20 }

const data = mkdtempSync(join(tmpdir(), 'demarche-questions-'))
const stops: (() => unknown)[] = []

beforeAll(async () => {
  await ensureBuilt(() => {})
}, 900_000)
afterAll(async () => {
  for (const stop of stops.reverse()) await stop()
  rmSync(data, { recursive: true, force: true })
})

/** An installation with so many events, and how many statements each address costs it just after a write. */
async function statementsOf(events: number): Promise<Record<string, number>> {
  const database = await startTemporary()
  stops.push(() => database.stop())
  await migrate(database.url)
  const db = connect(database.url, 1)
  const { countries, blocs, companies, topics } = readDataset()
  await loadDataset(db, { countries, blocs, companies, topics, events: [] })
  await fillDatabase(database.url, { ...PLACES, events })
  const write = await apiWriter(db)
  await db.$disconnect()
  const counted = await countStatements(database.url)
  stops.push(() => counted.stop())
  const served = await startServed(counted.url, { data, env: { JOBS: 'off', RATE_LIMITS: 'off' } })
  stops.push(() => served.stop())

  const addresses = Object.entries(await addressesOf(database.url))
  const ask = async (path: string) => {
    const answer = await fetch(served.url + path)
    expect([path, answer.status, (await answer.text()).length > 500]).toEqual([path, 200, true])
  }
  // What is read once for all, such as names, has been read; then something is recorded, and each is made anew.
  for (const [, path] of addresses) await ask(path)
  const found: Record<string, number> = {}
  for (const [name, path] of addresses) {
    expect((await write(served.url, { actor: 'TUV', title: `Before ${name}` })).status).toBe(201)
    const before = counted.count()
    await ask(path)
    found[name] = counted.count() - before
  }
  return found
}

/** Lists of 50 under each filter and pages of all kinds, about what the newest event is about. */
async function addressesOf(databaseUrl: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query(
    `SELECT e.public_id AS id, a.code AS actor, c.slug AS company, t.slug AS topic, e.stance, e.kind
     FROM stance_event e JOIN actor a ON a.id = e.actor_id JOIN issue i ON i.id = e.issue_id
       JOIN company c ON c.id = i.company_id JOIN topic t ON t.id = i.topic_id
     WHERE e.stance = 'ban' ORDER BY e.id LIMIT 1`,
  )
  await client.end()
  const { id, actor, company, topic, stance, kind } = rows[0] as Record<string, string>
  const list = (query: string) => `/api/v1/events?limit=50&${query}`
  return {
    'the newest 50': list(''),
    '50 of an actor': list(`actor=${actor}`),
    '50 of a company': list(`company=${company}`),
    '50 in a topic': list(`topic=${topic}`),
    '50 of a bloc': list('bloc=EU'),
    '50 of a region': list('region=Europe'),
    '50 of a stance': list(`stance=${stance}`),
    '50 of a kind': list(`kind=${kind}`),
    '50 of some years': list('from=2005&to=2020'),
    '50 with a word': list('q=antenna'),
    '50 under another lens': list('basis=in-force&words=no&targeting=named'),
    '50 as known earlier': list('knownAt=2100-01-01'),
    'the timeline': '/timeline',
    'the timeline of an actor': `/timeline?actor=${actor}`,
    'the timeline with a word': '/timeline?q=antenna',
    'a country': `/countries/${(actor ?? '').toLowerCase()}`,
    'an issue': `/issues/${company}/${topic}`,
    'a search': '/search?q=antenna',
    'a search in the palette': '/api/search?q=antenna',
    'an event': `/events/${id}`,
    'its history': `/events/${id}/history`,
    'the matrix': '/matrix',
    'the shifts': '/shifts',
  }
}

it('lists of 50, countries, searches and events ask the database as often of ten times as many events', async () => {
  const few = await statementsOf(FEW)
  const many = await statementsOf(MANY)
  // One more or less is what several share that come at one moment: which state of the data it is.
  expect(Object.keys(few).filter((name) => (many[name] ?? 0) > (few[name] ?? 0) + 2)).toEqual([])
  // Something was asked, and never once for each of fifty.
  expect([few, many].flatMap(Object.entries<number>).filter(([, n]) => n < 5 || n > 30)).toEqual([])
}, 600_000)
