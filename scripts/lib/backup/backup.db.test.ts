import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSpanFaults } from '@/lib/data/check-spans'
import { connect } from '@/lib/data/client'
import { publishEvent } from '@/lib/data/event-commands'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { hasProgram, serverMajor } from './client-programs.mjs'
import { BackupReader } from './file-format.mjs'
import { restoreBackup } from './restore-backup.mjs'
import { listTables, readSequences } from './tables.mjs'
import { writeBackup } from './write-backup.mjs'

const folder = mkdtempSync(join(tmpdir(), 'demarche-backup-'))
const file = join(folder, 'whole.backup')
const databases: TestDatabase[] = []
let original: TestDatabase

async function database(options = {}): Promise<TestDatabase> {
  const made = await createTestDatabase(options)
  databases.push(made)
  return made
}

async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Rows of what the shipped dataset leaves empty: a table that is added to the schema needs a line here. */
const FILL = `
  INSERT INTO user_account (id, name, email, role) VALUES ('u1', E'Tab\\there, \\\\N and "quotes" \u202e', 'u1@example.org', 'editor');
  INSERT INTO session (id, user_id, token, expires_at) VALUES ('s1', 'u1', 'token', now() + interval '1 day');
  INSERT INTO credential (id, user_id, provider_id, account_id, password) VALUES ('c1', 'u1', 'credential', 'u1', 'hash');
  INSERT INTO verification (id, identifier, value, expires_at) VALUES ('v1', 'reset', 'value', 'infinity');
  INSERT INTO setup_token (hash) VALUES ('hash');
  INSERT INTO setting (key, value) VALUES ('secret', E'line\\nline\\r\\n\\\\.\\n');
  INSERT INTO audit_entry (author, action, subject) VALUES ('Test', 'label', 'GBR');
  INSERT INTO rate_limit (key, points, expire) VALUES ('k', 3, 99);
  INSERT INTO idempotency_key (scope, key, hash, result) VALUES ('form', 'k', 'h', NULL);
  INSERT INTO short_link (slug, path, query, known_at) VALUES ('abcdefgh', '/matrix', 'asOf=2020-01-01', now());
  INSERT INTO submission (token, fields) VALUES ('abcdefghijklmnopqrstuvwx', '{"title": "\\\\."}');
  INSERT INTO submission_step (submission_id, version, state, fields) SELECT id, 1, 'pending', '{}' FROM submission;
  INSERT INTO api_key (prefix, hash, name, role, owner_id) VALUES ('abcdefghij', repeat('0a', 32), 'Key', 'editor', 'u1');
  INSERT INTO link_check (key, url) VALUES (md5('https://example.org')::uuid, 'https://example.org');
  INSERT INTO import_file (token, name, owner_id) VALUES ('import-token', 'events.csv', 'u1');
  INSERT INTO import_chunk (file_id, n, data) SELECT id, 0, '\\x00ff5c2e0a' FROM import_file;
  INSERT INTO release (version, file, complete) VALUES ('2026.1', 'demarche-2026.1.zip', true);
  INSERT INTO release_chunk (release_id, n, data) SELECT id, 0, '\\x504b0304' FROM release;
  INSERT INTO alert_subscription (token, channel, state, target, secret, blocs) VALUES (repeat('0a', 20), 'webhook', 'active', 'https://example.org/hook', 'whsec_abc', '{EU}');
  INSERT INTO alert_shift (actor_id, issue_id, from_on, state, was) SELECT actor_id, issue_id, '2020-01-01', 'deed', 'ban' FROM stance_event LIMIT 1;
  INSERT INTO alert_sweep (revision, day) VALUES (1, '2026-01-01');
  INSERT INTO alert_delivery (subscription_id, message_id, body) SELECT id, 'message-1', '{"a": "\\n"}' FROM alert_subscription;
  INSERT INTO alert_attempt (delivery_id, status, answer, duration_ms) SELECT id, 200, E'thanks\\t\\\\.', 12 FROM alert_delivery;
  INSERT INTO related_event (from_id, to_id, relation) SELECT max(id), min(id), 'amends' FROM stance_event;
  UPDATE stance_event SET status = 'merged', version = 2, merged_into_id = (SELECT max(id) FROM stance_event)
    WHERE id = (SELECT min(id) FROM stance_event);`

