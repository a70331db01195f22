import './lib/node-version.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { stopSteps } from './lib/processes.mjs'
import { onStopSignal } from './lib/signals.mjs'
import { reportFailure } from './lib/step-error.mjs'

// npm test [-- --only NAME[,NAME …] [ARGUMENT …]]: everything that must pass, from a bare checkout. Arguments go to the
// runner when one check is named. Ends with one line of its own: "N passed, N failed".

/** Those of one group run side by side: two cores are usual. The browser gets the machine for itself. */
const ORDER = [[['types']], [['lint', 'unused', 'unit', 'db'], ['build']], [['runtime']], [['e2e']]]

const { only, args } = readArguments(process.argv.slice(2))
const total = { passed: 0, failed: 0, skipped: 0 }
const folder = mkdtempSync(join(tmpdir(), 'demarche-test-'))
let stopping = false
onStopSignal(() => {
  stopping = true
  stopSteps()
})
try {
  await ensureInstalled(console.log)
  const { CHECKS } = await import('./lib/test-checks.mjs')
  const unknown = only.filter((name) => !(name in CHECKS))
  if (unknown.length > 0)
    throw new Error(`no such check: ${unknown.join(', ')} (${Object.keys(CHECKS).join(', ')})`)
  for (const group of ORDER) {
    const lanes = group
      .map((lane) => lane.filter((name) => only.length === 0 || only.includes(name)))
      .filter((lane) => lane.length > 0)
    const echo = lanes.length === 1
    await Promise.all(
      lanes.map(async (lane) => {
        for (const name of lane) if (!stopping) await runCheck(name, CHECKS[name], echo)
      }),
    )
  }
} catch (error) {
  total.failed++
  reportFailure(error)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (stopping) total.failed++
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exit(total.failed > 0 ? 1 : 0)

/**
 * Output of a check that runs beside another comes in one piece when it is done.
 * @param {string} name
 * @param {import('./lib/test-checks.mjs').Check | undefined} check
 * @param {boolean} echo
 */
async function runCheck(name, check, echo) {
  if (!check) return
  const began = Date.now()
  if (echo) console.log(`\n── ${name}`)
  let result
  try {
    result = await check({ folder, echo, args: only.length === 1 ? args : [], say: console.log })
  } catch (error) {
    reportFailure(error)
    result = { count: { passed: 0, failed: 1, skipped: 0 }, output: '' }
  }
  const { count, output } = result
  if (!echo) console.log(`\n── ${name}\n${output.trimEnd()}`)
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(
    `${count.failed > 0 ? '✗' : '✓'} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
  )
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
}

/** @param {string[]} given */
function readArguments(given) {
  const at = given.indexOf('--only')
  if (at === -1) return { only: [], args: [] }
  return {
    only: (given[at + 1] ?? '').split(',').filter(Boolean),
    args: given.filter((_, index) => index !== at && index !== at + 1),
  }
}
