import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSpanFaults } from '@/lib/data/check-spans'
import { tallyDifferences } from '@/lib/testing/tally-differences'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { counts, ndjson, openRecord, run, wire } from './import-file.test-kit'

let test: TestDatabase
beforeAll(async () => {
  test = await openRecord()
})
afterAll(async () => {
  await test?.drop()
})

describe('many cells', () => {
  it.each([
    ['each row checked for itself', 0],
    ['all rows checked together', 10_000],
  ])(
    'have spans equal to the fold, whether events are new to a cell, added to it, changed, or moved away: %s',
    async (_, expectedRows) => {
      const many = await createTestDatabase({ dataset: true })
      try {
        const actors = await many.db.$queryRaw<
          { code: string }[]
        >`SELECT "code" FROM "actor" ORDER BY "code" LIMIT 240`
        const issues = await many.db.$queryRaw<{ company: string; topic: string }[]>`
        SELECT c."slug" AS "company", t."slug" AS "topic" FROM "company" c CROSS JOIN "topic" t ORDER BY 1, 2 LIMIT 12`
        const rowsOf = (round: number, count: number) =>
          Array.from({ length: count }, (_, n) =>
            wire(n, {
              id: `r${round}${String(n).padStart(8, '0')}`,
              actor: actors[n % actors.length]?.code,
              ...issues[Math.floor(n / actors.length) % issues.length],
              stance: ['ban', 'allow', 'review', 'cooperate'][(n + round) % 4],
              kind: ['decision', 'statement'][n % 2],
              announcedOn: `20${String((n * 7 + round * 3) % 24).padStart(2, '0')}-0${1 + (n % 9)}`,
            }),
          )
        const first = await run(ndjson(...rowsOf(1, 2_880)), { url: many.url, expectedRows })
        expect(counts(first)).toMatchObject({ new: 2_880, errors: 0, applied: true })
        const changed = rowsOf(1, 600).map((row, n) => ({
          ...row,
          stance: 'restrict',
          ...(n % 3 === 0 && issues[11]),
        }))
        const told = () => many.db.$queryRaw`SELECT sum("changes")::text AS "changes" FROM "data_change"`
        const before = await told()
        const second = await run(ndjson(...rowsOf(2, 2_880), ...changed), { url: many.url, expectedRows })
        expect(counts(second)).toMatchObject({ new: 2_880, changed: 600, errors: 0, applied: true })
        expect((await findSpanFaults(many.db)).faults).toEqual([])
        expect(await tallyDifferences(many.db)).toEqual([])
        expect(await told()).not.toEqual(before)
      } finally {
        await many.drop()
      }
    },
  )
})
