// Keeps one embedded PostgreSQL for the process that started us (scripts/lib/embedded-postgres.mjs), and stops it when
// the channel to that process closes, for whatever reason. We run in a process group of our own: Ctrl-C in the terminal
// reaches the app first, and the database outlives it by a moment.
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { NAME, prepareCluster, startServer } from './lib/postgres-cluster.mjs'
import { findPlace } from './lib/postgres-place.mjs'
import { StepError } from './lib/step-error.mjs'

/** @type {{ dataFolder: string, temporary: boolean }} */
const { dataFolder, temporary } = JSON.parse(process.argv[2] ?? '{}')
const LOG_LIMIT = 10_000_000

/** @type {import('node:child_process').ChildProcess | null} */
let server = null
/** @type {import('./lib/postgres-place.mjs').Place | null} */
let place = null
let stopping = false

process.on('disconnect', stop)
process.on('message', (message) => message === 'stop' && stop())
// Whoever ends all processes at once (a shutdown, a container's stop) ends our parent too, and it decides.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => {})

try {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const log = join(dataFolder, 'postgres.log')
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) rmSync(log)
  place = findPlace(dataFolder)
  const password = await prepareCluster(place, dataFolder, log)
  if (stopping) await leave()
  const started = await startServer(place, { log, temporary })
  server = started.child
  server.once('exit', (code) => {
    if (!stopping) report({ type: 'died', code })
    leave()
  })
  const url = (/** @type {string} */ database) =>
    `postgresql://${NAME}:${password}@127.0.0.1:${started.port}/${database}`
  await makeDatabase(url('postgres'))
  report({ type: 'ready', url: url(NAME), home: place.home })
  if (stopping) server.kill('SIGINT')
} catch (error) {
  report({
    type: 'failed',
    foreseen: error instanceof StepError,
    message: error instanceof StepError ? error.message : String(/** @type {Error} */ (error).stack),
  })
  if (server) await stop()
  else await leave()
}

/** @param {string} url */
async function makeDatabase(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME])
  if (rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`)
  await client.end()
}

/** Fast shutdown: ends sessions, writes everything, leaves nothing to recover. The server's end ends us. */
async function stop() {
  if (stopping) return
  stopping = true
  server?.kill('SIGINT')
  await pause(30_000)
  server?.kill('SIGQUIT')
}

async function leave() {
  if (temporary) {
    if (place) rmSync(place.home, { recursive: true, force: true })
    rmSync(dataFolder, { recursive: true, force: true })
  }
  process.exit()
}

/** @param {object} message */
function report(message) {
  if (process.connected) process.send?.(message)
}
