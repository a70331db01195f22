import { connect } from '@/lib/data/client'
import { loadDataset } from '@/lib/data/load-dataset'
import { env } from '@/lib/env'
import { readDataset } from '@/prisma/dataset'
import { FULL_SIZE, fillDatabase } from './generate/fill-database'

// npm run generate -- [EVENTS]: fills a database without events with made ones (1,000,000 unless told otherwise), for
// measuring. Name a database of its own: DATABASE_URL=… or DEMARCHE_DATA=/tmp/made.
const events = Number(process.argv[2] ?? FULL_SIZE.events)
const { DATABASE_URL } = env()
const db = connect(DATABASE_URL, 1)
const { countries, blocs, companies, topics } = readDataset()
await loadDataset(db, { countries, blocs, companies, topics, events: [] })
await db.$disconnect()
const began = Date.now()
await fillDatabase(DATABASE_URL, { ...FULL_SIZE, events }, (line) =>
  console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`),
)
console.log(`${events} events in ${((Date.now() - began) / 1000).toFixed(1)} s`)
