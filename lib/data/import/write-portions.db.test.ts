import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildStanceEvent } from '@/lib/testing/build-stance-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { PortionWriter } from './write-portions'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
})
afterAll(async () => {
  await test?.drop()
})

const NEW = 9_000_000

describe('portions that wait for their turn while one fails', () => {
  it('are not copied when the transaction has been rolled back', async () => {
    // Else an event without its sources is refused, and nobody would see that it was copied.
    await test.db.$executeRaw`ALTER TABLE "stance_event" DISABLE TRIGGER "published_event_has_source"`
    // Long enough for the other connection to fail meanwhile.
    await test.db.$executeRaw`CREATE FUNCTION "take_time"() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_sleep(0.2); RETURN NULL; END $$`
    await test.db.$executeRaw`CREATE TRIGGER "take_time" BEFORE INSERT ON "stance_event"
      FOR EACH STATEMENT EXECUTE FUNCTION "take_time"()`
    const [cell] = await test.db.$queryRaw<{ actorId: number; issueId: number }[]>`
      SELECT "actor_id" AS "actorId", "issue_id" AS "issueId" FROM "stance_event" LIMIT 1`
    const [client, second] = [0, 1].map(() => new pg.Client({ connectionString: test.url })) as [
      pg.Client,
      pg.Client,
    ]
    await Promise.all([client.connect(), second.connect()])
    try {
      for (const connection of [client, second]) await connection.query('BEGIN')
      const writer = new PortionWriter(client, { author: 'A test', note: null })
      // Its tables were not made in its transaction, as those of an import are: the first that it copies is refused.
      writer.second = second
      const handOverMany = async () => {
        for (let n = 0; n < 20; n++) {
          writer.add(NEW + n, buildStanceEvent({ id: `portion${n}x` }), cell ?? NOWHERE)
          await writer.handOver()
        }
        await writer.end()
      }
      await expect(handOverMany()).rejects.toThrow('FREEZE')
      await writer.stop()
      await client.query('ROLLBACK')
      // Each comes after what is asked for already.
      for (let n = 0; n < 20; n++) await client.query('SELECT')
    } finally {
      await Promise.all([client.end(), second.end()])
    }
    expect(await test.db.$queryRaw`SELECT "public_id" FROM "stance_event" WHERE "id" >= ${NEW}`).toEqual([])
  })
})

const NOWHERE = { actorId: 0, issueId: 0 }
