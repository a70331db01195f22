import './lib/node-version.mjs'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { ROOT } from './lib/paths.mjs'
import { finish, spawnNode, stopSteps } from './lib/processes.mjs'
import { onStopSignal } from './lib/signals.mjs'
import { reportFailure, StepError } from './lib/step-error.mjs'

// npm run bench [-- --events N]: measures the production build on made data against baselines of the same run, prints a
// table of ratios and writes bench/latest.json. The data lie in a folder of their own and are made once: for 1,000,000
// events that takes some minutes and 5 GB. A smaller N tries it out.
const given = process.argv.slice(2)
const events = given[0] === '--events' ? Number(given[1]) : 1_000_000
onStopSignal(stopSteps)
try {
  if (!Number.isInteger(events) || events < 1_000 || (given.length > 0 && given.length !== 2))
    throw new StepError('The command is not complete', 'Write it like this: npm run bench -- --events 100000')
  // Never somebody's own database.
  delete process.env.DATABASE_URL
  process.env.DEMARCHE_DATA ||= join(ROOT, '.demarche', `bench-${events}`)
  await ensureInstalled(console.error)
  const { ensureBuilt } = await import('./lib/build.mjs')
  const { withDatabase } = await import('./lib/with-database.mjs')
  const { TYPESCRIPT } = await import('./lib/seed.mjs')
  await ensureBuilt(console.error)
  process.exitCode = await withDatabase('npm run bench', console.error, async (url) => {
    const child = spawnNode([...TYPESCRIPT, 'scripts/bench/run.ts', String(events)], {
      env: { ...process.env, DATABASE_URL: url },
    })
    return (await finish(child)).code ?? 1
  })
} catch (error) {
  process.exitCode = reportFailure(error)
}
