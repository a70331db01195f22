import './lib/node-version.mjs'
import { resolve } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { reportFailure, StepError } from './lib/step-error.mjs'

// npm run backup -- FILE [--portable]: the whole database, as it is at this moment, in one file; also while the app runs.
// --portable: without pg_dump, so that nothing but this checkout is needed to restore it.
const args = process.argv.slice(2)
const file = args.find((arg) => !arg.startsWith('-'))
const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--portable')
try {
  if (!file || unknown || args.length > 2)
    throw new StepError(
      'The command is not complete',
      'Write it like this: npm run backup -- FILE [--portable]',
    )
  await ensureInstalled(console.error)
  const { withDatabase } = await import('./lib/with-database.mjs')
  const { writeBackup } = await import('./lib/backup/write-backup.mjs')
  const path = resolve(process.env.INIT_CWD ?? '', file)
  const { rows, body } = await withDatabase(
    'npm run backup',
    console.error,
    (url) => writeBackup(url, path, args.includes('--portable') ? { body: 'copy' } : {}),
    { migrates: 'new' },
  )
  console.log(
    `${path}: ${rows.stance_event} events, ${rows.revision} revisions, ${Object.keys(rows).length} tables` +
      `${body === 'pg_dump' ? ' (by pg_dump)' : ''}. Keep it where only you can read it.`,
  )
} catch (error) {
  process.exitCode = reportFailure(error)
}
