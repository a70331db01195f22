import { afterAll, expect, it } from 'vitest'
import { createTestDatabase } from '@/lib/testing/test-database'

const test = await createTestDatabase()
process.env.DATABASE_URL = test.url
const { limitedLiveLink } = await import('./live-link')
const { count } = await import('./rate-limit')
const { db } = await import('../data/client')
afterAll(async () => {
  await db().$disconnect()
  await test.drop()
})

const made = () => test.db.shortLink.count()

it('one client makes sixty an hour, finds what is there beyond that, and takes nothing from another', async () => {
  const slugs = []
  for (let n = 0; n < 62; n++) slugs.push((await limitedLiveLink('a', '/timeline', `q=${n}`))?.slug ?? null)
  expect(slugs.slice(0, 60).every((slug) => slug !== null)).toBe(true)
  expect(slugs.slice(60)).toEqual([null, null])
  expect(await made()).toBe(60)
  expect((await limitedLiveLink('a', '/timeline', 'q=7'))?.slug).toBe(slugs[7])
  expect((await limitedLiveLink('b', '/timeline', 'q=61'))?.slug).toMatch(/^[2-9a-z]{8}$/)
})

it('costs nothing where the link is there: a crawler that comes again uses nothing up', async () => {
  for (let n = 0; n < 100; n++) expect(await limitedLiveLink('c', '/timeline', 'q=7')).not.toBeNull()
  expect(await limitedLiveLink('c', '/timeline', 'q=of-c')).not.toBeNull()
})

it('a view with more filters than a link can hold has none', async () => {
  expect(await limitedLiveLink('d', '/timeline', `q=${'x'.repeat(2_000)}`)).toBeNull()
})

it('however many clients come, all together make two thousand a day', async () => {
  const before = await made()
  // Those of the tests above are counted already.
  await count('liveLinkOfAll', 'all', 2_000 - before - 1)
  expect(await limitedLiveLink('e', '/timeline', 'q=the-last')).not.toBeNull()
  expect(await limitedLiveLink('f', '/timeline', 'q=one-more')).toBeNull()
  expect(await limitedLiveLink('g', '/timeline', 'q=the-last')).not.toBeNull()
  expect(await made()).toBe(before + 1)
})
