import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishEvent, publishRetraction } from '@/lib/data/event-commands'
import { claimDueLinks, listLinks, notesOfLinks } from '@/lib/data/link-checks'
import { loadDataset } from '@/lib/data/load-dataset'
import { buildEventFields, buildSource } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { readDataset } from '@/prisma/dataset'
import { checkLinks } from './check-links'

let test: TestDatabase
let web: Server
let base: string
/** What the web answers by now: the path of a page to its status. Absent: 404. */
const pages = new Map<string, number>()
const copies = new Set<string>()
const saved: string[] = []

beforeAll(async () => {
  web = createServer((request, response) => {
    const url = new URL(request.url ?? '', base)
    if (url.pathname === '/available') {
      const of = url.searchParams.get('url') ?? ''
      const closest = copies.has(of) ? { available: true, url: `${base}/copies/2020/${of}` } : undefined
      return response.end(JSON.stringify({ archived_snapshots: { closest } }))
    }
    if (url.pathname.startsWith('/save/')) {
      saved.push(url.pathname.slice('/save/'.length))
      return response.end()
    }
    return response.writeHead(pages.get(url.pathname) ?? 404).end()
  })
  await new Promise<void>((ready) => web.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
  test = await createTestDatabase()
  process.env.DATABASE_URL = test.url
  // Without the dataset's own addresses.
  await loadDataset(test.db, { ...readDataset(), events: [] })
})
afterAll(async () => {
  web.closeAllConnections()
  web.close()
  await test.drop()
})

const check = (now = '2026-03-01T08:00:00.000Z') =>
  checkLinks(
    () => now,
    { isAllowed: (address) => address === '127.0.0.1' },
    { available: `${base}/available?url=`, save: `${base}/save/`, copies: `${base}/copies/` },
  )
const due = (url: string) =>
  test.db.$executeRaw`UPDATE "link_check" SET "due_at" = now() WHERE "url" = ${url}`
let count = 0
async function recorded(url: string): Promise<string> {
  const made = await publishEvent(
    buildEventFields({ announcedOn: `19${60 + count++}`, sources: [buildSource({ url })] }),
    { author: 'Ed', note: null },
    null,
    test.db,
  )
  if (!made.ok) throw new Error(made.reason)
  return made.id
}

it('a page that is gone three times in a row is told dead, since the first of them, and the record stays as it is', async () => {
  const url = `${base}/old`
  const event = await recorded(url)
  const before = await test.db.revision.count()
  for (const day of [1, 2, 3]) {
    expect((await notesOfLinks([url])).size).toBe(0)
    await due(url)
    await check(`2026-03-0${day}T08:00:00.000Z`)
  }
  expect((await notesOfLinks([url])).get(url)).toEqual({ deadSince: '2026-03-01', copyUrl: null })
  expect(await test.db.revision.count()).toBe(before)
  expect(await test.db.stanceEvent.findUnique({ where: { publicId: event } })).toMatchObject({ version: 1 })

  pages.set('/old', 200)
  await due(url)
  await check()
  expect((await notesOfLinks([url])).size).toBe(0)
})

it('the archive is asked once for a copy of a page that lives, and its copy is told', async () => {
  pages.set('/new', 200)
  const url = `${base}/new`
  await recorded(url)
  saved.length = 0
  await check()
  await due(url)
  await check()
  expect(saved).toEqual([url])
  copies.add(url)
  await due(url)
  await check()
  expect((await notesOfLinks([url])).get(url)).toEqual({
    deadSince: null,
    copyUrl: `${base}/copies/2020/${url}`,
  })
})

it('a page that turns programs away is not called dead', async () => {
  pages.set('/closed', 403)
  const url = `${base}/closed`
  await recorded(url)
  for (let i = 0; i < 4; i++) {
    await due(url)
    await check()
  }
  expect((await notesOfLinks([url])).size).toBe(0)
})

it('several at once never look at the same address, and what nobody names any more is dropped', async () => {
  const events: string[] = []
  for (let i = 0; i < 12; i++) events.push(await recorded(`${base}/many/${i}`))
  await listLinks()
  await test.db.$executeRaw`UPDATE "link_check" SET "due_at" = now()`
  const claims = (await Promise.all([claimDueLinks(5), claimDueLinks(5), claimDueLinks(5)])).flat()
  expect(new Set(claims.map(({ url }) => url)).size).toBe(claims.length)
  expect(claims.length).toBeGreaterThanOrEqual(12)
  const before = await test.db.linkCheck.count()
  await publishRetraction(events[0] ?? '', 1, 'Wrong', { author: 'Ed', note: null })
  await listLinks()
  expect(await test.db.linkCheck.count()).toBe(before - 1)
})
