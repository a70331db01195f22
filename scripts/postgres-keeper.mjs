// Keeps one embedded PostgreSQL for the process that started us (scripts/lib/embedded-postgres.mjs), and stops it when
// the channel to that process closes, for whatever reason. A server that ends by itself is started again, at the same
// address; it recovers what was committed. We run in a process group of our own: Ctrl-C in the terminal
// reaches the app first, and the database outlives it by a moment.
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { countEnds } from './lib/count-ends.mjs'
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
const mayEndAgain = countEnds()

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
  const found = place
  const started = await startServer(found, { log, temporary })
  keep(started.child, () => startServer(found, { log, temporary, again: started.port }))
  const url = (/** @type {string} */ database) =>
    `postgresql://${NAME}:${password}@127.0.0.1:${started.port}/${database}`
  await makeDatabase(url('postgres'))
  report({ type: 'ready', url: url(NAME), home: place.home })
} catch (error) {
  report({
    type: 'failed',
    foreseen: error instanceof StepError,
    message: error instanceof StepError ? error.message : String(/** @type {Error} */ (error).stack),
  })
  if (server) await stop()
  else await leave()
}

/**
 * @param {import('node:child_process').ChildProcess} child the server
 * @param {() => ReturnType<typeof startServer>} startAgain
 */
function keep(child, startAgain) {
  server = child
  if (stopping) child.kill('SIGINT')
  child.once('exit', async (code, signal) => {
    server = null
    if (stopping) return leave()
    const how = signal ?? `exit code ${code}`
    if (!mayEndAgain()) {
      report({ type: 'died' })
      return leave()
    }
    console.error(`The database ended by itself (${how}): starting it again`)
    try {
      keep((await startAgain()).child, startAgain)
    } catch (error) {
      console.error(error instanceof StepError ? error.message : error)
      await leave()
    }
  })
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
  // One that is just starting again is told when it is there.
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
