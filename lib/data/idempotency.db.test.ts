import { afterAll, beforeAll, expect, it } from 'vitest'
import { REQUEST_KEY_HOURS } from '@/lib/domain/request-key'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { forgetOldKeys, once } from './idempotency'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.drop())

const ask = (key: string, result: string) =>
  test.db.$transaction((tx) => once(tx, { scope: 'api:1', key, content: ['x'] }, async () => result))

it('a key stands for one request while it is remembered, and then for a new one', async () => {
  await ask('old', 'first')
  await ask('new', 'first')
  await test.db.$executeRaw`
    UPDATE "idempotency_key" SET "recorded_at" = now() - make_interval(hours => ${REQUEST_KEY_HOURS}::int, mins => 1) WHERE "key" = 'old'`
  expect(await ask('old', 'second')).toMatchObject({ result: 'first', repeated: true })
  expect(await forgetOldKeys(test.db)).toBe(1)
  expect(await ask('old', 'second')).toMatchObject({ result: 'second', repeated: false })
  expect(await ask('new', 'second')).toMatchObject({ result: 'first', repeated: true })
})
