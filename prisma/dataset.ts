import { readFileSync } from 'node:fs'
import type { Dataset } from '@/lib/data/load-dataset'

const read = (file: string): string => readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
const lines = <Row>(file: string): Row[] =>
  read(file)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)

/** The dataset that ships with the app: prisma/data, described by its CODEBOOK.md. */
export const readDataset = (): Dataset => ({
  countries: JSON.parse(read('countries.json')),
  blocs: JSON.parse(read('blocs.json')),
  companies: JSON.parse(read('companies.json')),
  topics: JSON.parse(read('topics.json')),
  events: lines('events.ndjson'),
  otherNames: JSON.parse(read('other-names.json')),
})
