import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { layIndexesAside, restoring } from './bulk-load'

let test: TestDatabase
let client: pg.Client
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  client = new pg.Client({ connectionString: test.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await test.drop()
})

/** The cell of the newest span gets another one that lasts, while nothing looks. */
const OVERLAP = `INSERT INTO "span" ("actor_id", "issue_id", "from_on", "state", "track", "stance", "was", "event_id", "since_on", "since")
  SELECT "actor_id", "issue_id", "from_on" + 1, "state", "track", "stance", "was", "event_id", "since_on", "since"
  FROM "span" WHERE "to_on" IS NULL ORDER BY "id" DESC LIMIT 1`

it.each([
  ['spans that overlap are refused when all is built', OVERLAP, 'spans_do_not_overlap'],
  ['what is in order passes', 'SELECT', null],
])('while triggers are laid aside: %s', async (_, write, refusal) => {
  await client.query('BEGIN')
  const aside = await layIndexesAside(client, true)
  await client.query(write)
  const restored = (async () => {
    for (const when of ['before spans', 'after spans'] as const)
      for (const make of restoring(aside, when)) await client.query(make)
  })()
  if (refusal) await expect(restored).rejects.toThrow(refusal)
  else await restored
  await client.query('ROLLBACK')
})
