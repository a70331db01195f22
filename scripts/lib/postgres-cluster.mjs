import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bornAt } from './file-lock.mjs'
import { freePort } from './port.mjs'
import { majorVersion } from './postgres-binaries.mjs'
import { StepError } from './step-error.mjs'

/** Role and database of the app in its own cluster. */
export const NAME = 'demarche'

/** @typedef {import('./postgres-place.mjs').Place} Place */

/**
 * Makes the cluster if there is none yet, and answers the password of its role.
 * @param {Place} place @param {string} dataFolder @param {string} log
 */
export async function prepareCluster(place, dataFolder, log) {
  const passwordFile = join(dataFolder, 'postgres-password')
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) {
    const password = randomBytes(24).toString('base64url')
    await initialise(place, password, log)
    writeFileSync(passwordFile, password, { mode: 0o600 })
    renameSync(`${place.cluster}.new`, place.cluster)
    return password
  }
  const [data, programs] = [majorOf(place.cluster), majorVersion(place.native)]
  if (data !== programs)
    throw new StepError(
      `The database in ${place.cluster} was written by PostgreSQL ${data}, and this version brings ${programs}`,
      'Dump it with the version of Demarche that wrote it, and load the dump into a new data folder',
    )
  try {
    return readFileSync(passwordFile, 'utf8').trim()
  } catch (error) {
    throw new StepError(
      `The password of the database is missing: ${passwordFile}`,
      'Put the file back from your backup, or set DEMARCHE_DATA to a new folder',
      error,
    )
  }
}

/** @param {string} cluster */
const majorOf = (cluster) => readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()

/** Into a folder beside its place, so that a cluster half made by an interrupted start is never taken for one. */
async function initialise(
  /** @type {Place} */ place,
  /** @type {string} */ password,
  /** @type {string} */ log,
) {
  const draft = `${place.cluster}.new`
  const passwordFile = join(place.home, 'password')
  rmSync(draft, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
  try {
    const out = openSync(log, 'a', 0o600)
    // The collation is PostgreSQL's own, so that the order of names depends on no locale of the machine.
    const child = spawn(
      join(place.native, 'bin', 'initdb'),
      [
        `--pgdata=${draft}`,
        `--username=${NAME}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-locale',
        '--no-instructions',
      ],
      { ...place.user, cwd: place.home, env: environment(), stdio: ['ignore', out, out] },
    )
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve))
    if (code !== 0) throw new Error(`initdb ended with ${code}`)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw new StepError('The database could not be made', `The reason is at the end of ${log}`, error)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** No variable of the user's shell (PGDATA, PGOPTIONS, LC_ALL …) may change what the server does. */
const environment = () => ({ PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' })

/**
 * Ends a server that an earlier keeper left running on this cluster (it was killed itself), and forgets one that died
 * with the machine: its process number may belong to somebody else by now, which the server would take for itself.
 * The caller holds the lock of the data folder.
 * @param {Place} place
 */
export async function clearLeftServer({ cluster }) {
  const file = join(cluster, 'postmaster.pid')
  for (let waited = 0; existsSync(file); waited += 100) {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
    if (!Number.isInteger(pid) || !isServerOf(cluster, pid)) return rmSync(file, { force: true })
    if (waited === 3_000) process.kill(pid, 'SIGINT')
    if (waited === 30_000) process.kill(pid, 'SIGQUIT')
    if (waited > 40_000)
      throw new StepError(
        `Another PostgreSQL (process ${pid}) runs on ${cluster} and does not stop`,
        'Stop it, or set DEMARCHE_DATA to another folder',
      )
    await pause(100)
  }
}

/** @param {string} cluster @param {number} pid */
function isServerOf(cluster, pid) {
  if (bornAt(pid) === null) return false
  // Elsewhere than on Linux we take it for one, and the waiting above tells.
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(cluster)
  } catch {
    return false
  }
}

/**
 * Starts the server on this machine alone and answers when it takes connections: on a free port, or on the one that those
 * who were connected know, after it ended by itself.
 * @param {Place} place @param {{ log: string, temporary: boolean, again?: number }} options
 */
export async function startServer(place, { log, temporary, again }) {
  await clearLeftServer(place)
  // What the last server leaves behind (its processes, a port in use) is gone after a moment.
  const attempts = again ? 50 : 3
  for (let attempt = 1; ; attempt++) {
    const port = again ?? (await freePort())
    const out = openSync(log, 'a', 0o600)
    /** @type {import('node:child_process').ChildProcess} */
    const child = spawn(
      join(place.native, 'bin', 'postgres'),
      ['-D', place.cluster, ...settings({ port, temporary })],
      { ...place.user, cwd: place.home, env: environment(), stdio: ['ignore', out, out] },
    )
    closeSync(out)
    if (await isReady(child, place.cluster)) return { child, port }
    // Somebody may have taken the port in between.
    if (attempt === attempts)
      throw new StepError('The database did not start', `The reason is at the end of ${log}`)
    if (again) await pause(200)
  }
}

/** @param {number} memory of the machine, in bytes */
const sharedMegabytes = (memory) => Math.min(1024, Math.max(128, Math.floor(memory / 2 ** 20 / 8)))

/** @param {{ port: number, temporary: boolean }} options */
function settings({ port, temporary }) {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // For disks without a moving head; and our queries are over before they would be compiled.
    random_page_cost: 1.1,
    jit: 'off',
    // An eighth of the machine: with the 128 MB of an untouched PostgreSQL a large record is copied in page by page.
    ...(!temporary && { shared_buffers: `${sharedMegabytes(totalmem())}MB` }),
    // A large import writes some gigabytes: with the 1 GB of an untouched PostgreSQL it is copied to the tables, and every
    // page logged anew, several times over.
    ...(!temporary && { max_wal_size: '4GB' }),
    // What a test needs to outlive is the test.
    ...(temporary && { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/**
 * The last line of postmaster.pid says "ready" when the server takes connections; the first is its process.
 * @param {import('node:child_process').ChildProcess} child @param {string} cluster
 */
async function isReady(child, cluster) {
  let running = true
  child.once('exit', () => {
    running = false
  })
  child.once('error', () => {
    running = false
  })
  while (running) {
    try {
      const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
      if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true
    } catch {
      // Not written yet.
    }
    await pause(15)
  }
  return false
}
