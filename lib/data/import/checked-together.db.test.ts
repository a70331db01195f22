import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { CheckedTogether } from './checked-together'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
})
afterAll(() => test.drop())

const NEW = 9_000_000
const event = (more = '') => `
  INSERT INTO "stance_event" ("id", "public_id", "actor_id", "issue_id", "stance", "kind", "track", "targeting", "announced_on",
    "announced_earliest", "announced_latest", "title", "confidence")
  SELECT ${NEW}, 'newevent01', ${more.includes('actor') ? NEW : '"actor_id"'}, ${more.includes('issue') ? NEW : '"issue_id"'}, "stance",
    "kind", "track", "targeting", "announced_on", "announced_earliest", "announced_latest", "title", "confidence"
  FROM "stance_event" ORDER BY "id" LIMIT 1`
const source = (of: number) => `
  INSERT INTO "source" ("event_id", "position", "url", "publisher", "kind")
  VALUES (${of}, 0, 'https://example.org/new', 'Example', 'official')`
const span = (changes: string) => `
  INSERT INTO "span" SELECT (jsonb_populate_record(NULL::"span", to_jsonb(s) || jsonb_build_object('id', ${NEW},
    'from_on', '1901-01-01', 'to_on', '1901-01-02', 'since_on', '1901-01-01', 'since', '1901') || '${changes}'::jsonb)).*
  FROM (SELECT * FROM "span" ORDER BY "id" LIMIT 1) s`

/** Writes, has it checked, and takes it back. */
async function tried(...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: test.url })
  await client.connect()
  try {
    await client.query('BEGIN')
    const together = await CheckedTogether.open(client, 10_000, NEW)
    if (!together) throw new Error('the role of tests may do without triggers')
    await together.write(async () => {
      for (const statement of statements) await client.query(statement)
    })
    await together.check()
  } finally {
    await client.query('ROLLBACK')
    await client.end()
  }
}

describe('rows that are checked together', () => {
  it('may be in order', async () => {
    await expect(tried(event(), source(NEW), span('{}'))).resolves.toBeUndefined()
  })

  it.each([
    ['an event without a source', [event()]],
    ['an event of no actor', [event('of no actor'), source(NEW)]],
    ['an event on no issue', [event('on no issue'), source(NEW)]],
    ['a source of no event', [source(NEW + 1)]],
    [
      'a revision of no event',
      [
        `INSERT INTO "revision" ("event_id", "version", "snapshot", "author", "actor_id", "issue_id", "status")
         VALUES (${NEW}, 1, '{}', 'Test', 1, 1, 'published')`,
      ],
    ],
    ['a span of no actor', [span(`{"actor_id": ${NEW}}`)]],
    ['a span on no issue', [span(`{"issue_id": ${NEW}}`)]],
    ['a span of no event', [span(`{"event_id": ${NEW}}`)]],
    ['a drift of no event', [span(`{"drift_event_id": ${NEW}, "drift_stance": "ban"}`)]],
    ['spans that overlap', [span('{"to_on": null}')]],
    ['spans that overlap', [span('{}'), span(`{"id": ${NEW + 1}, "from_on": "1901-01-02"}`)]],
    ['spans that overlap', [span('{"from_on": "2199-01-01", "to_on": "2199-01-05"}')]],
  ])('may not leave %s', async (what, statements) => {
    await expect(tried(...statements)).rejects.toThrow(what)
  })

  it('are few where each is checked for itself', async () => {
    const client = new pg.Client({ connectionString: test.url })
    await client.connect()
    expect(await CheckedTogether.open(client, 100, NEW)).toBeNull()
    await client.end()
  })
})
