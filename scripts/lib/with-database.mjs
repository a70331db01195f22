import { setTimeout as pause } from 'node:timers/promises'
import { runningInstance, takeDataFolder } from './data-folder.mjs'
import { databaseAddress } from './database-address.mjs'
import { isUsed } from './migrate.mjs'
import { migrateAndTell, openDatabase } from './open-database.mjs'

/**
 * Gives a command the database of this checkout: the one that DATABASE_URL names, else that of the instance that is
 * running, else an embedded server for as long as the command takes. It is migrated first: `always`, or only a `new` one
 * that has no tables yet, so that what an older version wrote stays as it is.
 * @template Result
 * @param {string} command
 * @param {(line: string) => void} say
 * @param {(url: string) => Promise<Result>} work
 * @param {{ migrates?: 'always' | 'new' | 'never' }} [options]
 * @returns {Promise<Result>}
 */
export async function withDatabase(command, say, work, { migrates = 'always' } = {}) {
  const prepare = async (/** @type {string} */ url) => {
    if (migrates === 'always' || (migrates === 'new' && !(await isUsed(url)))) await migrateAndTell(url, say)
  }
  if (process.env.DATABASE_URL) {
    databaseAddress(process.env.DATABASE_URL)
    await prepare(process.env.DATABASE_URL)
    return work(process.env.DATABASE_URL)
  }
  const url = await urlOfInstance()
  if (url) return work(url)
  const lock = await takeDataFolder({ command })
  try {
    const database = await openDatabase()
    try {
      await prepare(database.url)
      return await work(database.url)
    } finally {
      await database.stop()
    }
  } finally {
    lock.release()
  }
}

/** Of an instance that is starting we wait for the database; of another command, for its end. */
async function urlOfInstance() {
  for (let waited = 0; waited < 60_000; waited += 200) {
    const instance = runningInstance()
    if (!instance) return null
    if (instance.url && instance.databaseUrl) return instance.databaseUrl
    await pause(200)
  }
  return null
}
