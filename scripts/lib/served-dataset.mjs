import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { startTemporary } from './embedded-postgres.mjs'
import { migrate } from './migrate.mjs'
import { ROOT } from './paths.mjs'
import { freePort } from './port.mjs'
import { spawnNode, stop } from './processes.mjs'
import { loadShippedDataset } from './seed.mjs'
import { whenReady } from './when-ready.mjs'

/**
 * Serves the production build with a database of its own that holds the shipped dataset, while `use` runs. `env` is
 * what a program needs that wants to look at both.
 * @template Result
 * @param {{ say: (line: string) => void, folder: string }} run
 * @param {(served: { url: string, env: Record<string, string> }) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withServedDataset({ say, folder }, use) {
  await ensureBuilt(say)
  const database = await startTemporary()
  try {
    await migrate(database.url)
    await loadShippedDataset(database.url)
    const port = await freePort()
    const env = { DATABASE_URL: database.url, DEMARCHE_DATA: join(folder, 'e2e-data') }
    const app = spawnNode([join(ROOT, 'scripts', 'serve.mjs')], {
      detached: true,
      env: { ...process.env, ...env, PORT: String(port), NODE_ENV: 'production' },
    })
    try {
      await whenReady(port)
      return await use({ url: `http://localhost:${port}`, env })
    } finally {
      await stop(app, 10_000)
    }
  } finally {
    await database.stop()
  }
}
