import { afterAll, expect, it } from 'vitest'
import { createTestDatabase } from '@/lib/testing/test-database'

const test = await createTestDatabase()
// As on a server that only takes readings: a failover, or a disk that is full.
process.env.DATABASE_URL = `${test.url}${test.url.includes('?') ? '&' : '?'}options=${encodeURIComponent('-c default_transaction_read_only=on')}`
const { limitedLiveLink } = await import('./live-link')
const { db } = await import('../data/client')
afterAll(async () => {
  await db().$disconnect()
  await test.drop()
})

it('where nothing can be written no link is made, and no picture fails for it', async () => {
  await test.db
    .$executeRaw`INSERT INTO "short_link" ("slug", "path", "query", "live") VALUES ('abcd2345', '/map', 'q=x', true)`
  expect((await limitedLiveLink('a', '/map', 'q=x'))?.slug).toBe('abcd2345')
  expect(await limitedLiveLink('a', '/map', 'q=y')).toBeNull()
})
