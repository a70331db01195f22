import 'server-only'
import type { FilterChoices } from '@/components/filter/filter-choices'
import type { Directory } from '@/lib/data/directory'
import { listNamesInUse } from '@/lib/data/names-in-use'

/** What can be filtered by, in the order of names: only actors, companies and topics that have an event. */
export async function filterChoices(directory: Directory): Promise<FilterChoices> {
  const inUse = await listNamesInUse()
  const actors = [...directory.actors.values()]
  const used = (items: ReadonlyMap<string, { readonly name: string }>, keys: ReadonlySet<string>) =>
    [...items].filter(([key]) => keys.has(key)).map(([value, { name }]) => ({ value, label: name }))
  return {
    actors: used(directory.actors, inUse.actors),
    companies: used(directory.companies, inUse.companies),
    topics: used(directory.topics, inUse.topics),
    blocs: actors
      .filter(({ kind }) => kind === 'bloc')
      .map(({ code, name }) => ({ value: code, label: name })),
    regions: [
      ...new Set(actors.flatMap(({ code, region }) => (region && inUse.actors.has(code) ? [region] : []))),
    ]
      .sort()
      .map((region) => ({ value: region, label: region })),
  }
}
