import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isRunning, lockHolder, takeLock } from './file-lock.mjs'
import { dataFolder, ROOT } from './paths.mjs'
import { StepError } from './step-error.mjs'

/** Held by the one process that uses the data folder; tells the others where the app and its database are. */
const lockFile = () => join(dataFolder(), 'instance.json')

/**
 * What the holder of the data folder tells.
 * @typedef {object} Instance
 * @property {string} command "npm start"
 * @property {string} [url] of the app
 * @property {string} [databaseUrl] once the database is up and migrated
 * @property {number[]} [processes] those that end with it
 */

/**
 * Takes the data folder for this process, or throws what to do. After an instance that was killed it waits until what
 * it had started has ended too.
 * @param {Instance} instance
 */
export async function takeDataFolder(instance) {
  makeFolder()
  const taken = takeLock(lockFile(), { ...instance })
  if ('holder' in taken) {
    const { pid, url, command } = taken.holder
    throw new StepError(
      `The data folder ${shown()} is in use by process ${pid} (${url ?? command})`,
      'Stop it first, or set DEMARCHE_DATA',
    )
  }
  const left = /** @type {{ pid: number, born: string }[]} */ (taken.left?.processes ?? [])
  for (let waited = 0; left.some(isRunning) && waited < 10_000; waited += 50) await pause(50)
  return taken.lock
}

/** The instance that runs on the data folder now, or `null`. */
export const runningInstance = () =>
  /** @type {(import('./file-lock.mjs').Holder & Instance) | null} */ (lockHolder(lockFile()))

function makeFolder() {
  try {
    mkdirSync(dataFolder(), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new StepError(
      `The data folder ${shown()} cannot be made`,
      'Give its parent to the user who runs this, or set DEMARCHE_DATA to another folder',
      error,
    )
  }
}

/** As one would type it in the checkout. */
function shown() {
  const path = relative(ROOT, dataFolder())
  return path.startsWith('..') ? dataFolder() : path
}
