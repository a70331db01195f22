import './lib/node-version.mjs'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { reportFailure, StepError } from './lib/step-error.mjs'

// npm run restore -- FILE [--replace]: puts a backup into the database, all of it or nothing; also while the app runs.
// --replace: even if something is recorded there, which is lost.
const args = process.argv.slice(2)
const file = args.find((arg) => !arg.startsWith('-'))
const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--replace')
try {
  if (!file || unknown || args.length > 2)
    throw new StepError(
      'The command is not complete',
      'Write it like this: npm run restore -- FILE [--replace]',
    )
  const path = resolve(process.env.INIT_CWD ?? '', file)
  if (!existsSync(path)) throw new StepError(`There is no file ${path}`, 'Give a file of `npm run backup`')
  await ensureInstalled(console.error)
  const { withDatabase } = await import('./lib/with-database.mjs')
  const { restoreBackup } = await import('./lib/backup/restore-backup.mjs')
  const { rows, takenAt } = await withDatabase(
    'npm run restore',
    console.error,
    (url) => restoreBackup(url, path, { replace: args.includes('--replace') }),
    { migrates: 'never' },
  )
  console.log(`Restored the state of ${takenAt}: ${rows.stance_event} events, ${rows.revision} revisions.`)
} catch (error) {
  process.exitCode = reportFailure(error)
}
