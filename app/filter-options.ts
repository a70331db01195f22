import 'server-only'
import type { FilterOptions } from '@/components/view/filter-panel'
import type { Directory } from '@/lib/data/directory'
import { listNamesInUse } from '@/lib/data/names-in-use'

/** What can be filtered by, in the order of names: only actors, companies and topics that have an event. */
export async function filterOptions(directory: Directory): Promise<FilterOptions> {
  const inUse = await listNamesInUse()
  const actors = [...directory.actors.values()]
  const used = (items: ReadonlyMap<string, { readonly name: string }>, keys: ReadonlySet<string>) =>
    [...items].filter(([key]) => keys.has(key)).map(([key, { name }]) => [key, name] as const)
  return {
    actors: used(directory.actors, inUse.actors),
    companies: used(directory.companies, inUse.companies),
    topics: used(directory.topics, inUse.topics),
    blocs: actors.filter(({ kind }) => kind === 'bloc').map(({ code, name }) => [code, name] as const),
    regions: [
      ...new Set(actors.flatMap(({ code, region }) => (region && inUse.actors.has(code) ? [region] : []))),
    ]
      .sort()
      .map((region) => [region, region] as const),
  }
}
