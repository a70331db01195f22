import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { makeEvent, type World } from '../generate/made-events'
import { finish, spawnNode } from '../lib/processes.mjs'
import { TYPESCRIPT } from '../lib/seed.mjs'
import type { Result } from './result'

const ROWS = 50_000

/** `npm run import` of a file of new events, against COPY of as many rows of events between two tables. */
export async function measureImport(url: string): Promise<Result> {
  const file = join(tmpdir(), `demarche-bench-${process.pid}.ndjson`)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await pipeline(Readable.from(lines(await worldOf(client))), createWriteStream(file))
    const began = performance.now()
    const child = spawnNode([...TYPESCRIPT, 'scripts/import.ts', file], {
      env: { ...process.env, DATABASE_URL: url },
    })
    const { code } = await finish(child)
    if (code !== 0) throw new Error(`the import ended with ${code}`)
    const ours = (ROWS * 1_000) / (performance.now() - began)
    await client.query('CREATE TEMP TABLE bench_copy (LIKE stance_event INCLUDING DEFAULTS)')
    const copied = performance.now()
    const parts: Buffer[] = []
    const out = client.query(
      copyTo(`COPY (SELECT id, public_id, actor_id, issue_id, stance, kind, targeting, announced_on,
      announced_earliest, announced_latest, title, summary, confidence FROM stance_event LIMIT ${ROWS}) TO STDOUT`),
    )
    for await (const part of out) parts.push(part as Buffer)
    await pipeline(
      Readable.from(parts),
      client.query(
        copyFrom(`COPY bench_copy (id, public_id, actor_id, issue_id, stance, kind, targeting, announced_on,
        announced_earliest, announced_latest, title, summary, confidence) FROM STDIN`),
      ),
    )
    const base = (ROWS * 1_000) / (performance.now() - copied)
    return {
      what: `import of ${ROWS.toLocaleString('en')} from NDJSON, events`,
      ours,
      against: 'COPY out and in',
      base,
      unit: '/s',
      goal: null,
    }
  } finally {
    await client.end()
    await rm(file, { force: true })
  }
}

async function worldOf(client: pg.Client): Promise<World> {
  const { rows: actors } = await client.query(
    `SELECT id, code, name FROM actor WHERE id IN (SELECT actor_id FROM span) ORDER BY code LIMIT 200`,
  )
  const { rows: issues } = await client.query(
    `SELECT i.id, c.slug AS company, t.slug AS topic, c.name AS "companyName", t.name AS "topicName"
     FROM issue i JOIN company c ON c.id = i.company_id JOIN topic t ON t.id = i.topic_id ORDER BY c.slug, t.slug LIMIT 300`,
  )
  return { seed: Date.now() % 2 ** 31, events: ROWS, actors, issues }
}

/** As events travel; without ids of their own, so that each is a new one. */
function* lines(world: World): Iterable<string> {
  const run = randomBytes(4).toString('hex')
  for (let n = 0; n < ROWS; n++) {
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
