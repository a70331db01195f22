import { join } from 'node:path'
import pg from 'pg'
import { ensureBuilt } from './build.mjs'
import { startTemporary } from './embedded-postgres.mjs'
import { migrate } from './migrate.mjs'
import { ROOT } from './paths.mjs'
import { freePort } from './port.mjs'
import { spawnNode, stop } from './processes.mjs'
import { loadShippedDataset } from './seed.mjs'
import { whenReady } from './when-ready.mjs'

/**
 * The production build with a database of its own that holds the shipped dataset. `env` is what a program needs that
 * wants to look at both.
 * @typedef {{ url: string, env: Record<string, string> }} Served
 */

/**
 * Serves the shipped dataset while `use` runs.
 * @template Result
 * @param {{ say: (line: string) => void, folder: string }} run
 * @param {(served: Served) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export const withServedDataset = (run, use) =>
  withServedDatasets(run, ['dataset'], ([served]) => use(/** @type {Served} */ (served)))

/**
 * The same several times, in the order of `names`: what is written through one is not seen through another.
 * @template Result
 * @param {{ say: (line: string) => void, folder: string }} run
 * @param {string[]} names of the databases
 * @param {(served: Served[]) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withServedDatasets({ say, folder }, names, use) {
  await ensureBuilt(say)
  const database = await startTemporary()
  /** @type {import('node:child_process').ChildProcess[]} */
  const apps = []
  try {
    await migrate(database.url)
    await loadShippedDataset(database.url)
    const served = []
    for (const name of names) {
      const env = {
        DATABASE_URL: await copyOfDatabase(database.url, name),
        DEMARCHE_DATA: join(folder, name),
        // Journeys say from which address they come (e2e/client-address.ts).
        TRUST_PROXY: '1',
      }
      const port = await freePort()
      apps.push(
        spawnNode([join(ROOT, 'scripts', 'serve.mjs')], {
          detached: true,
          env: { ...process.env, ...env, PORT: String(port), NODE_ENV: 'production' },
        }),
      )
      await whenReady(port)
      served.push({ url: `http://localhost:${port}`, env })
    }
    return await use(served)
  } finally {
    await Promise.all(apps.map((app) => stop(app, 10_000)))
    await database.stop()
  }
}

/** A copy of a database to which nobody is connected, on the same server. @param {string} url @param {string} name */
async function copyOfDatabase(url, name) {
  const from = new URL(url)
  const admin = new pg.Client({ connectionString: new URL('/postgres', from).href })
  await admin.connect()
  try {
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE "${from.pathname.slice(1)}"`)
  } finally {
    await admin.end()
  }
  return new URL(`/${name}`, from).href
}
