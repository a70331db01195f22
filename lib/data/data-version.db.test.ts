import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { askDataVersion } from './data-version'
import { publishEvent } from './event-commands'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
})
afterAll(() => test.drop())

const by = { author: 'Test', note: null }
const write = () => publishEvent(buildEventFields({ actor: 'GBR' }), by, null, test.db)
const version = async () => Number((await askDataVersion()).tag)

it('whoever asks after a write sees it, also when many ask at once', async () => {
  for (let round = 0; round < 20; round++) {
    const before = await Promise.all(Array.from({ length: 5 }, version))
    const early = Array.from({ length: 3 }, version)
    await write()
    const after = await Promise.all(Array.from({ length: 5 }, version))
    await Promise.all(early)
    expect(Math.min(...after)).toBeGreaterThan(Math.max(...before))
  }
})

it('every change of a name, a membership or an issue is another version', async () => {
  const changes = [
    `UPDATE "actor" SET "region" = 'Elsewhere' WHERE "code" = 'GBR'`,
    `UPDATE "company" SET "name" = 'Huawei Technologies' WHERE "slug" = 'huawei'`,
    `UPDATE "topic" SET "description" = 'Other words' WHERE "slug" = '5g-networks'`,
    `DELETE FROM "membership" WHERE "id" = (SELECT max("id") FROM "membership")`,
    `DELETE FROM "actor_name" WHERE "id" = (SELECT max("id") FROM "actor_name")`,
    `INSERT INTO "audit_entry" ("author", "action", "subject") VALUES ('Test', 'label', 'GBR')`,
  ]
  for (const change of changes) {
    const before = await version()
    await test.db.$executeRawUnsafe(change)
    expect(await version(), change).toBeGreaterThan(before)
  }
})

it('wakes whoever listens, whether the app or somebody else writes', async () => {
  const listener = new pg.Client({ connectionString: test.url })
  await listener.connect()
  try {
    const told = () => new Promise((resolve) => listener.once('notification', resolve))
    await listener.query('LISTEN demarche_data')
    const byApp = told()
    await write()
    await byApp
    const byOther = told()
    await test.db
      .$executeRaw`INSERT INTO "audit_entry" ("author", "action", "subject") VALUES ('Test', 'x', 'y')`
    await byOther
  } finally {
    await listener.end()
  }
})

it('what readers do not see is none', async () => {
  const before = await version()
  await test.db.$executeRaw`INSERT INTO "rate_limit" ("key", "points") VALUES ('k', 1)`
  expect(await version()).toBe(before)
})

it('adds old changes up without another version, however many there are and whoever writes', async () => {
  const before = await version()
  const entry = () =>
    test.db.$executeRaw`INSERT INTO "audit_entry" ("author", "action", "subject") VALUES ('Test', 'x', 'y')`
  const lanes = Array.from({ length: 4 }, async () => {
    for (let n = 0; n < 200; n++) await entry()
  })
  await Promise.all(lanes)
  expect(await version()).toBe(before + 800)
  const rows = await test.db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS "n" FROM "data_change"`
  expect(rows[0]?.n).toBeLessThan(600)
})
