import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Served, startDatabase, startServed } from '@/lib/testing/start-served'
import { AT_ONCE, agent, shoot, shotOf } from './hostile/shots'
import { ensureBuilt } from './lib/build.mjs'

const REQUESTS = 10_000
const data = mkdtempSync(join(tmpdir(), 'demarche-hostile-'))
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
        const shot = shotOf(n, served.url)
        const status = await shoot(served.url, shot).catch((error: Error) => `${error.message}`)
        // What oEmbed answers for a format that it does not have (oembed.com, 2.3.6) is no failure of ours.
        const isOembed = status === 501 && shot.path.startsWith('/oembed?')
        if (typeof status === 'string' || (status >= 500 && !isOembed) || status === 0)
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
