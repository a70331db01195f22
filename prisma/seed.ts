import { connect } from '@/lib/data/client'
import { loadDataset } from '@/lib/data/load-dataset'
import { env } from '@/lib/env'
import { readDataset } from './dataset'

// Loads the shipped dataset: what is new in it, and nothing that is there already.
const db = connect(env().DATABASE_URL, 2)
const { actors, companies, topics, events } = await loadDataset(db, readDataset())
await db.$disconnect()
console.log(
  events + actors + companies + topics === 0
    ? 'the shipped dataset is there already'
    : `${events} events, ${actors} actors, ${companies} companies and ${topics} topics added`,
)
