import './lib/node-version.mjs'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { ROOT } from './lib/paths.mjs'
import { runNpm, stopSteps } from './lib/processes.mjs'
import { onStopSignal } from './lib/signals.mjs'
import { reportFailure, StepError } from './lib/step-error.mjs'

// npm run lighthouse [-- RUNS]: what Lighthouse, as on a phone, says of the production build with the shipped dataset: the
// middle of some runs a page. Prints a table and writes bench/lighthouse.json. Lighthouse is as large as all the rest
// together, so it is fetched for this command alone.
const PACKAGE = 'lighthouse@12.8.2'
const PAGES = ['/', '/matrix', '/countries/gbr', '/timeline']
const LEAST = 95
const FLAGS = [
  '--headless=new',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

const runs = Number(process.argv[2] ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'demarche-lighthouse-'))
onStopSignal(stopSteps)
try {
  if (!Number.isInteger(runs) || runs < 1)
    throw new StepError('The number of runs is none', 'Write it like this: npm run lighthouse -- 5')
  // Never somebody's own database.
  delete process.env.DATABASE_URL
  await ensureInstalled(console.error)
  const { findBrowser } = await import('./lib/browser.mjs')
  const { withServedDataset } = await import('./lib/served-dataset.mjs')
  const browser = await findBrowser(console.error, join(folder, 'browser.log'))
  const results = await withServedDataset({ say: console.error, folder }, async ({ url }) => {
    const all = []
    for (const page of PAGES) {
      // The first reader after a start waits for more than the page.
      await (await fetch(url + page)).text()
      const scores = []
      for (let run = 1; run <= runs; run++) scores.push(await measure(url + page, browser))
      all.push(middleOf(page, scores))
      console.log(lineOf(/** @type {Result} */ (all.at(-1))))
    }
    return all
  })
  const about = {
    measuredOn: new Date().toISOString().slice(0, 10),
    lighthouse: PACKAGE.split('@')[1],
    runs,
    cores: cpus().length,
    /** Above the number of cores others were at work, and the times say little. */
    load: loadavg().map((n) => Math.round(n * 10) / 10),
  }
  mkdirSync(join(ROOT, 'bench'), { recursive: true })
  writeFileSync(join(ROOT, 'bench', 'lighthouse.json'), `${JSON.stringify({ about, results }, null, 2)}\n`)
  console.log('Written to bench/lighthouse.json')
  if (results.some(({ scores }) => Object.values(scores).some((score) => score < LEAST))) process.exitCode = 1
} catch (error) {
  process.exitCode = reportFailure(error)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Scores from 0 to 100 by category, and what the speed is made of, in milliseconds but the shift of the layout.
 * @typedef {{ page: string, scores: Record<string, number>, times: Record<string, number> }} Result
 */

/** @param {string} address @param {string} browser */
async function measure(address, browser) {
  const report = join(folder, 'report.json')
  const { code, output } = await runNpm(
    [
      'exec',
      '--yes',
      `--package=${PACKAGE}`,
      '--',
      'lighthouse',
      address,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      `--chrome-flags=${FLAGS.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: browser } },
  )
  if (code !== 0) throw new StepError(`Lighthouse failed on ${address}`, output.slice(-2_000))
  const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'))
  return {
    scores: Object.fromEntries(
      Object.values(categories).map(({ id, score }) => [id, Math.round(100 * score)]),
    ),
    times: {
      firstContentfulPaint: Math.round(audits['first-contentful-paint'].numericValue),
      largestContentfulPaint: Math.round(audits['largest-contentful-paint'].numericValue),
      totalBlockingTime: Math.round(audits['total-blocking-time'].numericValue),
      cumulativeLayoutShift: Math.round(1_000 * audits['cumulative-layout-shift'].numericValue) / 1_000,
    },
  }
}

/**
 * The run in the middle by its speed: one that the machine disturbed does not count.
 * @param {string} page @param {Omit<Result, 'page'>[]} runs @returns {Result}
 */
function middleOf(page, runs) {
  const sorted = [...runs].sort((a, b) => (a.scores.performance ?? 0) - (b.scores.performance ?? 0))
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (!middle) throw new Error('nothing was measured')
  return { page, ...middle }
}

/** @param {Result} result */
function lineOf({ page, scores, times }) {
  const said = Object.entries(scores).map(
    ([name, score]) => `${name} ${score}${score < LEAST ? ' MISSED' : ''}`,
  )
  return `${page.padEnd(16)} ${said.join(' · ')}   ${JSON.stringify(times)}`
}
