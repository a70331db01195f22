import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
  // The rule of the column alone, without those of the rows.
  await test.db.$executeRaw`CREATE TABLE "words_of" (LIKE "stance_event" INCLUDING GENERATED)`
  const required = await test.db.$queryRaw<{ name: string }[]>`
    SELECT attname AS "name" FROM pg_attribute WHERE attrelid = '"words_of"'::regclass AND attnum > 0 AND attnotnull`
  for (const { name } of required)
    await test.db.$executeRawUnsafe(`ALTER TABLE "words_of" ALTER COLUMN "${name}" DROP NOT NULL`)
})
afterAll(async () => {
  await test?.drop()
})

const text = fc.oneof(
  fc.constantFrom(
    'Networks BANNED',
    'Türkiye bans Ünïcode',
    '华为 banned',
    "U.S.' A.B.C http://x.org/Y",
    'Ａ５Ｇ ½',
    'İstanbul',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((s) => s.replaceAll('\0', '')),
  fc.lorem({ maxCount: 6 }),
)

describe('the words of an event and of its sources', () => {
  it('are those of the folded texts, whether they needed folding or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.option(text),
        fc.option(text),
        fc.option(text),
        async (title, scope, authority, summary) => {
          await test.db.$executeRaw`TRUNCATE "words_of"`
          await test.db
            .$executeRaw`INSERT INTO "words_of" ("title", "scope", "authority", "summary") VALUES (${title}, ${scope}, ${authority}, ${summary})`
          const [row] = await test.db.$queryRaw<Record<string, string>[]>`
          SELECT "search_text"::text AS "kept", "source_search_text"("title", "scope")::text AS "source",
            (setweight(to_tsvector('english', "fold_text"("title")), 'A')
              || setweight(to_tsvector('english', "fold_text"(coalesce("scope", '') || ' ' || coalesce("authority", ''))), 'B')
              || setweight(to_tsvector('english', "fold_text"(coalesce("summary", ''))), 'C'))::text AS "folded",
            to_tsvector('english', "fold_text"("title" || ' ' || coalesce("scope", '')))::text AS "foldedSource"
          FROM "words_of"`
          expect(row?.kept).toBe(row?.folded)
          expect(row?.source).toBe(row?.foldedSource)
        },
      ),
      { numRuns: 150 },
    )
  })
})
