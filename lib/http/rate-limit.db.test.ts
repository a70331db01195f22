import { afterAll, expect, it } from 'vitest'
import { createTestDatabase } from '@/lib/testing/test-database'

const test = await createTestDatabase()
process.env.DATABASE_URL = test.url
const { consume, consumeAll, giveBack, tooManyRequests } = await import('./rate-limit')
const { db } = await import('../data/client')
afterAll(async () => {
  await db().$disconnect()
  await test.drop()
})

it('lets as many tries pass as the limit says, and then tells how long to wait', async () => {
  const answers = []
  for (let n = 0; n < 9; n++) answers.push(await consume('signInToAccount', 'a'))
  expect(answers.slice(0, 8).every(({ ok }) => ok)).toBe(true)
  const refused = answers[8]
  expect(refused?.ok).toBe(false)
  if (refused?.ok === false) {
    expect(refused.retryAfterSeconds).toBeGreaterThan(0)
    expect(refused.retryAfterSeconds).toBeLessThanOrEqual(15 * 60)
  }
})

it('counts tries that come at the same moment one by one', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => consume('signInToAccount', 'b')))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(8)
})

it('counts each key and each limit by itself', async () => {
  for (let n = 0; n < 9; n++) await consume('resetMailToAccount', 'c')
  expect(await consume('resetMailToAccount', 'd')).toEqual({ ok: true })
  expect(await consume('resetMail', 'c')).toEqual({ ok: true })
})

it('does not count what is given back', async () => {
  for (let n = 0; n < 20; n++) {
    expect(await consume('signInToAccount', 'e')).toEqual({ ok: true })
    await giveBack([['signInToAccount', 'e']])
  }
})

it('of several limits the one that is used up refuses', async () => {
  for (let n = 0; n < 3; n++) await consume('resetMailToAccount', 'f')
  expect(
    await consumeAll([
      ['resetMail', 'g'],
      ['resetMailToAccount', 'f'],
    ]),
  ).toMatchObject({ ok: false })
})

it('keeps no key as it is: it may be an address', async () => {
  await consume('resetMailToAccount', 'ada@example.org')
  const keys = (await test.db.rateLimit.findMany()).map(({ key }) => key)
  expect(keys.length).toBeGreaterThan(0)
  expect(keys.filter((key) => key.includes('ada'))).toEqual([])
})

it('takes keys of any kind and length', async () => {
  expect(await consume('signIn', '\0'.repeat(5000))).toEqual({ ok: true })
})

it('answers handlers with 429 and Retry-After', async () => {
  const answer = tooManyRequests(90)
  expect(answer.status).toBe(429)
  expect(answer.headers.get('retry-after')).toBe('90')
  expect(await answer.json()).toMatchObject({ status: 429 })
})
