import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { connect } from '@/lib/data/client'
import { loadDataset } from '@/lib/data/load-dataset'
import { env } from '@/lib/env'
import { readDataset } from '@/prisma/dataset'
import { FULL_SIZE, fillDatabase } from '../generate/fill-database'
import { ROOT } from '../lib/paths.mjs'
import { measureBrowser } from './measure-browser'
import { measureData } from './measure-data'
import { measureImport } from './measure-import'
import { measureServed } from './measure-served'
import { isMet, ratioOf, tableOf } from './result'

// Called by scripts/bench.mjs with the number of events, on a database of its own.
const events = Number(process.argv[2])
const url = env().DATABASE_URL
await prepare()
const ofData = await measureData(url)
console.error(tableOf(ofData))
const results = [
  ...ofData,
  ...(await measureServed(url, events)),
  ...(await measureBrowser()),
  ...(await measureImport(url, events)),
]
const { rows } = await ask('SHOW server_version')
const about = {
  events,
  actors: FULL_SIZE.actors,
  issues: FULL_SIZE.issues,
  measuredOn: new Date().toISOString().slice(0, 10),
  cores: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  memoryGB: Math.round(totalmem() / 2 ** 30),
  /** Of the minutes before it ended. Above the number of cores plus two, others were at work, and the numbers say little. */
  load: loadavg().map((n) => Math.round(n * 10) / 10),
  node: process.version,
  postgresql: String(rows[0]?.server_version),
}
console.log(`\n${tableOf(results)}\n`)
mkdirSync(join(ROOT, 'bench'), { recursive: true })
writeFileSync(
  join(ROOT, 'bench', 'latest.json'),
  `${JSON.stringify({ about, results: results.map((one) => ({ ...one, ratio: ratioOf(one), met: isMet(one) })) }, null, 2)}\n`,
)
console.log('Written to bench/latest.json')
process.exit(0)

async function prepare(): Promise<void> {
  const { rows: counted } = await ask(
    `SELECT count(*)::int AS n FROM stance_event WHERE title NOT LIKE 'Measured insert%'`,
  )
  const present = Number(counted[0]?.n)
  if (present === events) return
  if (present > 0)
    throw new Error(`the data folder has ${present} events: remove it, or name another by DEMARCHE_DATA`)
  const db = connect(url, 1)
  const { countries, blocs, companies, topics } = readDataset()
  await loadDataset(db, { countries, blocs, companies, topics, events: [] })
  await db.$disconnect()
  await fillDatabase(url, { ...FULL_SIZE, events }, console.error)
}

async function ask(text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}
