import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { connect } from './client'
import { getReadiness } from './readiness'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.drop())

it('is ready with the migrations of this build, and with more than those', async () => {
  expect(await getReadiness(test.db, ['20261124000000_first', '20261124000100_rules'])).toEqual({
    ready: true,
  })
  expect(await getReadiness(test.db, [])).toEqual({ ready: true })
})

it('is not ready when a migration is missing, or was begun and not finished', async () => {
  const notMigrated = { ready: false, reason: 'not-migrated' }
  expect(await getReadiness(test.db, ['20261124000000_first', '20991231000000_next'])).toEqual(notMigrated)
  await test.db.$executeRaw`
    UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" = '20261124000100_rules'`
  expect(await getReadiness(test.db, ['20261124000100_rules'])).toEqual(notMigrated)
})

it('is not ready in an empty database', async () => {
  await test.db.$executeRaw`DROP TABLE "_prisma_migrations"`
  expect(await getReadiness(test.db, ['20261124000000_first'])).toEqual({
    ready: false,
    reason: 'not-migrated',
  })
})

it('is not ready when nobody answers', async () => {
  const nobody = connect('postgresql://demarche@127.0.0.1:1/nothing', 1)
  expect(await getReadiness(nobody, [])).toEqual({ ready: false, reason: 'database-unreachable' })
  await nobody.$disconnect()
})
