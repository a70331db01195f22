import { join } from 'node:path'
import { countEnds } from './count-ends.mjs'
import { takeDataFolder } from './data-folder.mjs'
import { databaseAddress } from './database-address.mjs'
import { bornAt } from './file-lock.mjs'
import { ensureInstalled } from './install.mjs'
import { ROOT } from './paths.mjs'
import { checkPortIsFree, wantedHost, wantedPort } from './port.mjs'
import { ended, spawnNode, stop, stopSteps } from './processes.mjs'
import { onStopSignal } from './signals.mjs'
import { reportFailure, StepError } from './step-error.mjs'
import { whenReady } from './when-ready.mjs'

/** Requests in flight have this long to finish. */
const PATIENCE = 10_000

/** @typedef {'start' | 'dev'} Mode */

/**
 * Does everything from a bare checkout to a served page, and stays until it is told to stop or something dies. Answers
 * the exit code.
 * @param {Mode} mode
 */
export async function runApp(mode) {
  const say = (/** @type {string} */ line) => {
    if (!stopping) console.log(line)
  }
  let stopping = false
  /** @type {Promise<'stopped'>} */
  const stopped = new Promise((resolve) => {
    onStopSignal(() => {
      console.log('\nStopping …')
      stopping = true
      stopSteps()
      resolve('stopped')
    })
  })
  /** What is running, and is to be ended in the opposite order. @type {(() => Promise<void> | void)[]} */
  const toUndo = []
  let code = 0
  try {
    await bringUp(mode, { say, toUndo, stopped, isStopping: () => stopping })
  } catch (error) {
    if (!stopping) code = reportFailure(error)
  }
  stopping = true
  for (const undo of toUndo.reverse()) await undo()
  return code
}

/**
 * @param {Mode} mode
 * @param {{ say: (line: string) => void, toUndo: (() => Promise<void> | void)[], stopped: Promise<'stopped'>,
 *   isStopping: () => boolean }} run
 */
async function bringUp(mode, { say, toUndo, stopped, isStopping }) {
  const port = wantedPort()
  databaseAddress(process.env.DATABASE_URL)
  const url = `http://${wantedHost() ?? 'localhost'}:${port}`
  const instance = { command: `npm ${mode === 'start' ? 'start' : 'run dev'}`, url }
  const lock = await takeDataFolder(instance)
  toUndo.push(() => lock.release())
  // Before anything that takes time.
  await checkPortIsFree(port)

  // Each of these may take long; who has asked to stop gets no further one.
  const goOn = () => {
    if (isStopping()) throw new Error('stopped')
  }
  await ensureInstalled(say)
  goOn()
  const { checkEnvironment } = await import('./environment.mjs')
  await checkEnvironment()
  goOn()
  const { migrateAndTell, openDatabase } = await import('./open-database.mjs')
  const database = await openDatabase()
  toUndo.push(() => database.stop())
  say(database.described)
  const processes = [database.keeper].filter(Boolean)
  lock.update({ ...instance, processes: processes.map(identify) })
  goOn()
  await migrateAndTell(database.url, say)
  goOn()
  const { ensureSeeded } = await import('./seed.mjs')
  const added = await ensureSeeded(database.url)
  if (added) say(`Dataset: ${added}`)
  goOn()
  const { ensureAdministrator } = await import('./administrator.mjs')
  const setup = await ensureAdministrator(database.url, say)
  goOn()
  const { ensureBuilt, NEXT } = await import('./build.mjs')
  if (mode === 'start') await ensureBuilt(say)
  goOn()

  const serve = () =>
    spawnNode(
      mode === 'start'
        ? [join(ROOT, 'scripts', 'serve.mjs')]
        : [NEXT, 'dev', '-p', String(port), ...hostFlag()],
      {
        env: { ...process.env, DATABASE_URL: database.url, PORT: String(port), NODE_ENV: modeOfNode(mode) },
        detached: true,
      },
    )
  let app = serve()
  toUndo.push(() => stop(app, PATIENCE))
  const tell = () =>
    lock.update({
      ...instance,
      databaseUrl: database.url,
      processes: [...processes, app.pid ?? 0].map(identify),
    })
  tell()
  const appEnded = () => ended(app).then(() => /** @type {const} */ ('the app'))
  const databaseEnded = database.died.then(() => /** @type {const} */ ('the database'))
  const first = await Promise.race([whenReady(port), stopped, appEnded(), databaseEnded])
  if (first === 'ready') announce(url, setup, say)
  const mayEndAgain = countEnds()
  let end = first === 'ready' ? await Promise.race([stopped, appEnded(), databaseEnded]) : first
  while (first === 'ready' && end === 'the app' && mode === 'start' && !isStopping() && mayEndAgain()) {
    say(`The app ended by itself (${app.signalCode ?? `exit code ${app.exitCode}`}): starting it again`)
    app = serve()
    tell()
    end = await Promise.race([stopped, appEnded(), databaseEnded])
  }
  if (end === 'stopped' || isStopping()) return
  if (end === 'the app' && first !== 'ready') await checkPortIsFree(port)
  throw new StepError(
    first === 'ready'
      ? `Stopped, because ${end} ended by itself`
      : `${end === 'the app' ? 'The app' : 'The database'} did not start`,
    end === 'the app' ? 'Its last words are above' : 'See postgres.log in the data folder',
  )
}

/** What people want to know when it is up. */
function announce(
  /** @type {string} */ url,
  /** @type {string | null} */ setup,
  /** @type {(line: string) => void} */ say,
) {
  say(`\nDemarche is ready: ${url}   (Ctrl-C stops it)`)
  if (setup) say(`Nobody administers it yet. Make the administrator here, once: ${url}${setup}`)
}

const hostFlag = () => {
  const host = wantedHost()
  return host ? ['-H', host] : []
}

/** @param {Mode} mode */
const modeOfNode = (mode) => (mode === 'start' ? 'production' : 'development')

/** @param {number} pid */
const identify = (pid) => ({ pid, born: bornAt(pid) ?? '' })
