import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEventFields } from '@/lib/testing/build-event'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { keptJson, snapshotOf } from './event-parts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(async () => {
  await test?.drop()
})

async function whole(kept: string): Promise<unknown> {
  const [row] = await test.db.$queryRaw<{ snapshot: unknown }[]>`
    SELECT "whole_snapshot"(${kept}::jsonb) AS "snapshot"`
  return row?.snapshot
}

const text = fc.option(fc.constantFrom('core network', 'a "quoted" text', 'null'))
const date = fc.option(fc.constantFrom('2021' as const, '2022-03' as const, '2022-03-01' as const))
const source = fc.record({
  url: fc.constantFrom('https://example.org/1', 'https://example.org/2'),
  publisher: fc.constant('Example'),
  kind: fc.constant('secondary' as const),
  title: text,
  publishedOn: date,
  archivedUrl: fc.option(fc.constant('https://archive.example.org/1')),
  quotation: text,
})

describe('a snapshot', () => {
  it('is kept without what is null, and read with all that an event has, also where it was kept with nulls', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          scope: text,
          summary: text,
          authority: text,
          effectiveOn: date,
          deadlineOn: date,
          endsOn: date,
          sources: fc.array(source, { maxLength: 3 }),
        }),
        fc.option(fc.constant('a-key')),
        fc.constantFrom(
          { status: 'published', statusReason: null, mergedInto: null } as const,
          { status: 'retracted', statusReason: 'It was not so.', mergedInto: null } as const,
          { status: 'merged', statusReason: null, mergedInto: 'abcdefgh34' } as const,
        ),
        async (fields, key, status) => {
          const snapshot = snapshotOf({ ...buildEventFields(fields), id: 'abcdefgh12', key }, status)
          const kept = keptJson(snapshot)
          expect(kept).not.toMatch(/:null[,}]/)
          expect(await whole(kept)).toEqual(snapshot)
          expect(await whole(JSON.stringify(snapshot))).toEqual(snapshot)
        },
      ),
      { numRuns: 60 },
    )
  })
})
