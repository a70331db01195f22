import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { connect } from '@/lib/data/client'
import { importEvents } from '@/lib/data/import/import-events'
import { loadDataset } from '@/lib/data/load-dataset'
import { env } from '@/lib/env'
import { openImport, readWishes } from '@/lib/interchange/open-import'
import { readDataset } from '../prisma/dataset'
import { meter } from './lib/import-meter'

// npm run import -- FILE [--dry-run] [--create-missing] [--map COLUMN=FIELD]… [--set FIELD=VALUE]…
// The answer is on the output, what happens meanwhile on the error output. Exits with 1 when a row has an error.
const USAGE =
  'npm run import -- FILE [--dry-run] [--create-missing] [--map COLUMN=FIELD]… [--set FIELD=VALUE]… [--author NAME]'

/** What a row of ours takes; only to tell how long it may last. */
const BYTES_A_ROW = 600

/** After so many rows what is used up is cleared away: left to itself the engine lets hundreds of megabytes gather. */
const ROWS_BETWEEN_CLEARINGS = 50_000
setFlagsFromString('--expose-gc')
const clearMemory = runInNewContext('gc') as () => void

class Refusal extends Error {}

/** A database that was made just now knows no country: it gets what the app ships with, as at its first start. */
async function ensureNames(): Promise<void> {
  const db = connect(env().DATABASE_URL, 1)
  try {
    if ((await db.actor.count()) > 0) return
    console.error('A new database: loading the reference data and the shipped dataset first')
    await loadDataset(db, readDataset())
  } finally {
    await db.$disconnect()
  }
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      'create-missing': { type: 'boolean', default: false },
      map: { type: 'string', multiple: true, default: [] },
      set: { type: 'string', multiple: true, default: [] },
      author: { type: 'string', default: 'Import on the command line' },
    },
  })
  const [file] = positionals
  if (!file || positionals.length > 1) throw new Refusal(USAGE)
  const told = readWishes(values.map, values.set)
  if (!told.ok) throw new Refusal(`${told.message}\n${USAGE}`)
  const { size } = await stat(file)
  const progress = meter(size)
  async function* bytes() {
    for await (const chunk of createReadStream(file as string, { highWaterMark: 1 << 18 })) {
      progress.read((chunk as Buffer).byteLength)
      yield chunk as Buffer
    }
  }
  const opened = await openImport(bytes(), told.wishes)
  if (!opened.ok) throw new Refusal(opened.message)
  if (opened.fault) throw new Refusal(`${opened.fault}: --map COLUMN=FIELD, as --map 2=announcedOn`)
  if (opened.mapping)
    console.error(
      `Columns: ${opened.headers.map((header, i) => `${header} → ${opened.mapping?.columns[i] ?? '(left out)'}`).join(', ')}`,
    )
  await ensureNames()
  let cleared = 0
  const answer = await importEvents(env().DATABASE_URL, opened.rows, {
    dryRun: values['dry-run'],
    createMissing: values['create-missing'],
    by: { userId: null, name: values.author },
    note: `Imported from ${basename(file)}`,
    proposeTitles: opened.proposeTitles,
    notes: opened.notes,
    expectedRows: size / BYTES_A_ROW,
    onProgress(told) {
      progress.tell(told)
      if (told.stage !== 'indexes' && Math.abs(told.done - cleared) < ROWS_BETWEEN_CLEARINGS) return
      cleared = told.done
      clearMemory()
    },
  })
  progress.stop(answer)
  for (const note of answer.notes ?? []) console.error(`${note}.`)
  for (const { line, field, message } of answer.errors.slice(0, 20))
    console.error(`line ${line}${field && `, ${field}`}: ${message}`)
  if (answer.errors.length > 20) console.error(`… ${answer.errors.length - 20} more in the answer`)
  console.log(JSON.stringify(answer))
  if (answer.errors.length > 0) process.exitCode = 1
}

try {
  await run()
} catch (error) {
  const expected = error instanceof Refusal || (error instanceof Error && 'code' in error)
  console.error(expected && error instanceof Error ? error.message : error)
  process.exitCode = 1
}
