import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '@/lib/data/client'
import { apiWriter, type Writer } from '@/lib/testing/api-writer'
import { type ReplicaServer, startReplica } from '@/lib/testing/start-replica'
import { type Served, startDatabase, startServed } from '@/lib/testing/start-served'
import { ensureBuilt } from './lib/build.mjs'

const TOKEN = 'a token for the test'
const PAGE = '/issues/huawei/5g-networks'
const LIST = '/api/v1/events?actor=TUV&limit=100'
const FILE = '/timeline.csv?actor=TUV'

const data = mkdtempSync(join(tmpdir(), 'demarche-replicas-'))
let primary: Awaited<ReturnType<typeof startDatabase>>
let replica: ReplicaServer
let one: Served
let other: Served
let write: Writer

beforeAll(async () => {
  await ensureBuilt(() => {})
  primary = await startDatabase()
  replica = await startReplica(primary.url, primary.home)
  const env = { METRICS_TOKEN: TOKEN, DATABASE_REPLICA_URLS: replica.url, JOBS: 'off' }
  ;[one, other] = await Promise.all([
    startServed(primary.url, { data, env }),
    startServed(primary.url, { data, env }),
  ])
  const db = connect(primary.url, 1)
  write = await apiWriter(db)
  await db.$disconnect()
}, 900_000)
afterAll(async () => {
  await Promise.all([one?.stop(), other?.stop()])
  await replica?.stop()
  await primary?.stop()
  rmSync(data, { recursive: true, force: true })
})

const text = async (address: string): Promise<string> => {
  const answer = await fetch(address)
  expect(answer.status, address).toBe(200)
  return answer.text()
}

async function ask<Row>(url: string, query: string): Promise<Row> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(query)
  await client.end()
  return rows[0]
}

/** How many requests an instance has read from where. */
async function readings({ url }: Served): Promise<{ replica: number; primary: number }> {
  const answer = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })
  const metrics = await answer.text()
  const count = (from: string) =>
    Number(new RegExp(`demarche_readings_total\\{from="${from}"\\} (\\d+)`).exec(metrics)?.[1] ?? 0)
  return { replica: count('replica'), primary: count('primary') }
}

/** How often the tables of the record were read on a server. */
const scans = async (url: string): Promise<number> =>
  Number(
    (
      await ask<{ scans: string }>(
        url,
        `SELECT sum(seq_scan + coalesce(idx_scan, 0)) AS scans FROM pg_stat_user_tables WHERE relname IN ('span', 'stance_event', 'issue')`,
      )
    ).scans,
  )

/** Waits until the replica has what the primary has now. */
async function caughtUp(): Promise<void> {
  const changes = `SELECT sum("changes") AS n FROM data_change`
  const { n } = await ask<{ n: string }>(primary.url, changes)
  while ((await ask<{ n: string }>(replica.url, changes)).n !== n) await pause(20)
}

it('reads on the replica, and writes on the primary', async () => {
  expect((await ask<{ is: boolean }>(replica.url, 'SELECT pg_is_in_recovery() AS is')).is).toBe(true)
  await caughtUp()
  const before = {
    replica: await scans(replica.url),
    primary: await scans(primary.url),
    counted: await readings(one),
  }
  for (const path of [
    '/',
    '/matrix',
    '/matrix?basis=in-force',
    PAGE,
    LIST,
    FILE,
    '/search?q=huawei',
    '/shifts.atom',
  ])
    await text(one.url + path)
  // Sessions tell their counts when they have been idle for a moment.
  while ((await scans(replica.url)) < before.replica + 8) await pause(100)
  expect(await readings(one)).toEqual({
    replica: before.counted.replica + 8,
    primary: before.counted.primary,
  })
  expect((await scans(primary.url)) - before.primary).toBeLessThan(3)
  expect((await write(one.url, { actor: 'TUV', title: 'Written on the primary' })).status).toBe(201)
})

it('lets everybody read what was just written, on every instance, however far the replica is', async () => {
  for (let round = 0; round < 12; round++) {
    const title = `Round ${round} of reading one's own writes`
    const [writer] = round % 2 === 0 ? [one] : [other]
    const { status, id } = await write(writer.url, { actor: 'TUV', announcedOn: '2026-11-01', title })
    expect(status).toBe(201)
    const read = [one, other].flatMap(({ url }) => [url + LIST, `${url}/events/${id}`, url + FILE])
    for (const answer of await Promise.all(read.map(text))) expect(answer).toContain(title)
  }
})

it('reads from the primary while the replica lags, and from the replica again when it has caught up', async () => {
  await ask(replica.url, 'SELECT pg_wal_replay_pause()')
  const title = 'Not yet on the replica'
  expect((await write(one.url, { actor: 'TUV', title })).status).toBe(201)
  const before = await readings(other)
  expect(await text(other.url + LIST)).toContain(title)
  expect(await text(other.url + FILE)).toContain(title)
  expect(await readings(other)).toEqual({ ...before, primary: before.primary + 2 })
  const behind = await ask<{ n: string }>(
    replica.url,
    `SELECT count(*) AS n FROM stance_event WHERE title = '${title}'`,
  )
  expect(behind.n).toBe('0')

  await ask(replica.url, 'SELECT pg_wal_replay_resume()')
  await caughtUp()
  expect(await text(other.url + FILE)).toContain(title)
  expect(await readings(other)).toEqual({ replica: before.replica + 1, primary: before.primary + 2 })
})

it('goes on reading from the primary when the replica is killed', async () => {
  replica.process.kill('SIGKILL')
  while (replica.process.signalCode === null) await pause(20)
  // A connection that breaks under a request may cost that one its answer, never the next.
  await fetch(one.url + FILE)
  for (const path of [PAGE, LIST, FILE, '/matrix?asOf=2021-01-01']) await text(one.url + path)
  expect((await write(one.url, { actor: 'TUV', title: 'Without a replica' })).status).toBe(201)
  expect(await text(one.url + LIST)).toContain('Without a replica')
})
