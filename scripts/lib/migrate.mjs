import pg from 'pg'
import { migrationList, NO_FILTERS, readMigrations, withSchemaEngine } from './schema-engine.mjs'
import { StepError } from './step-error.mjs'

/** Key of the advisory lock that makes several starting instances migrate one after the other. */
const MIGRATING = 7_411

/**
 * Applies the migrations that a database does not have yet, and answers their names. They are ordinary Prisma
 * migrations, written down in `_prisma_migrations`, so that `prisma migrate deploy` goes on from here and we from there.
 * @param {string} url
 * @returns {Promise<string[]>}
 */
export async function migrate(url) {
  const client = new pg.Client({ connectionString: url, application_name: 'demarche migrate' })
  // A server that goes away is told by the query that fails, not by an event that nobody awaits.
  client.on('error', () => {})
  await connect(client, url)
  try {
    if (await isMigrated(client)) return []
    // Of a transaction, not of the session: a pooler would hand the session on, and the lock with it.
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATING])
    if (await isMigrated(client)) return []
    try {
      const { appliedMigrationNames } = await withSchemaEngine(url, (engine) =>
        engine.applyMigrations({ migrationsList: migrationList(), filters: NO_FILTERS }),
      )
      return appliedMigrationNames
    } catch (error) {
      throw new StepError(
        `A migration failed: ${firstLines(error)}`,
        'Restore the last backup, or mend the database and mark the migration with `npx prisma migrate resolve`',
        error,
      )
    }
  } finally {
    await client.end()
  }
}

/** Whether any migration has been applied to a database. @param {string} url */
export async function isUsed(url) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await connect(client, url)
  try {
    return await hasMigrations(client)
  } finally {
    await client.end()
  }
}

async function hasMigrations(/** @type {pg.Client} */ client) {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "exists"`)
  return rows[0].exists
}

/** @param {pg.Client} client @param {string} url */
async function connect(client, url) {
  try {
    await client.connect()
  } catch (error) {
    const { host, pathname } = new URL(url)
    const { code, message } = /** @type {Error & { code?: string }} */ (error)
    const what = `The database at ${host}${pathname} cannot be reached: ${message || code}`
    throw code === '3D000'
      ? new StepError(what, `Make it with \`createdb ${pathname.slice(1)}\``, error)
      : new StepError(what, 'Check DATABASE_URL, and that the server runs', error)
  }
}

/** Whether every migration of this checkout is applied, and none of them was changed afterwards. */
async function isMigrated(/** @type {pg.Client} */ client) {
  if (!(await hasMigrations(client))) return false
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  const applied = new Map(rows.map((row) => [row.name, row.checksum]))
  const own = readMigrations()
  const changed = own.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum)
  if (changed)
    throw new StepError(
      `Migration ${changed.name} was changed after this database had applied it`,
      'Undo the change and write a new migration (npm run db:diff -- NAME)',
    )
  return own.every(({ name }) => applied.has(name))
}

/** @param {unknown} error */
const firstLines = (error) =>
  String(error instanceof Error ? error.message : error)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 4)
    .join(' · ')
