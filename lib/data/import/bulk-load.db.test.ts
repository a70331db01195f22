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

it('cells are looked for by an index where events were corrected while others were laid aside', async () => {
  await client.query('BEGIN')
  const aside = await layIndexesAside(client, false)
  // The second time in place: indexes that are made now leave the first out, and are of no use to this transaction.
  for (let n = 0; n < 2; n++)
    await client.query(`UPDATE "stance_event" SET "summary" = 'Corrected ${n}', "version" = "version" + 1
      WHERE "id" = (SELECT max("id") FROM "stance_event")`)
  for (const make of restoring(aside, 'before spans')) await client.query(make)
  const { rows: useless } = await client.query(
    `SELECT FROM pg_index WHERE indrelid = 'stance_event'::regclass AND indcheckxmin`,
  )
  expect(useless.length).toBeGreaterThan(0)
  await client.query('SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off')
  const { rows: plan } = await client.query(`EXPLAIN SELECT "id", "stance" FROM "stance_event"
    WHERE "actor_id" = 1 AND "issue_id" = 1 AND "status" = 'published' ORDER BY "id"`)
  expect(JSON.stringify(plan)).toContain('stance_event_fold')
  await client.query('ROLLBACK')
})
