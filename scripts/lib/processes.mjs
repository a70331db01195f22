import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from './paths.mjs'

const LEASH = fileURLToPath(new URL('./leash.mjs', import.meta.url))

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Starts a Node process on a leash: it ends when we end, even when we are killed. A detached one has a process group of
 * its own, so that Ctrl-C reaches only us and we decide who stops when.
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdin?: 'inherit' | 'ignore', stdio?: 'inherit' | 'pipe', detached?: boolean }} [options]
 */
export function spawnNode(
  args,
  { env = process.env, stdin = 'ignore', stdio = 'inherit', detached = false } = {},
) {
  const child = spawn(process.execPath, ['--import', LEASH, ...args], {
    cwd: ROOT,
    env: {
      ...env,
      DEMARCHE_PARENT: String(process.pid),
      NEXT_TELEMETRY_DISABLED: '1',
      CHECKPOINT_DISABLE: '1',
    },
    stdio: [stdin, stdio, stdio, 'ipc'],
    detached,
  })
  return keepTrack(child)
}

/** @param {import('node:child_process').ChildProcess} child */
function keepTrack(child) {
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Ends every process that a step is waiting for, so that the step fails and the command can stop. */
export function stopSteps() {
  for (const child of running) child.kill('SIGTERM')
}

/**
 * Runs one step to its end. Output goes to a log file and the last lines come back with the answer; `echo` shows it too.
 * @param {import('node:child_process').ChildProcess} child with piped output
 * @param {{ log?: string, echo?: boolean }} [options]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function finish(child, { log, echo = false } = {}) {
  if (log) mkdirSync(dirname(log), { recursive: true })
  const file = log ? createWriteStream(log, { mode: 0o600 }) : null
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      file?.write(text)
      if (echo) process.stdout.write(text)
      output = (output + text).slice(-200_000)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      file?.end()
      resolve({ code, output })
    })
  })
}

/**
 * A node step with its output in a log.
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, log?: string, echo?: boolean }} [options]
 */
export const runNode = (args, { env, log, echo } = {}) =>
  finish(spawnNode(args, { env, stdio: 'pipe' }), { log, echo })

/**
 * npm itself, through the one that runs us where there is one.
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, log?: string }} [options]
 */
export function runNpm(args, { env = process.env, log } = {}) {
  const cli = process.env.npm_execpath
  const [command, rest] = cli?.endsWith('npm-cli.js') ? [process.execPath, [cli, ...args]] : ['npm', args]
  const child = spawn(command, rest, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  return finish(keepTrack(child), { log })
}

/**
 * Resolves when a process has ended, at once if it has already.
 * @param {import('node:child_process').ChildProcess} child
 */
export const ended = (child) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve(undefined)))

/**
 * Asks a process to end, and makes it after a while.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} patience in milliseconds
 */
export async function stop(child, patience) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended(child)
  clearTimeout(timer)
}
