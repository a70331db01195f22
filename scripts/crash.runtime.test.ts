import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findSpanFaults } from '@/lib/data/check-spans'
import { connect, type Database } from '@/lib/data/client'
import { apiWriter, type Writer } from '@/lib/testing/api-writer'
import { type Instance, startInstance } from '@/lib/testing/start-instance'
import { ensureBuilt } from './lib/build.mjs'
import { freePort } from './lib/port.mjs'

const CLIENTS = 6
/** What is killed, one after the other; each time the clients must get on before the next. */
const KILLED = ['app', 'server', 'app', 'session', 'server', 'app', 'server'] as const
/** All write to the same few cells, so that their spans are fought over. */
const ACTORS = ['GBR', 'SWE', 'TUV']
const STANCES = ['ban', 'restrict', 'review', 'allow', 'cooperate'] as const

const data = mkdtempSync(join(tmpdir(), 'demarche-crash-'))
let instance: Instance
let url: string
let databaseUrl: string

beforeAll(async () => {
  await ensureBuilt(() => {})
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  instance = startInstance({ data, port, env: { RATE_LIMITS: 'off' } })
  await instance.ready()
  databaseUrl = JSON.parse(readFileSync(join(data, 'instance.json'), 'utf8')).databaseUrl
})
afterAll(async () => {
  instance?.process.kill('SIGTERM')
  await instance?.exitCode()
  rmSync(data, { recursive: true, force: true })
})

/** Does something with a connection to the database as it is now, once it answers. */
async function withDatabase<Result>(work: (db: Database) => Promise<Result>): Promise<Result> {
  const db = connect(databaseUrl, 1)
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

interface Acknowledged {
  readonly key: string
  readonly title: string
  readonly id: string
}

/** What the clients were answered. */
class Log {
  readonly acknowledged: Acknowledged[] = []
  /** Answers that are neither "recorded" nor "try again later", and requests that hung. */
  readonly unexpected: string[] = []
  triedAgain = 0
}

/** Records one event, trying again until it is acknowledged, as a careful program does. */
async function record(write: Writer, client: number, n: number, log: Log): Promise<void> {
  const title = `Client ${client} records event ${n}`
  const key = `crash-${client}-${n}`
  const fields = {
    title,
    actor: ACTORS[(client + n) % ACTORS.length] as string,
    stance: STANCES[(client * 7 + n * 3) % STANCES.length] as (typeof STANCES)[number],
    announcedOn: `20${10 + ((client * 5 + n) % 15)}-0${1 + (n % 9)}-1${client}`,
  }
  for (;;) {
    try {
      const { status, retryAfter, id, detail } = await write(url, fields, key)
      if (status === 201 && id !== null) {
        log.acknowledged.push({ key, title, id })
        return
      }
      if (status !== 503 || retryAfter === null) log.unexpected.push(`${status} for ${title}: ${detail}`)
    } catch (error) {
      if ((error as Error).name === 'TimeoutError') log.unexpected.push(`no answer for ${title}`)
    }
    log.triedAgain++
    await pause(50)
  }
}

/** What the app logged of a failure whose answer names its request. */
function loggedAs(answer: string): string {
  const id = /logged as ([\w-]+)/.exec(answer)?.[1]
  const at = id === undefined ? -1 : instance.output().indexOf(`[${id}]`)
  return at < 0 ? answer : instance.output().slice(at, at + 2_000)
}

async function kill(what: (typeof KILLED)[number]): Promise<void> {
  if (what === 'app') process.kill(instance.companions()[1]?.pid as number, 'SIGKILL')
  else if (what === 'server') {
    const file = join(data, 'postgres', 'data', 'postmaster.pid')
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL')
  } else {
    // One process of the server: it ends all others and recovers.
    const client = new pg.Client({ connectionString: databaseUrl })
    client.on('error', () => {})
    await client.connect()
    const { rows } = await client.query(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() LIMIT 1`,
    )
    process.kill(rows[0].pid, 'SIGKILL')
    await client.end().catch(() => {})
  }
}

it('keeps every acknowledged write, once, while the app and the database are killed again and again', async () => {
  const write = await withDatabase(apiWriter)
  const log = new Log()
  let writing = true
  const clients = Array.from({ length: CLIENTS }, async (_, client) => {
    for (let n = 0; writing; n++) await record(write, client, n, log)
  })
  const getOn = async () => {
    const before = log.acknowledged.length
    while (log.acknowledged.length < before + 2 * CLIENTS) await pause(20)
  }
  await getOn()
  for (const what of KILLED) {
    const app = instance.companions()[1]?.pid
    await kill(what)
    await getOn()
    // The app outlives its database, and comes back by itself when it was killed.
    expect(instance.companions()[1]?.pid === app, what).toBe(what !== 'app')
  }
  writing = false
  await Promise.all(clients)

  expect(log.unexpected, log.unexpected.map(loggedAs).join('\n\n')).toEqual([])
  expect(log.triedAgain).toBeGreaterThan(0)
  await withDatabase(async (db) => {
    const rows = await db.$queryRaw<{ id: string; title: string; revisions: number }[]>`
      SELECT e."public_id" AS "id", e."title", (SELECT count(*)::int FROM "revision" r WHERE r."event_id" = e."id") AS "revisions"
      FROM "stance_event" e WHERE e."title" LIKE 'Client % records event %'`
    const kept = rows.map(({ id, title, revisions }) => `${id} ${title} ${revisions}`).sort()
    expect(kept).toEqual(log.acknowledged.map(({ id, title }) => `${id} ${title} 1`).sort())
    expect((await findSpanFaults(db)).faults).toEqual([])
  })
  // Whoever did not hear the answer and asks again much later is told the same.
  const first = log.acknowledged[0] as Acknowledged
  const again = await fetch(`${url}/api/v1/events/${first.id}`)
  expect(await again.json()).toMatchObject({ id: first.id, title: first.title, version: 1 })
}, 180_000)
