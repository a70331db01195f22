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

it('two copies of the module, as bundles have them, ask different things on one connection', async () => {
  const pages = await import('./read-rows')
  vi.resetModules()
  const api = await import('./read-rows')
  expect(api.readRows).not.toBe(pages.readRows)
  for (let round = 0; round < 2; round++) {
    expect(await pages.readRows(Prisma.sql`SELECT 1 AS "one"`)).toEqual([{ one: 1 }])
    expect(await api.readRows(Prisma.sql`SELECT 2 AS "two"`)).toEqual([{ two: 2 }])
  }
})
