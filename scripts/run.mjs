import './lib/node-version.mjs'
import { relative } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { ROOT } from './lib/paths.mjs'
import { finish, spawnNode, stopSteps } from './lib/processes.mjs'
import { onStopSignal } from './lib/signals.mjs'
import { reportFailure } from './lib/step-error.mjs'

// node scripts/run.mjs SCRIPT [ARGUMENT…]: runs a script that needs the database, from a bare checkout if need be, and
// passes on its exit code. Without a script it only installs and migrates. What we say ourselves goes to the error
// output: the script's own output may be piped.
const [script, ...args] = process.argv.slice(2)
onStopSignal(stopSteps)
try {
  await ensureInstalled(console.error)
  const { withDatabase } = await import('./lib/with-database.mjs')
  const { TYPESCRIPT } = await import('./lib/seed.mjs')
  const command = script ? relative(ROOT, script) : 'npm run db:migrate'
  process.exitCode = await withDatabase(command, console.error, async (url) => {
    if (!script) return 0
    const child = spawnNode([...TYPESCRIPT, script, ...args], {
      stdin: 'inherit',
      env: { ...process.env, DATABASE_URL: url },
    })
    return (await finish(child)).code ?? 1
  })
} catch (error) {
  process.exitCode = reportFailure(error)
}
