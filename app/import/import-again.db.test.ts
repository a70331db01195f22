import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishMerge, publishRetraction } from '@/lib/data/event-commands'
import { getStanceEvents } from '@/lib/data/stance-events'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { asCsv, asNdjson, counts, elsewhere, ndjson, openRecord, run, wire } from './import-file.test-kit'

let test: TestDatabase
beforeAll(async () => {
  test = await openRecord()
})
afterAll(async () => {
  await test?.drop()
})

describe('what is exported', () => {
  it.each([
    ['CSV', asCsv],
    ['NDJSON', asNdjson],
  ])('is imported again as %s, and the same bytes after that', async (_, write) => {
    await run(await write()) // What was recorded before today's rules of tidiness is tidied once.
    const once = await write()
    const answer = await run(once)
    expect(counts(answer)).toMatchObject({ new: 0, changed: 0, duplicate: 0, errors: 0, applied: true })
    expect(answer.same).toBe(answer.rows)
    expect(await write()).toBe(once)
  })
})

describe('what is exported, in another installation', () => {
  it.each([
    ['CSV', asCsv],
    ['NDJSON', asNdjson],
  ])('is the same events as %s, and the same bytes after a second round', async (_, write) => {
    const first = await write()
    const other = await createTestDatabase({ dataset: true })
    try {
      const answer = await run(first, { url: other.url, createMissing: true })
      expect(answer).toMatchObject({ errors: [], applied: true })
      const there = await exported(other, write)
      expect(elsewhere(there)).toBe(elsewhere(first))
      const again = await run(there, { url: other.url })
      expect(again).toMatchObject({ same: again.rows, applied: true })
      expect(await exported(other, write)).toBe(there)
    } finally {
      await other.drop()
    }
  })

  it('is imported although an event of it was withdrawn, and another merged, since', async () => {
    const [a, b, c] = ['test000091', 'test000092', 'test000093']
    await run(ndjson(wire(91, { id: a }), wire(92, { id: b }), wire(93, { id: c })))
    const before = await asCsv()
    await publishRetraction(a, 1, 'Satire', { author: 'A test', note: null })
    await publishMerge(b, 1, c, { author: 'A test', note: null })
    const answer = await run(before)
    expect(answer).toMatchObject({ new: 0, changed: 0, duplicate: 2, errors: [], applied: true })
    expect((await getStanceEvents([a, b])).map(({ status }) => status).sort()).toEqual([
      'merged',
      'retracted',
    ])
  })
})

/** Readers of this process look into the database of its first test. */
async function exported(database: TestDatabase, write: () => Promise<string>): Promise<string> {
  const kept = globalThis as { demarcheDb?: unknown }
  const own = kept.demarcheDb
  kept.demarcheDb = database.db
  try {
    return await write()
  } finally {
    kept.demarcheDb = own
  }
}
