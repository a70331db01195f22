import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { ROOT } from './paths.mjs'
import { runNode } from './processes.mjs'
import { isRoot } from './server-user.mjs'
import { StepError } from './step-error.mjs'

const SYSTEM = [
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
  if (found) return found
  say('Installing a browser (this once)')
  const installed = installFromSystem() ?? (await installFromPlaywright(log))
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

function installFromSystem() {
  if (!isRoot() || spawnSync('apt-get', ['--version']).status !== 0) return null
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-q'], { env })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env })
  return systemBrowser()
}

/** @param {string} log */
async function installFromPlaywright(log) {
  const cli = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js')
  const { code } = await runNode([cli, 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'], { log })
  return code === 0 ? playwrightsOwn() : null
}
