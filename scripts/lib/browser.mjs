import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, delimiter, isAbsolute, join } from 'node:path'
import { ROOT } from './paths.mjs'
import { runNode } from './processes.mjs'
import { isRoot } from './server-user.mjs'
import { StepError } from './step-error.mjs'

/** Chromium without a window: the same engine, and half the work for a machine without a screen. */
const SHELL = 'chromium-headless-shell'
const SYSTEM = [
  SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * A Chromium for the browser tests: the one that CHROMIUM_PATH names, the system's, Playwright's own, or one installed
 * now.
 * @param {(line: string) => void} say
 * @param {string} log
 * @returns {Promise<string>} its program
 */
export async function findBrowser(say, log) {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (runs(given)) return given
    throw new StepError(`CHROMIUM_PATH names no browser that runs: ${given}`, 'Correct it, or unset it')
  }
  const found = systemBrowser() ?? (await playwrightsOwn())
  // In CI the journeys take most of the time: it is worth a package.
  const lighter = process.env.CI && basename(found ?? '') !== SHELL ? installFromSystem([SHELL]) : null
  if (lighter ?? found) return lighter ?? found
  say('Installing a browser (this once)')
  const installed = installFromSystem([SHELL, 'chromium']) ?? (await installFromPlaywright(log))
  if (installed) return installed
  throw new StepError(
    'No Chromium was found, and none could be installed',
    `Install chromium or Google Chrome, or set CHROMIUM_PATH; details are in ${log}`,
  )
}

function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const programs = SYSTEM.flatMap((name) =>
    isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name)),
  )
  return programs.find((program) => existsSync(program) && runs(program)) ?? null
}

/** Asks it for its version: a stub that only points to a shop does not answer. @param {string} program */
function runs(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  return status === 0 && /\d+\.\d+/.test(stdout)
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const program = chromium.executablePath()
  return existsSync(program) && runs(program) ? program : null
}

/** The first of these packages that can be had; not every system of this kind has them all. @param {string[]} packages */
function installFromSystem(packages) {
  if (!isRoot() || spawnSync('apt-get', ['--version']).status !== 0) return null
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { env, timeout: 300_000 }).status === 0
  apt('update', '-q')
  const installed = packages.some((name) => apt('install', '-y', '-q', '--no-install-recommends', name))
  return installed ? systemBrowser() : null
}

/** @param {string} log */
async function installFromPlaywright(log) {
  const cli = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js')
  const { code } = await runNode([cli, 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'], { log })
  return code === 0 ? playwrightsOwn() : null
}
