import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { Prisma } from '@/lib/generated/prisma/client'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
  process.env.DATABASE_URL = test.url
  process.env.DATABASE_POOL_SIZE = '1'
})
afterAll(() => test.drop())

/** As the framework does, which bundles pages and handlers each by itself; their connections are the process's. */
async function bundled() {
  vi.resetModules()
  return import('./read-rows')
}

it('asks different questions from different bundles through one connection', async () => {
  const [pages, handlers] = [await bundled(), await bundled()]
  expect(await pages.readRows(Prisma.sql`SELECT 1 AS "one"`)).toEqual([{ one: 1 }])
  expect(await handlers.readRows(Prisma.sql`SELECT 2 AS "two"`)).toEqual([{ two: 2 }])
  expect(await pages.readRows(Prisma.sql`SELECT 2 AS "two"`)).toEqual([{ two: 2 }])
})

it('asks of a day as it is written, in whatever time zone this machine is', async () => {
  const { readRows } = await bundled()
  const day = new Date('2020-07-14T00:00:00Z')
  expect(await readRows(Prisma.sql`SELECT (${day}::date)::text AS "day"`)).toEqual([{ day: '2020-07-14' }])
})

it('writes on the connections of a client that another bundle opened', async () => {
  vi.resetModules()
  const { db } = await import('./client')
  const client = db()
  vi.resetModules()
  const { inShortTransaction } = await import('./transaction')
  const rows = await inShortTransaction((tx) => tx.$queryRaw<{ one: number }[]>`SELECT 1 AS "one"`, client)
  expect(rows).toEqual([{ one: 1 }])
})
