import { spawn, spawnSync } from 'node:child_process'

/**
 * Whether PostgreSQL's own program is installed in the major version of a server: an older one refuses it, and a newer
 * one writes what an older server cannot read.
 * @param {'pg_dump' | 'pg_restore' | 'psql'} program @param {string} major "18"
 */
export function hasProgram(program, major) {
  const { stdout, status } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return status === 0 && /\)\s+(\d+)/.exec(stdout)?.[1] === major
}

/** The major version of the server. @param {import('pg').ClientBase} client */
export async function serverMajor(client) {
  const { rows } = await client.query('SHOW server_version_num')
  return String(Math.floor(Number(rows[0].server_version_num) / 10_000))
}

/**
 * Starts a program on a database. The password travels in the environment: arguments are for everybody to read.
 * `done` throws with its last words when it fails.
 * @param {'pg_dump' | 'pg_restore' | 'psql'} program @param {string[]} args @param {string} [url]
 */
export function startProgram(program, args, url) {
  const { connection, env } = withoutPassword(url)
  const child = spawn(program, [...args, ...connection], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let words = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    words = (words + text).slice(-2_000)
  })
  const done = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve(undefined) : reject(new Error(`${program} failed: ${words.trim() || code}`)),
    )
  })
  // Whoever reads or writes its pipes may fail first; this failure is asked for afterwards.
  done.catch(() => {})
  return { child, done }
}

/** @param {string | undefined} url */
function withoutPassword(url) {
  if (!url) return { connection: [], env: {} }
  const bare = new URL(url)
  const password = decodeURIComponent(bare.password)
  bare.password = ''
  return { connection: ['-d', bare.href], env: password ? { PGPASSWORD: password } : {} }
}
