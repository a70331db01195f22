import { setTimeout as pause } from 'node:timers/promises'
import { runningInstance, takeDataFolder } from './data-folder.mjs'
import { migrateAndTell, openDatabase } from './open-database.mjs'

/**
 * Gives a command the migrated database of this checkout: the one that DATABASE_URL names, else that of the instance
 * that is running, else an embedded server for as long as the command takes.
 * @template Result
 * @param {string} command
 * @param {(line: string) => void} say
 * @param {(url: string) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withDatabase(command, say, work) {
  if (process.env.DATABASE_URL) {
    await migrateAndTell(process.env.DATABASE_URL, say)
    return work(process.env.DATABASE_URL)
  }
  const url = await urlOfInstance()
  if (url) return work(url)
  const lock = await takeDataFolder({ command })
  try {
    const database = await openDatabase()
    try {
      await migrateAndTell(database.url, say)
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
