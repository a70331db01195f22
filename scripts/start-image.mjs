import './lib/node-version.mjs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureAdministrator } from './lib/administrator.mjs'
import { databaseAddress } from './lib/database-address.mjs'
import { checkEnvironment } from './lib/environment.mjs'
import { migrateAndTell } from './lib/open-database.mjs'
import { ROOT } from './lib/paths.mjs'
import { ensureSeeded } from './lib/seed.mjs'
import { reportFailure, StepError } from './lib/step-error.mjs'

// What the image runs: migrates, loads the shipped dataset where it is not there yet, and serves the standalone build.
// Several may start at once on one database.
try {
  const url = process.env.DATABASE_URL
  if (!databaseAddress(url) || !url)
    throw new StepError(
      'DATABASE_URL is not set',
      'The image brings no database: name yours, or use compose.yaml',
    )
  await checkEnvironment()
  await migrateAndTell(url, console.log)
  const added = await ensureSeeded(url)
  if (added) console.log(`Dataset: ${added}`)
  const setup = await ensureAdministrator(url, console.log)
  if (setup)
    console.log(
      `Nobody administers it yet. Make the administrator here, once: ${process.env.PUBLIC_URL ?? ''}${setup}`,
    )
  const hold = pathToFileURL(join(ROOT, 'scripts', 'lib', 'hold-requests.mjs')).href
  const server = spawn(process.execPath, ['--import', hold, join(ROOT, 'server.js')], { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => server.kill(signal))
  process.exitCode = await new Promise((resolve) => server.once('exit', (code) => resolve(code ?? 1)))
} catch (error) {
  process.exitCode = reportFailure(error)
}
