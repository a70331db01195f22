import { spawn } from 'node:child_process'
import { mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ended } from './processes.mjs'
import { StepError } from './step-error.mjs'

const KEEPER = fileURLToPath(new URL('../postgres-keeper.mjs', import.meta.url))

/**
 * @typedef {object} EmbeddedServer
 * @property {string} url of the app's database; its role may make others
 * @property {string} home folder with its data
 * @property {number} keeper process that stops the server when we end
 * @property {Promise<void>} died resolves when the server ends without having been told to
 * @property {() => Promise<void>} stop stops the server, and removes its data if they were temporary
 */

/**
 * Starts the PostgreSQL that npm installed, on the data of a folder. It ends with us, however we end.
 * @param {string} dataFolder whose lock the caller holds
 * @param {{ temporary?: boolean }} [options]
 * @returns {Promise<EmbeddedServer>}
 */
export async function startEmbedded(dataFolder, { temporary = false } = {}) {
  const keeper = spawn(process.execPath, [KEEPER, JSON.stringify({ dataFolder, temporary })], {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const gone = ended(keeper)
  const { url, home } = await new Promise((resolve, reject) => {
    keeper.on('message', (/** @type {Report} */ report) => {
      if (report.type === 'ready') resolve(report)
      if (report.type === 'failed')
        reject(
          report.foreseen
            ? Object.assign(new StepError('', ''), { message: report.message })
            : new Error(report.message),
        )
    })
    gone.then(() => reject(new Error('the keeper of the database ended before the database was up')))
  })
  let told = false
  const died = /** @type {Promise<void>} */ (
    new Promise((resolve) => gone.then(() => (told ? undefined : resolve())))
  )
  // Our wish to end is not held up by the keeper: its own end follows from ours.
  keeper.unref()
  keeper.channel?.unref()
  return {
    url,
    home,
    died,
    keeper: keeper.pid ?? 0,
    async stop() {
      told = true
      keeper.ref()
      if (keeper.connected) keeper.send('stop')
      await gone
    },
  }
}

/** A server with data of its own that are gone when it stops: for tests. */
export const startTemporary = () =>
  startEmbedded(mkdtempSync(join(realpathSync(tmpdir()), 'demarche-')), { temporary: true })

/** @typedef {{ type: 'ready', url: string, home: string } | { type: 'failed', foreseen: boolean, message: string } | { type: 'died' }} Report */
