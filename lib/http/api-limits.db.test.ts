import { afterAll, expect, it } from 'vitest'
import { createTestDatabase } from '@/lib/testing/test-database'

const test = await createTestDatabase()
Object.assign(process.env, {
  DATABASE_URL: test.url,
  API_READS_PER_MINUTE: '400',
  API_WRITES_PER_MINUTE: '5',
  COSTLY_VIEWS_PER_MINUTE: '20',
})
const { allowCostly, allowRead, allowWrite } = await import('./api-limits')
const { db } = await import('../data/client')
afterAll(async () => {
  await db().$disconnect()
  await test.drop()
})

it('lets reads of an address pass up to its limit, however they come, and then tells how long to wait', async () => {
  const answers = await Promise.all(Array.from({ length: 450 }, () => allowRead('192.0.2.1')))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(400)
  const refused = answers.find(({ ok }) => !ok)
  expect(refused?.ok === false && refused.retryAfterSeconds).toBeGreaterThan(0)
  expect(refused?.headers['ratelimit-policy']).toBe('"read";q=400;w=60')
  expect(refused?.headers.ratelimit).toMatch(/^"read";r=0;t=\d+$/)
  expect((await allowRead('192.0.2.2')).ok).toBe(true)
})

it('counts a hundred reads in about one statement, and none for who is over the limit', async () => {
  const counted = async () =>
    (await test.db.rateLimit.findMany({ where: { key: { startsWith: 'read' } } })).length
  const points = async () => (await test.db.rateLimit.aggregate({ _sum: { points: true } }))._sum.points ?? 0
  const rows = await counted()
  await allowRead('192.0.2.3')
  const before = await points()
  for (let n = 0; n < 3; n++) await allowRead('192.0.2.3')
  for (let n = 0; n < 100; n++) await allowRead('192.0.2.1')
  expect(await points()).toBe(before)
  expect(await counted()).toBe(rows + 1)
})

it('counts writes one by one, and tells what is left', async () => {
  const left: (string | undefined)[] = []
  for (let n = 0; n < 6; n++) left.push((await allowWrite('7')).headers.ratelimit?.split(';')[1])
  expect(left).toEqual(['r=4', 'r=3', 'r=2', 'r=1', 'r=0', 'r=0'])
  expect(await allowWrite('7')).toMatchObject({ ok: false })
})

it('counts costly views apart from reads of the API', async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => allowCostly('192.0.2.1')))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(20)
  expect((await allowCostly('192.0.2.4')).ok).toBe(true)
})
