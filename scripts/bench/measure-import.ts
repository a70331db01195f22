import { randomBytes } from 'node:crypto'
import { createWriteStream, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { connect } from '@/lib/data/client'
import { loadDataset } from '@/lib/data/load-dataset'
import { readDataset } from '@/prisma/dataset'
import { makeEvent, type World } from '../generate/made-events'
import { migrate } from '../lib/migrate.mjs'
import { finish, spawnNode } from '../lib/processes.mjs'
import { TYPESCRIPT } from '../lib/seed.mjs'
import { medianOf, type Result } from './result'

/** Into a record that is full already; and at most so many into that of a new installation. */
const ROWS = 50_000
const MOST_ROWS = 1_000_000

/** What the machine does beside moves one import of a million by a tenth: the middle one of these counts. */
const RUNS = 3

/** `npm run import` of files of new events, against COPY of rows of events between two tables. */
export async function measureImport(url: string, events: number): Promise<Result[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await settle(client)
    const base = await copyBetween(client)
    const world = await worldOf(client)
    const results = (what: string, runs: readonly Import[], least?: number): Result[] => [
      {
        what: `${what}, events`,
        ours: medianOf(runs.map(({ rate }) => rate)),
        against: 'COPY out and in',
        base,
        unit: '/s',
        goal: null,
        ...(least && { least }),
      },
      {
        what: `${what}, memory`,
        ours: Math.max(...runs.map(({ megabytes }) => megabytes)),
        against: 'what was promised',
        base: 512,
        unit: 'MB',
        goal: 1,
      },
    ]
    const titleOf = (rows: number, place: string) =>
      `import of ${rows.toLocaleString('en')} from NDJSON into ${place}`
    const many = Math.min(MOST_ROWS, events)
    const intoNew = await withFile({ ...world, events: many }, async (file) => {
      const runs: Import[] = []
      for (let run = 0; run < RUNS; run++)
        runs.push(await withNew(client, url, (fresh) => importFile(fresh, file, many)))
      return runs
    })
    await settle(client)
    const few = Math.min(ROWS, events)
    const intoFull = await withFile({ ...world, events: few }, (file) => importFile(url, file, few))
    return [
      ...results(titleOf(many, 'a new installation'), intoNew, 20_000),
      ...results(titleOf(few, 'a full record'), [intoFull]),
    ]
  } finally {
    await client.end()
  }
}

/** Events a second, from the start of the command to its end, and the most memory that it held. */
interface Import {
  readonly rate: number
  readonly megabytes: number
}

/** What was measured before has left rows to be cleaned up and pages to be written: done now, it is not done meanwhile. */
async function settle(client: pg.Client): Promise<void> {
  await client.query('VACUUM')
  await client.query('CHECKPOINT')
}

/** A database of the same server with what the app ships with, for as long as it is used. */
async function withNew<T>(client: pg.Client, url: string, use: (fresh: string) => Promise<T>): Promise<T> {
  const name = `bench_new_${process.pid}`
  const fresh = new URL(url)
  fresh.pathname = `/${name}`
  await client.query(`CREATE DATABASE ${name}`)
  try {
    await migrate(fresh.href)
    const db = connect(fresh.href, 1)
    await loadDataset(db, readDataset())
    await db.$disconnect()
    await client.query('CHECKPOINT')
    return await use(fresh.href)
  } finally {
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`)
  }
}

async function withFile<T>(world: World, use: (file: string) => Promise<T>): Promise<T> {
  const file = join(tmpdir(), `demarche-bench-${process.pid}.ndjson`)
  try {
    // On the disk before it begins: a file that is imported was not written a moment ago.
    await pipeline(Readable.from(lines(world)), createWriteStream(file, { flush: true }))
    return await use(file)
  } finally {
    await rm(file, { force: true })
  }
}

async function importFile(url: string, file: string, events: number): Promise<Import> {
  const began = performance.now()
  const child = spawnNode([...TYPESCRIPT, 'scripts/import.ts', file], {
    env: { ...process.env, DATABASE_URL: url },
  })
  let megabytes = Number.NaN
  const looking = setInterval(() => {
    megabytes = peakOf(child.pid) ?? megabytes
  }, 200)
  const { code } = await finish(child)
  clearInterval(looking)
  if (code !== 0) throw new Error(`the import ended with ${code}`)
  return { rate: (events * 1_000) / (performance.now() - began), megabytes }
}

/** The most memory that a process has held, in MB; `null` where the system does not say, or when it has ended. */
function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1_024
  } catch {
    return null
  }
}

async function copyBetween(client: pg.Client): Promise<number> {
  await client.query('CREATE TEMP TABLE bench_copy (LIKE stance_event INCLUDING DEFAULTS)')
  const columns = `id, public_id, actor_id, issue_id, stance, kind, targeting, announced_on, announced_earliest,
    announced_latest, title, summary, confidence`
  const began = performance.now()
  const parts: Buffer[] = []
  const out = client.query(copyTo(`COPY (SELECT ${columns} FROM stance_event LIMIT ${ROWS}) TO STDOUT`))
  for await (const part of out) parts.push(part as Buffer)
  await pipeline(Readable.from(parts), client.query(copyFrom(`COPY bench_copy (${columns}) FROM STDIN`)))
  const { rows } = await client.query('SELECT count(*)::int AS n FROM bench_copy')
  return (rows[0].n * 1_000) / (performance.now() - began)
}

async function worldOf(client: pg.Client): Promise<World> {
  const { rows: actors } = await client.query(
    `SELECT id, code, name FROM actor WHERE id IN (SELECT actor_id FROM span) ORDER BY code LIMIT 200`,
  )
  const { rows: issues } = await client.query(
    `SELECT i.id, c.slug AS company, t.slug AS topic, c.name AS "companyName", t.name AS "topicName"
     FROM issue i JOIN company c ON c.id = i.company_id JOIN topic t ON t.id = i.topic_id ORDER BY c.slug, t.slug LIMIT 300`,
  )
  return { seed: Date.now() % 2 ** 31, events: 0, actors, issues }
}

/** As events travel; without ids of their own, so that each is a new one. */
function* lines(world: World): Iterable<string> {
  const run = randomBytes(4).toString('hex')
  for (let n = 0; n < world.events; n++) {
    const {
      id: _,
      key: __,
      status: ___,
      statusReason: ____,
      mergedInto: _____,
      related: ______,
      ...event
    } = makeEvent(world, n).now
    const sources = event.sources.map((source, position) => ({
      ...source,
      url: `https://example.org/imported/${run}/${n}/${position}`,
    }))
    yield `${JSON.stringify({ ...event, sources, title: `Measured insert ${run} ${n}` })}\n`
  }
}