/** Every row of every table, and where every sequence stands. */
async function contents(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const rows: Record<string, unknown> = {}
    for (const { name } of await listTables(client))
      rows[name] = (await client.query(`SELECT t::text FROM "${name}" t ORDER BY 1`)).rows.map(({ t }) => t)
    return { rows, sequences: await readSequences(client) }
  } finally {
    await client.end()
  }
}

/** What keeps the rules: constraints, indexes, triggers that are on, functions, views. */
const schemaOf = (url: string) =>
  ask(
    url,
    `SELECT pg_get_constraintdef(oid) AS it FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT tgenabled::text || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT p.oid::regprocedure || p.prosrc FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prolang <> 13
     UNION ALL SELECT table_name || column_name || data_type || coalesce(column_default, '') || is_nullable
       FROM information_schema.columns WHERE table_schema = 'public'
     ORDER BY 1`,
  )

beforeAll(async () => {
  original = await database({ dataset: true })
  await ask(original.url, FILL)
  await writeBackup(original.url, file, { body: 'copy' })
})
afterAll(async () => {
  for (const { drop } of databases) await drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup', () => {
  it('brings back every row of every table, every sequence and every rule', async () => {
    const before = await contents(original.url)
    const empty = Object.entries(before.rows).flatMap(([name, rows]) =>
      (rows as []).length === 0 ? [name] : [],
    )
    expect(empty, 'tables without a row: add one to FILL').toEqual([])
    const restored = await database()
    await restoreBackup(restored.url, file)
    expect(await contents(restored.url)).toEqual(before)
    expect(await schemaOf(restored.url)).toEqual(await schemaOf(original.url))
  })

  it('goes on as if nothing had happened: events are recorded, spans are kept', async () => {
    const restored = await database()
    await restoreBackup(restored.url, file)
    // A client that has never seen what was there before.
    const db = connect(restored.url, 1)
    const made = await publishEvent(
      {
        actor: 'GBR',
        company: 'huawei',
        topic: '5g-networks',
        stance: 'allow',
        kind: 'decision',
        targeting: 'named',
        scope: null,
        announcedOn: '2026-01-01',
        effectiveOn: null,
        deadlineOn: null,
        endsOn: null,
        title: 'UK lets Huawei back',
        summary: null,
        authority: null,
        confidence: 'confirmed',
        related: [],
        sources: [
          {
            url: 'https://example.org/',
            publisher: 'Example',
            title: null,
            publishedOn: null,
            kind: 'secondary',
            archivedUrl: null,
            quotation: null,
          },
        ],
      },
      { author: 'Test', note: null },
      null,
      db,
    )
    expect(made).toMatchObject({ ok: true })
    await expect(db.$executeRaw`UPDATE "revision" SET "note" = 'changed'`).rejects.toThrow('append-only')
    // The fixture merged an event without rebuilding its cell.
    expect((await findSpanFaults(db)).faults.length).toBeLessThanOrEqual(1)
    await db.$disconnect()
  })

  it('is for its owner alone, and whole or not there', async () => {
    expect(statSync(file).mode & 0o077).toBe(0)
    await expect(writeBackup(original.url, join(folder, 'missing', 'x'), { body: 'copy' })).rejects.toThrow(
      'ENOENT',
    )
  })

  it('shows one moment, whatever is written meanwhile', async () => {
    const db = await database({ dataset: true })
    const writer = new pg.Client({ connectionString: db.url })
    await writer.connect()
    let isDone = false
    const writing = (async () => {
      for (let n = 0; !isDone; n++)
        await writer.query(
          `WITH s AS (INSERT INTO submission (token, fields) VALUES ('abcdefghijklmnopqrstuvwx${n}', '{}') RETURNING id)
           INSERT INTO setting (key, value) SELECT 'n' || id, '' FROM s`,
        )
    })()
    const target = join(folder, 'busy.backup')
    for (let round = 0; round < 3; round++) {
      const { rows } = await writeBackup(db.url, target, { body: 'copy' })
      expect(rows.setting).toBe(rows.submission)
      const restored = await database()
      await restoreBackup(restored.url, target)
      const counted = await ask(
        restored.url,
        'SELECT (SELECT count(*) FROM setting) - (SELECT count(*) FROM submission) AS n',
      )
      expect(counted).toEqual([{ n: '0' }])
    }
    isDone = true
    await writing
    await writer.end()
  })

  it('by pg_dump, where it is installed in the version of the server, is the same', async ({ skip }) => {
    const client = new pg.Client({ connectionString: original.url })
    await client.connect()
    const major = await serverMajor(client)
    await client.end()
    if (!hasProgram('pg_dump', major)) skip(`no pg_dump ${major} here`)
    const dumped = join(folder, 'dumped.backup')
    expect(await writeBackup(original.url, dumped)).toMatchObject({ body: 'pg_dump' })
    const restored = await database()
    await restoreBackup(restored.url, dumped)
    expect(await contents(restored.url)).toEqual(await contents(original.url))
    expect(await schemaOf(restored.url)).toEqual(await schemaOf(original.url))
  })
})

