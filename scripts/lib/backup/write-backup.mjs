import { once } from 'node:events'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { hasProgram, serverMajor, startProgram } from './client-programs.mjs'
import { END, FORMAT } from './file-format.mjs'
import { listTables, quote, quoteAll, readSequences, VERSION_TABLE } from './tables.mjs'

/** Text shrinks fivefold at this level already; a higher one costs more time than it saves room. */
const LEVEL = 3

/**
 * Writes the whole database to a file, as it was at one moment: readers and writers go on meanwhile. By pg_dump where it
 * is installed in the server's major version, else by our own COPY of every table. The file is there whole or not at
 * all, and only its owner may read it: it holds e-mail addresses and secrets.
 * @param {string} url @param {string} file @param {{ body?: 'copy' | 'pg_dump' }} [options] `body` instead of the choice
 * @returns {Promise<import('./file-format.mjs').Manifest>}
 */
export async function writeBackup(url, file, { body } = {}) {
  const client = new pg.Client({ connectionString: url, application_name: 'demarche backup' })
  client.on('error', () => {})
  await client.connect()
  const part = `${file}.${process.pid}.part`
  try {
    const known = await listTables(client)
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    // Before anything is read, which settles the moment: a large import puts tables in the place of others, and those are waited for.
    if (known.length > 0)
      await client.query(`LOCK TABLE ${quoteAll(known.map(({ name }) => name))} IN ACCESS SHARE MODE`)
    const server = await serverMajor(client)
    const tables = await listTables(client)
    const manifest = /** @type {import('./file-format.mjs').Manifest} */ ({
      format: FORMAT,
      version: 1,
      body: body ?? (hasProgram('pg_dump', server) ? 'pg_dump' : 'copy'),
      server,
      ...(await readState(client, tables)),
    })
    const gzip = createGzip({ level: LEVEL })
    // Every table is piped into it, and each pipe listens.
    gzip.setMaxListeners(0)
    const written = pipeline(gzip, createWriteStream(part, { mode: 0o600, flush: true }))
    // A full disk is told by whoever writes next.
    written.catch((error) => gzip.destroy(error))
    await write(gzip, `${JSON.stringify(manifest)}\n`)
    await (manifest.body === 'pg_dump' ? dump(client, url, gzip) : copy(client, tables, gzip))
    gzip.end()
    await written
    renameSync(part, file)
    return manifest
  } finally {
    rmSync(part, { force: true })
    await client.end()
  }
}

/** @param {pg.Client} client @param {import('./tables.mjs').Table[]} tables */
async function readState(client, tables) {
  const { rows: migrations } = await client.query(`
    SELECT migration_name AS name, checksum FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`)
  /** @type {Record<string, number>} */
  const rows = {}
  for (const { name } of tables) {
    const { rows: counted } = await client.query(`SELECT count(*) AS n FROM ${quote(name)}`)
    rows[name] = Number(counted[0].n)
  }
  const { rows: moment } = await client.query(
    `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`,
  )
  return { takenAt: moment[0].at, migrations, rows, sequences: await readSequences(client) }
}

/** @param {pg.Client} client @param {import('./tables.mjs').Table[]} tables @param {import('node:zlib').Gzip} gzip */
async function copy(client, tables, gzip) {
  for (const { name, columns } of tables) {
    await write(gzip, `${JSON.stringify({ table: name, columns })}\n`)
    const rows = client.query(copyTo(`COPY ${quote(name)} (${quoteAll(columns)}) TO STDOUT`))
    await pipeline(rows, gzip, { end: false })
    await write(gzip, END)
  }
}

/** @param {pg.Client} client @param {string} url @param {import('node:zlib').Gzip} gzip */
async function dump(client, url, gzip) {
  // The same moment as the counts.
  const { rows } = await client.query('SELECT pg_export_snapshot() AS snapshot')
  // A dump of one schema leaves out extensions unless they are named.
  const { rows: extensions } = await client.query(
    "SELECT extname AS name FROM pg_extension WHERE extnamespace = 'public'::regnamespace",
  )
  const { child, done } = startProgram(
    'pg_dump',
    [
      '--format=custom',
      '--compress=0',
      '--schema=public',
      ...extensions.map(({ name }) => `--extension=${name}`),
      '--no-owner',
      '--no-privileges',
      `--exclude-table-data=public.${VERSION_TABLE}`,
      `--snapshot=${rows[0].snapshot}`,
    ],
    url,
  )
  child.stdin.end()
  await pipeline(child.stdout, gzip, { end: false })
  await done
}

/** @param {import('node:zlib').Gzip} gzip @param {string} text */
async function write(gzip, text) {
  if (!gzip.write(text)) await once(gzip, 'drain')
}
