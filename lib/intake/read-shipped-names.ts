import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GazetteerNames } from './gazetteer'

/** The names of the shipped dataset, for scripts and tests. The app takes them from its database. */
export function readShippedNames(root: string): GazetteerNames {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, 'prisma/data', file), 'utf8'))
  const countries = read('countries.json') as GazetteerNames['actors']
  const blocs = read('blocs.json') as { code: string; name: string }[]
  return {
    actors: [
      ...countries,
      ...blocs.map((b) => ({ code: b.code, name: b.name, aliases: b.code === b.name ? [] : [b.code] })),
    ],
    companies: read('companies.json') as GazetteerNames['companies'],
    topics: read('topics.json') as GazetteerNames['topics'],
  }
}