describe('restoring', () => {
  it('leaves a database alone in which something is recorded, unless told to replace it', async () => {
    const other = await database({ dataset: true })
    const before = await contents(other.url)
    await expect(restoreBackup(other.url, file)).rejects.toThrow(
      'The database is not empty: stance_event has rows',
    )
    expect(await contents(other.url)).toEqual(before)
    await restoreBackup(other.url, file, { replace: true })
    expect(await contents(other.url)).toEqual(await contents(original.url))
  })

  it('changes nothing when the file breaks off, lacks rows or is something else', async () => {
    const other = await database({ dataset: true })
    const before = await contents(other.url)
    const whole = readFileSync(file)
    const text = gunzipSync(whole).toString('latin1')
    const broken = {
      'breaks off in the packing': whole.subarray(0, whole.length - 100),
      'breaks off in a table': gzipSync(Buffer.from(text.slice(0, text.length / 2), 'latin1')),
      'lacks a row': gzipSync(
        Buffer.from(text.replace(/(\{"table":"setting"[^\n]*\n)[^\n]*\n/, '$1'), 'latin1'),
      ),
      'lacks a table': gzipSync(Buffer.from(text.slice(0, text.lastIndexOf('{"table"')), 'latin1')),
      'is of another version': gzipSync(text.replace('"version":1', '"version":9')),
      'has a migration of the future': gzipSync(text.replace('_first', '_other')),
      'is no backup': Buffer.from('id,title\n1,UK bans Huawei 5G\n'),
      'is empty': Buffer.alloc(0),
    }
    for (const [what, bytes] of Object.entries(broken)) {
      const path = join(folder, 'broken.backup')
      writeFileSync(path, bytes)
      await expect(restoreBackup(other.url, path, { replace: true }), what).rejects.toThrow(
        /broken\.backup|migration/,
      )
    }
    expect(await contents(other.url)).toEqual(before)
  })
})

it('refuses spans that overlap, which no trigger looks at meanwhile', async () => {
  const wrong = await database({ dataset: true })
  await ask(
    wrong.url,
    `ALTER TABLE "span" DISABLE TRIGGER USER;
     UPDATE "span" SET "to_on" = NULL WHERE "id" = (SELECT min("id") FROM "span" WHERE "to_on" IS NOT NULL);
     ALTER TABLE "span" ENABLE TRIGGER USER`,
  )
  const path = join(folder, 'overlapping.backup')
  const other = await database()
  await writeBackup(wrong.url, path)
  await expect(restoreBackup(other.url, path)).rejects.toThrow('spans_do_not_overlap')
})

it('tells rows from what stands between them, in whatever pieces they arrive', async () => {
  const row = fc.string({ unit: fc.constantFrom('a', '\\\\', '.', 'é', '\t'), maxLength: 6 })
  const table = fc.array(row, { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(table, { maxLength: 4 }),
      fc.integer({ min: 1, max: 9 }),
      async (tables, size) => {
        const file = Buffer.from(
          tables.map((rows, n) => `table ${n}\n${rows.map((one) => `${one}\n`).join('')}\\.\n`).join(''),
        )
        const pieces = Array.from({ length: Math.ceil(file.length / size) }, (_, n) =>
          file.subarray(n * size, (n + 1) * size),
        )
        const reader = new BackupReader(
          (async function* () {
            yield* pieces
          })(),
        )
        const read: string[][] = []
        for (let line = await reader.line(); line !== null; line = await reader.line()) {
          expect(line).toBe(`table ${read.length}`)
          const chunks: Buffer[] = []
          for await (const chunk of reader.rows()) chunks.push(chunk)
          read.push(Buffer.concat(chunks).toString().split('\n').slice(0, -1))
        }
        expect(read).toEqual(tables)
      },
    ),
  )
})
