import { databaseAddress } from './database-address.mjs'
import { startEmbedded } from './embedded-postgres.mjs'
import { migrate } from './migrate.mjs'
import { dataFolder } from './paths.mjs'

/**
 * @typedef {object} OpenDatabase
 * @property {string} url
 * @property {string} described for the line that says it is there
 * @property {number} keeper process that ends with it, 0 for a database that is not ours
 * @property {Promise<void>} died
 * @property {() => Promise<void>} stop
 */

/**
 * The database of this checkout: the one that DATABASE_URL names, else the embedded server. The caller holds the data
 * folder, and migrates.
 * @returns {Promise<OpenDatabase>}
 */
export async function openDatabase() {
  const given = databaseAddress(process.env.DATABASE_URL)
  if (given) {
    return {
      url: process.env.DATABASE_URL ?? '',
      described: `Database: ${given.host}${given.pathname}`,
      keeper: 0,
      died: new Promise(() => {}),
      stop: async () => {},
    }
  }
  const server = await startEmbedded(dataFolder())
  return { ...server, described: `Database: embedded PostgreSQL, data in ${server.home}` }
}

/**
 * Migrates and says so in one line.
 * @param {string} url @param {(line: string) => void} say
 */
export async function migrateAndTell(url, say) {
  const applied = await migrate(url)
  if (applied.length > 0)
    say(`Database: ${applied.length} migration${applied.length === 1 ? '' : 's'} applied`)
}
