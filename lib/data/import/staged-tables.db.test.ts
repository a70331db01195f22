import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { retractEvent } from '@/lib/data/change-events'
import { findSpanFaults } from '@/lib/data/check-spans'
import { connect } from '@/lib/data/client'
import { executorOf } from '@/lib/data/pg-executor'
import { loadRecord } from '@/lib/data/record/load-record'
import { parseRecordState } from '@/lib/data/record-state'
import { listStanceEvents, listStanceEventsIn, parseEventCursor } from '@/lib/data/stance-events'
import type { ImportRow } from '@/lib/schemas/import-answer'
import { tallyDifferences } from '@/lib/testing/tally-differences'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { writeBackup } from '@/scripts/lib/backup/write-backup.mjs'
import { importEvents } from './import-events'

/** As if as many rows were to come: then indexes are laid aside, and tables made beside those that are there. */
const LARGE = 1_000_000

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase({ dataset: true })
  process.env.DATABASE_URL = test.url
  // Where others are connected nothing is laid aside.
  await test.db.$disconnect()
})
afterAll(async () => {
  await test?.drop()
})

/** By a connection that is gone before an import looks whether there are others. */
async function ask<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: test.url })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

async function retract(id: string): Promise<void> {
  const client = new pg.Client({ connectionString: test.url })
  await client.connect()
  try {
    await client.query('BEGIN')
    await retractEvent(executorOf(client), id, 1, 'It was not so.', { author: 'A test', note: null })
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

const event = (n: number, more: object = {}) => ({
  actor: ['GBR', 'DEU', 'NLD', 'IND'][n % 4],
  company: 'huawei',
  topic: '5g-networks',
  stance: ['ban', 'allow', 'review', 'cooperate'][n % 3],
  kind: 'decision',
  announcedOn: `20${String(10 + (n % 14))}-0${1 + (n % 9)}`,
  title: `A step of the staged, number ${n}`,
  confidence: 'confirmed',
  sources: [{ url: `https://staged.example.org/${n}`, publisher: 'Example', kind: 'secondary' }],
  ...more,
})
const events = (from: number, count: number) => Array.from({ length: count }, (_, n) => event(from + n))

async function* batchesOf(rows: object[]): AsyncIterable<readonly ImportRow[]> {
  yield rows.map((record, n) => ({ line: n + 1, record: record as Record<string, unknown> }))
}

const importAll = (rows: object[], mostRemembered?: number) => importRows(batchesOf(rows), mostRemembered)

const importRows = (batches: AsyncIterable<readonly ImportRow[]>, mostRemembered?: number) =>
  importEvents(test.url, batches, {
    dryRun: false,
    createMissing: false,
    by: { userId: null, name: 'A test' },
    note: 'Staged',
    expectedRows: LARGE,
    ...(mostRemembered && { mostRemembered }),
  })

/** All that tells one table from another, but for its number. */
const CATALOGUE = `
  SELECT c.relname, c.relkind, pg_get_userbyid(c.relowner) AS owner, c.relacl::text, c.reloptions::text, c.relpersistence, c.relreplident,
    (SELECT json_agg(json_build_array(a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attidentity,
      a.attstorage, a.attcompression, pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)) ORDER BY a.attnum)
      FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT json_agg(json_build_array(o.conname, o.contype, pg_get_constraintdef(o.oid), o.convalidated, o.condeferrable) ORDER BY o.conname)
      FROM pg_constraint o WHERE o.conrelid = c.oid) AS constraints,
    (SELECT json_agg(pg_get_indexdef(i.indexrelid) ORDER BY i.indexrelid::regclass::text) FROM pg_index i WHERE i.indrelid = c.oid AND i.indisvalid) AS indexes,
    (SELECT json_agg(json_build_array(pg_get_triggerdef(t.oid), t.tgenabled) ORDER BY t.tgname) FROM pg_trigger t
      WHERE t.tgrelid = c.oid AND NOT t.tgisinternal) AS triggers,
    CASE WHEN EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'id' AND c.relkind = 'r')
      THEN pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), 'id') END AS sequence, obj_description(c.oid) AS comment
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND c.relkind IN ('r', 'S', 'v') AND c.relname <> 'id'
  ORDER BY n.nspname, c.relname`

const NUMBERS = `SELECT c.oid FROM pg_class c WHERE c.oid IN ('source'::regclass, 'revision'::regclass, 'span'::regclass) ORDER BY c.oid`

/** Every event with its revision and sources, as they stand. */
const FACTS = `SELECT e.public_id, e.version, r.snapshot, (SELECT json_agg(s ORDER BY s.position) FROM source s WHERE s.event_id = e.id) AS sources
  FROM stance_event e JOIN revision r ON r.event_id = e.id AND r.version = e.version WHERE e.title NOT LIKE 'A step of the staged%' ORDER BY 1`

const faults = async () => {
  const db = connect(test.url, 1)
  try {
    return [...(await findSpanFaults(db)).faults, ...(await tallyDifferences(db))]
  } finally {
    await db.$disconnect()
  }
}

describe('a large import into a small record', () => {
  it('leaves every table as it was made, with what was recorded before in it', async () => {
    const [catalogue, facts, tables] = [await ask(CATALOGUE), await ask(FACTS), await ask(NUMBERS)]
    const [told] = await ask('SELECT sum(changes)::text AS changes FROM data_change')
    expect(facts.length).toBeGreaterThan(900)
    expect(await importAll(events(0, 600))).toMatchObject({ new: 600, errors: [], applied: true })
    expect(await ask(NUMBERS)).not.toEqual(tables)
    // An event and its first revision are recorded in one moment.
    expect(
      await ask(`SELECT e."public_id" FROM "stance_event" e JOIN "revision" r ON r."event_id" = e."id" AND r."version" = 1
        WHERE e."recorded_at" <> r."recorded_at" AND e."title" LIKE 'A step of the staged%'`),
    ).toEqual([])
    expect(await ask(CATALOGUE)).toEqual(catalogue)
    expect(await ask(FACTS)).toEqual(facts)
    expect(await ask('SELECT sum(changes)::text AS changes FROM data_change')).not.toEqual([told])
    expect(await faults()).toEqual([])
  })

  it('tells what is recorded already from what is new, and corrects what the file says otherwise', async () => {
    const [one] = await ask<{ id: string; key: string }>(
      `SELECT "public_id" AS "id", "key" FROM "stance_event" WHERE "title" = 'A step of the staged, number 5'`,
    )
    const [withdrawn] = await ask<{ id: string }>(
      `SELECT "public_id" AS "id" FROM "stance_event" WHERE "title" = 'A step of the staged, number 6'`,
    )
    await retract(withdrawn?.id ?? '')
    const rows = [
      ...events(0, 5),
      event(5, { id: one?.id, stance: 'restrict', actor: 'FRA' }),
      event(6, { id: withdrawn?.id, stance: 'ban' }),
      ...events(600, 50),
    ]
    const answer = await importAll(rows)
    expect(answer).toMatchObject({ same: 5, changed: 1, duplicate: 1, new: 50, errors: [], applied: true })
    const [now] = await ask(
      `SELECT e."version", e."stance"::text, a."code", (SELECT count(*)::int FROM "revision" r WHERE r."event_id" = e."id") AS "revisions"
       FROM "stance_event" e JOIN "actor" a ON a."id" = e."actor_id" WHERE e."public_id" = $1`,
      [one?.id],
    )
    expect(now).toEqual({ version: 2, stance: 'restrict', code: 'FRA', revisions: 2 })
    expect(await faults()).toEqual([])
  })

  it('makes the same spans where they are more than it remembers', async () => {
    const catalogue = await ask(CATALOGUE)
    expect(await importAll(events(1_000, 300), 200)).toMatchObject({ new: 300, errors: [], applied: true })
    expect(await ask(CATALOGUE)).toEqual(catalogue)
    expect(await faults()).toEqual([])
  })

  it('changes nothing, and leaves no table behind, where a row is wrong', async () => {
    const [catalogue, facts] = [await ask(CATALOGUE), await ask(FACTS)]
    const answer = await importAll([...events(2_000, 200), event(2_200, { stance: 'forbid' })])
    expect(answer.applied).toBe(false)
    expect(await ask(CATALOGUE)).toEqual(catalogue)
    expect(await ask(FACTS)).toEqual(facts)
    expect(
      await ask(`SELECT FROM "stance_event" WHERE "title" = 'A step of the staged, number 2000'`),
    ).toEqual([])
  })

  it('ends all the same where somebody comes to read meanwhile', async () => {
    const reader = new pg.Client({ connectionString: test.url })
    let read: Promise<pg.QueryResult> | null = null
    async function* rows(): AsyncIterable<readonly ImportRow[]> {
      yield* batchesOf(events(5_000, 100))
      await reader.connect()
      read = reader.query('SELECT FROM "source" s JOIN "stance_event" e ON e."id" = s."event_id"')
      while ((await ask('SELECT FROM pg_locks WHERE NOT granted')).length === 0);
      yield* batchesOf(events(5_100, 100))
    }
    try {
      expect(await importRows(rows())).toMatchObject({ new: 200, errors: [], applied: true })
      expect((await (read as unknown as Promise<pg.QueryResult>)).rowCount).toBeGreaterThan(200)
    } finally {
      await reader.end()
    }
    expect(await faults()).toEqual([])
  })

  it('is waited for by a later page of a list, which is then as if there had been no import', async () => {
    const filter = { asOf: '2026-11-26' } as Parameters<typeof listStanceEvents>[0]
    const [before, meanwhile] = [connect(test.url, 2), connect(test.url, 2)]
    const first = await listStanceEvents(filter, { limit: 200 }, before)
    const second = async (client: typeof before) => {
      const [state, after] = [parseRecordState(first.state), parseEventCursor(first.next ?? '')]
      if (!state || !after) throw new Error('there are more events than a page has')
      const { events: shown, total } = await listStanceEventsIn(state, filter, { limit: 200, after }, client)
      return { shown, total }
    }
    const expected = await second(before)
    await before.$disconnect()
    let read: ReturnType<typeof second> | null = null
    async function* rows(): AsyncIterable<readonly ImportRow[]> {
      yield* batchesOf(events(7_000, 100))
      read = second(meanwhile)
      read.catch(() => {})
      while ((await ask('SELECT FROM pg_locks WHERE NOT granted')).length === 0);
      // Longer than a transaction of Prisma lasts unless it is told otherwise.
      await pause(5_500)
      yield* batchesOf(events(7_100, 100))
    }
    try {
      expect(await importRows(rows())).toMatchObject({ new: 200, errors: [], applied: true })
      expect(await (read as unknown as ReturnType<typeof second>)).toEqual(expected)
    } finally {
      await meanwhile.$disconnect()
    }
  })

  it('is there whole or not at all for who comes meanwhile to read one state: a backup, the record in memory', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-staged-'))
    const pool = new pg.Pool({ connectionString: test.url })
    let backup: ReturnType<typeof writeBackup> | null = null
    let record: ReturnType<typeof loadRecord> | null = null
    async function* rows(): AsyncIterable<readonly ImportRow[]> {
      yield* batchesOf(events(6_000, 100))
      backup = writeBackup(test.url, join(folder, 'meanwhile.backup'), { body: 'copy' })
      record = pool.connect().then((client) => loadRecord(client, LARGE).finally(() => client.release()))
      while ((await ask('SELECT FROM pg_locks WHERE NOT granted')).length < 2);
      yield* batchesOf(events(6_100, 100))
    }
    try {
      expect(await importRows(rows())).toMatchObject({ new: 200, errors: [], applied: true })
      const [now] = await ask<{ events: number; revisions: number }>(
        'SELECT (SELECT count(*)::int FROM "stance_event") AS "events", (SELECT count(*)::int FROM "revision") AS "revisions"',
      )
      const written = await (backup as unknown as ReturnType<typeof writeBackup>)
      expect(written.rows).toMatchObject({ stance_event: now?.events, revision: now?.revisions })
      const loaded = await (record as unknown as ReturnType<typeof loadRecord>)
      expect(loaded?.record.columns.event.length).toBe(now?.revisions)
    } finally {
      await pool.end()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it.each([
    ['events', 1],
    ['sources and revisions', 2],
    ['spans', 3],
  ])('says plainly that the connection for %s was lost, and leaves nothing', async (_, nth) => {
    const [catalogue, facts] = [await ask(CATALOGUE), await ask(FACTS)]
    const from = 20_000 + 1_000 * nth
    async function* rows(): AsyncIterable<readonly ImportRow[]> {
      yield* batchesOf(events(from, 100))
      await ask(
        `SELECT pg_terminate_backend(pid) FROM (
          SELECT pid, row_number() OVER (ORDER BY backend_start) AS nth FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = 'demarche import') c WHERE nth = $1`,
        [nth],
      )
      yield* batchesOf(events(from + 100, 100))
    }
    await expect(importRows(rows())).rejects.toMatchObject({
      message: expect.stringMatching(/connection/),
      code: expect.stringMatching(/^(08006|57P01)$/),
    })
    expect(await ask(CATALOGUE)).toEqual(catalogue)
    expect(await ask(FACTS)).toEqual(facts)
    expect(await ask(`SELECT FROM pg_namespace WHERE nspname LIKE 'demarche_import%'`)).toEqual([])
    expect(
      await ask('SELECT FROM "stance_event" WHERE "title" = $1', [`A step of the staged, number ${from}`]),
    ).toEqual([])
  })

  it('sweeps away what an import left that died at its very end', async () => {
    await ask('CREATE SCHEMA demarche_import_rows; CREATE TABLE demarche_import_rows.source (id int)')
    await ask('CREATE SCHEMA demarche_import_spans; CREATE TABLE demarche_import_spans.span (id int)')
    expect(await importAll(events(3_000, 20))).toMatchObject({ new: 20, applied: true })
    expect(await ask(`SELECT FROM pg_namespace WHERE nspname LIKE 'demarche_import%'`)).toEqual([])
  })

  it.each([
    ['rights on a table', 'GRANT SELECT ON "source" TO PUBLIC', 'REVOKE SELECT ON "source" FROM PUBLIC'],
    [
      'a view of a table',
      'CREATE VIEW "of_revisions" AS SELECT "id" FROM "revision"',
      'DROP VIEW "of_revisions"',
    ],
    [
      'settings of a table',
      'ALTER TABLE "revision" SET (fillfactor = 90)',
      'ALTER TABLE "revision" RESET (fillfactor)',
    ],
    [
      'a table that is replicated',
      'CREATE PUBLICATION "elsewhere" FOR TABLE "source"',
      'DROP PUBLICATION "elsewhere"',
    ],
  ])('keeps the tables where they have %s', async (_, give, take) => {
    await ask(give)
    const tables = await ask(NUMBERS)
    const from = 10_000 + (await ask('SELECT FROM "stance_event"')).length
    expect(await importAll(events(from, 20))).toMatchObject({ new: 20, applied: true })
    expect(await ask(NUMBERS)).toEqual(tables)
    await ask(take)
    expect(await faults()).toEqual([])
  })
})
