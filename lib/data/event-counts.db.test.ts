import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { countPublishers, readYears } from './event-counts'
import { listStanceEvents } from './stance-events'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

it.each([null, '2199-01-01T00:00:00.000Z'])(
  'publishers are those of every event of a view, not of the listed ones (known at %s)',
  async (knownAt) => {
    const filter = { companies: ['huawei'], asOf: '2026-01-01', knownAt }
    const all = await listStanceEvents(filter, { limit: 500 })
    expect(all.next).toBeNull()
    const publishers = new Set(all.events.flatMap(({ sources }) => sources.map((s) => s.publisher)))
    const listed = await listStanceEvents(filter, { limit: 20 })
    const ofListed = new Set(listed.events.flatMap(({ sources }) => sources.map((s) => s.publisher)))
    expect(ofListed.size).toBeLessThan(publishers.size)
    expect(await countPublishers(filter)).toEqual({ count: publishers.size, isAtLeast: false })
  },
)

it('the years of the record are those of its first and its last event', async () => {
  const years = (await listStanceEvents({ asOf: '2199-12-31' }, { limit: 500 })).events.map((event) =>
    Number(event.announcedOn.slice(0, 4)),
  )
  const [first, last] = (await readYears()) ?? []
  // The list is the latest first, and longer than one page of it.
  expect(last).toBe(Math.max(...years))
  expect(first).toBeLessThanOrEqual(Math.min(...years))
  const [row] = await test.db.$queryRaw<{ first: number }[]>`
    SELECT min(left("announced_on", 4))::int AS "first" FROM "stance_event" WHERE "status" = 'published'`
  expect(first).toBe(row?.first)
})
