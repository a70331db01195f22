import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '@/lib/data/client'
import { TROUBLES } from '@/lib/front/troubles'
import { apiWriter, type Writer } from '@/lib/testing/api-writer'
import { sendForm } from '@/lib/testing/send-form'
import { type Served, startDatabase, startServed } from '@/lib/testing/start-served'
import { ensureBuilt } from './lib/build.mjs'

const data = mkdtempSync(join(tmpdir(), 'demarche-read-only-'))
let database: Awaited<ReturnType<typeof startDatabase>>
let served: Served
let write: Writer

beforeAll(async () => {
  await ensureBuilt(() => {})
  database = await startDatabase()
  served = await startServed(database.url, { data, env: { JOBS: 'off' } })
  const db = connect(database.url, 1)
  write = await apiWriter(db)
  await db.$disconnect()
}, 900_000)
afterAll(async () => {
  await served?.stop()
  await database?.stop()
  rmSync(data, { recursive: true, force: true })
})

/** Runs statements as whoever looks after the database. */
async function administer(...statements: string[]): Promise<Record<string, string>[]> {
  const client = new pg.Client({
    connectionString: database.url,
    options: '-c default_transaction_read_only=off',
  })
  await client.connect()
  let rows: Record<string, string>[] = []
  for (const statement of statements) rows = (await client.query(statement)).rows
  await client.end()
  return rows
}

/** How much there is of all that somebody outside could add to. */
const recorded = () =>
  administer(`SELECT (SELECT count(*) FROM stance_event) AS events, (SELECT count(*) FROM revision) AS revisions,
    (SELECT count(*) FROM short_link) AS links, (SELECT count(*) FROM session) AS sessions,
    (SELECT count(*) FROM submission) AS proposals`)

async function expectReading(): Promise<void> {
  const asked: [string, RequestInit?][] = [
    ['/'],
    ['/matrix'],
    ['/matrix?basis=in-force&asOf=2021-06-01'],
    ['/issues/huawei/5g-networks'],
    ['/countries/gbr.png'],
    ['/timeline.csv'],
    ['/search?q=huawei'],
    ['/events/new'],
    ['/api/v1/events'],
    ['/api/v1/parse', { method: 'POST', headers: JSON_TYPE, body: '{"text":"UK bans Huawei 5G"}' }],
    ['/readyz'],
  ]
  for (const [path, init] of asked) expect((await fetch(served.url + path, init)).status, path).toBe(200)
}
const JSON_TYPE = { 'content-type': 'application/json' }

/** Each way to write is told why it cannot be, and when to try again; nothing is changed. */
async function expectRefused(trouble: 'read-only' | 'full'): Promise<void> {
  const before = await recorded()
  const { seconds, text } = TROUBLES[trouble]
  const answer = await write(served.url, { title: 'Cannot be kept' }, `refused-${trouble}`)
  expect(answer).toEqual({
    status: 503,
    retryAfter: String(seconds),
    type: 'application/problem+json',
    id: null,
    detail: text,
  })
  const others = {
    'a short link': await fetch(`${served.url}/s`, {
      method: 'POST',
      body: new URLSearchParams({ address: '/timeline?actor=GBR' }),
      headers: { origin: served.url },
    }),
    'signing in': await sendForm(served.url, '/sign-in', {
      email: 'somebody@example.org',
      password: 'a long password',
    }),
  }
  for (const [what, { status, headers }] of Object.entries(others))
    expect([status, headers.get('retry-after')], what).toEqual([503, String(seconds)])
  expect(await others['signing in'].text()).toContain(text)
  expect(await recorded()).toEqual(before)
}

/** Settings of a database are for new sessions: ends those that the instance has, and waits until it has others. */
async function renewSessions(): Promise<void> {
  await administer(END_SESSIONS)
  while ((await fetch(`${served.url}/timeline`)).status !== 200) await pause(20)
}
const END_SESSIONS = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`

it('a database that only takes readings, as in a failover, lets readers read and says so to who writes', async () => {
  const name = new URL(database.url).pathname.slice(1)
  await administer(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`)
  await renewSessions()
  await expectReading()
  await expectRefused('read-only')
  await expectReading()
  await administer(`ALTER DATABASE "${name}" RESET default_transaction_read_only`)
  await renewSessions()
  expect((await write(served.url, { title: 'Kept again' }, 'refused-read-only')).status).toBe(201)
})

it('a disk without room lets readers read and says so to who writes', async () => {
  // What PostgreSQL says when a file cannot grow; a full disk cannot be had everywhere.
  const tables = ['stance_event', 'revision', 'short_link', 'rate_limit']
  await administer(
    `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`,
    ...tables.map((table) => `CREATE TRIGGER no_room BEFORE INSERT ON "${table}" EXECUTE FUNCTION no_room()`),
  )
  await expectReading()
  await expectRefused('full')
  await expectReading()
  await administer(...tables.map((table) => `DROP TRIGGER no_room ON "${table}"`))
  expect((await write(served.url, { title: 'Kept again' }, 'refused-full')).status).toBe(201)
})
