import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { buildLog, ensureBuilt } from './build.mjs'
import { ROOT } from './paths.mjs'
import { runNode } from './processes.mjs'
import { withServedDatasets } from './served-dataset.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ folder: string, echo: boolean, args: string[], say: (line: string) => void }} Run
 *   `folder` for what a check leaves for us; `args` for the runner, from the command line
 * @typedef {(run: Run) => Promise<{ count: Count, output: string }>} Check
 */

const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 }
const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 }
const bin = (/** @type {string[]} */ ...path) => join(ROOT, 'node_modules', ...path)

/** A program that passes or fails as a whole: one test. @param {string[][]} commands @returns {Check} */
const whole = (commands) => async (run) => {
  let output = ''
  for (const command of commands) {
    const done = await runNode([...command, ...run.args], { echo: run.echo })
    output += done.output
    if (done.code !== 0) return { count: ONE_FAILED, output }
  }
  return { count: ONE_PASSED, output }
}

/** @param {string} project @returns {Check} */
const vitest = (project) => async (run) => {
  const report = join(run.folder, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code, output } = await runNode(
    [bin('vitest', 'vitest.mjs'), 'run', '--project', project, ...reporters, ...run.args],
    { echo: run.echo },
  )
  if (!existsSync(report)) return { count: ONE_FAILED, output }
  const told = JSON.parse(readFileSync(report, 'utf8'))
  const skipped = told.numPendingTests + told.numTodoTests
  return { count: honest(code, told.numPassedTests, told.numFailedTests, skipped), output }
}

/** @type {Check} */
const build = async (run) => {
  try {
    await ensureBuilt(run.say, { echo: run.echo })
    return { count: ONE_PASSED, output: '' }
  } catch (error) {
    // Whoever reads a log of CI has no other file of that machine.
    const log = existsSync(buildLog()) ? readFileSync(buildLog(), 'utf8') : ''
    return { count: ONE_FAILED, output: `${log}\n${/** @type {Error} */ (error).message}` }
  }
}

/**
 * The production build and a real browser, twice over the shipped dataset: as it is shipped, for journeys that read and
 * count, and for those that write.
 * @type {Check}
 */
const e2e = async (run) => {
  const browser = await findBrowser(run.say, join(run.folder, 'browser.log'))
  // The journeys make people straight in the database, and read the mails that were written.
  return withServedDatasets(run, ['written', 'shipped'], ([written, shipped]) =>
    playwright(run, {
      ...written?.env,
      E2E_BASE_URL: written?.url ?? '',
      E2E_READING_URL: shipped?.url ?? '',
      CHROMIUM_PATH: browser,
    }),
  )
}

/** @param {Run} run @param {Record<string, string>} env */
async function playwright(run, env) {
  const report = join(run.folder, 'e2e.json')
  const { code, output } = await runNode(
    [bin('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json', ...run.args],
    { echo: run.echo, env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  )
  if (!existsSync(report)) return { count: ONE_FAILED, output }
  const { stats } = JSON.parse(readFileSync(report, 'utf8'))
  return { count: honest(code, stats.expected + stats.flaky, stats.unexpected, stats.skipped), output }
}

/** A runner that fails without a failed test (a file that cannot be loaded, say) has failed once all the same. */
const honest = (
  /** @type {number | null} */ code,
  /** @type {number} */ passed,
  /** @type {number} */ failed,
  /** @type {number} */ skipped,
) => ({ passed, failed: code === 0 ? failed : Math.max(failed, 1), skipped })

/** By name. @type {Record<string, Check>} */
export const CHECKS = {
  types: whole([
    [bin('next', 'dist', 'bin', 'next'), 'typegen'],
    // Its own settings leave out what `next dev` has written for pages as they were.
    [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.check.json'],
  ]),
  lint: whole([[bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']]),
  unused: whole([[bin('knip', 'bin', 'knip.js')]]),
  unit: vitest('unit'),
  db: vitest('db'),
  build,
  runtime: vitest('runtime'),
  e2e,
}
