import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { findSpanFaults } from './check-spans'

let test: TestDatabase
beforeEach(async () => {
  await test?.drop()
  test = await createTestDatabase({ dataset: true })
})
afterAll(() => test.drop())

describe('a span that does not follow from the events is found', () => {
  it.each([
    ['of another stance', `UPDATE "span" SET "stance" = 'allow', "was" = 'allow' WHERE "id" = $1`],
    ['that begins a day late', `UPDATE "span" SET "from_on" = "from_on" + 1 WHERE "id" = $1`],
    ['that forgot its drift or has an invented one', turnDrift()],
    ['that is missing', `DELETE FROM "span" WHERE "id" = $1`],
  ])('%s', async (_, statement) => {
    const [span] = await test.db.$queryRaw<{ id: bigint; name: string }[]>`
      SELECT s."id", a."code" || ' ' || c."slug" || '/' || t."slug" AS "name"
      FROM "span" s JOIN "actor" a ON a."id" = s."actor_id" JOIN "issue" i ON i."id" = s."issue_id"
        JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
      WHERE s."to_on" IS NULL AND s."stance" = 'ban' ORDER BY s."id" LIMIT 1`
    if (!span) throw new Error('the dataset has no ban that lasts')
    expect((await findSpanFaults(test.db)).faults).toEqual([])
    await test.db.$executeRawUnsafe(statement, span.id)
    expect((await findSpanFaults(test.db)).faults.map((fault) => fault.cell)).toEqual([span.name])
  })
})

/** Gives the span a drift that it has not, or takes the one it has. */
function turnDrift(): string {
  return `UPDATE "span" SET
    "drift_stance" = CASE WHEN "drift_stance" IS NULL THEN 'allow'::"stance" END,
    "drift_event_id" = CASE WHEN "drift_stance" IS NULL THEN "event_id" END WHERE "id" = $1`
}
