import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '@/lib/data/client'
import { type Served, startDatabase, startServed } from '@/lib/testing/start-served'
import { ownScriptBytes } from './bench/own-scripts'
import { ensureBuilt } from './lib/build.mjs'

/** What any page may load beyond an empty page of the same Next, packed. */
const MOST = 70_000

const data = mkdtempSync(join(tmpdir(), 'demarche-budget-'))
let database: Awaited<ReturnType<typeof startDatabase>>
let served: Served
let event: string

beforeAll(async () => {
  await ensureBuilt(() => {})
  database = await startDatabase()
  served = await startServed(database.url, { data, env: { JOBS: 'off' } })
  const db = connect(database.url, 1)
  const [first] = await db.$queryRaw<{ id: string }[]>`SELECT "public_id" AS "id" FROM "stance_event" LIMIT 1`
  event = first?.id ?? ''
  await db.$disconnect()
}, 900_000)
afterAll(async () => {
  await served?.stop()
  await database?.stop()
  rmSync(data, { recursive: true, force: true })
})

const PAGES = [
  '/',
  '/matrix',
  '/matrix?vs=2019-01-01',
  '/timeline',
  '/map',
  '/compare?actor=GBR&actor=USA',
  '/countries',
  '/countries/gbr',
  '/blocs/eu',
  '/companies',
  '/companies/huawei',
  '/issues',
  '/issues/huawei/5g-networks',
  '/shifts',
  '/search?q=huawei',
  '/coverage',
  '/changes?knownAt=2020-01-01T00:00:00.000Z',
  '/data',
  '/method',
  '/alerts',
  '/share?address=%2Ftimeline',
  '/why?actor=GBR&issue=huawei%2F5g-networks',
  '/events/EVENT',
  '/events/EVENT/history',
  '/events/EVENT/edit',
  '/events/EVENT/retract',
  '/events/new',
  '/intake',
  '/import',
  '/review',
  '/sign-in',
  '/sign-up',
  '/account',
  '/admin',
  '/api/docs',
  '/embed/matrix',
  '/embed/timeline',
  '/embed/map',
  '/no-such-page',
]

it('no page loads more than 70 kB of packed scripts beyond what an empty page of the same Next does', async () => {
  const own: Record<string, number> = {}
  for (const page of PAGES) own[page] = await ownScriptBytes(served.url, page.replace('EVENT', event))
  // Each loads some, or nothing was measured.
  expect(Object.entries(own).filter(([, size]) => size < 1_000)).toEqual([])
  expect(Object.entries(own).filter(([, size]) => size > MOST)).toEqual([])
})
