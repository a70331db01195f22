import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { migrate } from '../migrate.mjs'
import { readMigrations } from '../schema-engine.mjs'
import { StepError } from '../step-error.mjs'
import { hasProgram, serverMajor, startProgram } from './client-programs.mjs'
import { BackupReader, FORMAT } from './file-format.mjs'
import { listTables, NEW_VERSION, quote, quoteAll, VERSION_TABLE } from './tables.mjs'

/** @typedef {import('./file-format.mjs').Manifest} Manifest */

/** What people have put in; a database that has none of it is as good as new. */
const FILLED_BY_PEOPLE = ['stance_event', 'submission', 'user_account', 'short_link']

/** As Prisma makes it: no migration does. */
const MIGRATION_TABLE = `CREATE TABLE "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

/**
 * Puts a backup in the place of a database's contents, in one transaction: it is all there or nothing has changed. The
 * schema is made as it was then, filled, and brought to the present by the migrations since. Refuses a database in which
 * something is recorded, unless `replace`.
 * @param {string} url @param {string} file @param {{ replace?: boolean }} [options]
 * @returns {Promise<Manifest>}
 */
export async function restoreBackup(url, file, { replace = false } = {}) {
  const gunzip = createGunzip()
  // Its failure reaches us through what we read.
  const unpacked = pipeline(createReadStream(file), gunzip).catch(() => {})
  const reader = new BackupReader(gunzip)
  const manifest = await readManifest(reader, file)
  const migrations = migrationsOf(manifest)
  const client = new pg.Client({ connectionString: url, application_name: 'demarche restore' })
  client.on('error', () => {})
  await client.connect()
  try {
    const filled = await findFilled(client)
    if (filled && !replace)
      throw new StepError(
        `The database is not empty: ${filled}`,
        'Restore into another one, or add --replace to lose what is there',
      )
    await (manifest.body === 'pg_dump'
      ? load(client, url, reader, manifest)
      : copy(client, reader, manifest, migrations))
  } catch (error) {
    throw error instanceof StepError ? error : unreadable(file, error)
  } finally {
    await client.end()
    gunzip.destroy()
    await unpacked
  }
  await migrate(url)
  return manifest
}

/** @param {BackupReader} reader @param {string} file @returns {Promise<Manifest>} */
async function readManifest(reader, file) {
  try {
    const manifest = JSON.parse((await reader.line()) ?? '')
    if (manifest.format === FORMAT && manifest.version === 1) return manifest
    throw new Error(`${FORMAT} ${manifest.version}`)
  } catch (error) {
    throw new StepError(
      `${file} is no backup that this version can read`,
      'Give a file of `npm run backup`',
      error,
    )
  }
}

/** @param {string} file @param {unknown} error */
const unreadable = (file, error) =>
  new StepError(
    `${file} could not be restored: ${error instanceof Error ? error.message : error}`,
    'Nothing was changed',
    error,
  )

/** Those of the backup, from this checkout. @param {Manifest} manifest */
function migrationsOf({ migrations }) {
  const own = new Map(readMigrations().map((migration) => [migration.name, migration]))
  return migrations.map(({ name, checksum }) => {
    const migration = own.get(name)
    if (migration?.checksum === checksum) return migration
    throw new StepError(
      `The backup has a migration that this version ${migration ? 'has in another form' : 'does not know'}: ${name}`,
      'Restore it with the version of Demarche that wrote it, or a later one',
    )
  })
}

/** "stance_event has rows", or `null`. @param {pg.Client} client */
async function findFilled(client) {
  for (const table of FILLED_BY_PEOPLE) {
    const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS "exists"', [quote(table)])
    if (!rows[0].exists) continue
    const { rowCount } = await client.query(`SELECT FROM ${quote(table)} LIMIT 1`)
    if (rowCount) return `${table} has rows`
  }
  return null
}

/** What triggers would have asked of spans row by row. */
const SPAN_CHECK = 'check_spans'

const EMPTY = 'DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public'

/**
 * @param {pg.Client} client @param {BackupReader} reader @param {Manifest} manifest
 * @param {{ name: string, sql: string }[]} migrations
 */
async function copy(client, reader, manifest, migrations) {
  await client.query('BEGIN')
  await client.query(EMPTY)
  for (const { name, sql } of migrations)
    await client.query(sql).catch((error) => {
      throw new Error(`migration ${name}: ${error.message}`)
    })
  await client.query(MIGRATION_TABLE)
  const tables = await listTables(client)
  const hasVersion = migrations.some(({ sql }) => sql.includes(`CREATE TABLE "${VERSION_TABLE}"`))
  if (hasVersion) await client.query(`TRUNCATE ${VERSION_TABLE}`)
  // What triggers make of a row is in the backup already.
  await everyTable(client, tables, 'DISABLE TRIGGER USER')
  await client.query(`TRUNCATE ${quoteAll(tables.map(({ name }) => name))}`)
  /** @type {Record<string, number>} */
  const rows = {}
  for (let line = await reader.line(); line !== null; line = await reader.line()) {
    const { table, columns } = JSON.parse(line)
    const into = client.query(copyFrom(`COPY ${quote(table)} (${quoteAll(columns)}) FROM STDIN`))
    await pipeline(Readable.from(reader.rows(), { objectMode: false }), into)
    rows[table] = into.rowCount
  }
  await everyTable(client, tables, 'ENABLE TRIGGER USER')
  checkCounts(manifest, rows)
  if (migrations.some(({ sql }) => sql.includes(`CREATE FUNCTION "${SPAN_CHECK}"`)))
    await client.query(`SELECT "${SPAN_CHECK}"()`)
  for (const { name, last, called } of manifest.sequences)
    await client.query('SELECT setval($1::regclass, $2, $3)', [quote(name), last, called])
  await client.query(NEW_VERSION)
  await client.query('COMMIT')
  // Statistics are no part of a backup, and without them the first pages would be slow.
  await client.query('ANALYZE')
}

/** @param {pg.Client} client @param {import('./tables.mjs').Table[]} tables @param {string} what */
async function everyTable(client, tables, what) {
  for (const { name } of tables) await client.query(`ALTER TABLE ${quote(name)} ${what}`)
}

/** @param {Manifest} manifest @param {Record<string, number>} rows */
function checkCounts(manifest, rows) {
  for (const [table, wanted] of Object.entries(manifest.rows))
    if (rows[table] !== wanted) throw new Error(`${table} has ${rows[table] ?? 'no'} of ${wanted} rows`)
}

/**
 * Through pg_restore, which writes the dump as a script, and psql, which runs it as one transaction.
 * @param {pg.Client} client @param {string} url @param {BackupReader} reader @param {Manifest} manifest
 */
async function load(client, url, reader, { server, rows }) {
  const major = await serverMajor(client)
  for (const program of /** @type {const} */ (['pg_restore', 'psql']))
    if (!hasProgram(program, server) && !hasProgram(program, major))
      throw new StepError(
        `The backup was written by pg_dump ${server}, and ${program} ${server} is not installed here`,
        `Install the client programs of PostgreSQL ${server}, or write the backup with --portable`,
      )
  const script = startProgram('pg_restore', ['--file=-', '--no-owner', '--no-privileges'])
  const run = startProgram('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', '-'], url)
  run.child.stdout.resume()
  // The dump makes the schema itself. Without the last line, whatever happens, nothing is kept.
  run.child.stdin.write('BEGIN; DROP SCHEMA IF EXISTS public CASCADE;\n')
  const failures = await Promise.allSettled([
    pipeline(reader.rest(), script.child.stdin),
    pipeline(script.child.stdout, run.child.stdin, { end: false }),
    script.done,
  ])
  const failed = failures.find((step) => step.status === 'rejected')
  if (!failed) run.child.stdin.write(`${countCheck(rows)}\n${NEW_VERSION}\nCOMMIT;\n`)
  run.child.stdin.end()
  // What psql says is nearer to the cause than a pipe that broke.
  await run.done
  if (failed) throw failed.reason
  await client.query('ANALYZE')
}

/** A statement that fails unless every table has its rows. @param {Record<string, number>} rows */
const countCheck = (rows) => `DO $$ BEGIN
${Object.entries(rows)
  .map(
    ([table, wanted]) =>
      `IF (SELECT count(*) FROM public.${quote(table)}) <> ${Number(wanted)} THEN RAISE '${table} lacks rows'; END IF;`,
  )
  .join('\n')}
IF to_regproc('public.${SPAN_CHECK}') IS NOT NULL THEN SET LOCAL search_path = public; PERFORM ${SPAN_CHECK}(); END IF;
END $$;`
