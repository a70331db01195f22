import 'server-only'
import type { AlertOptions } from '@/components/alerts/alert-filter-fields'
import type { Directory } from '@/lib/data/directory'

/** All that alerts can be asked for, by name. */
export function alertOptions({ actors, companies, topics }: Directory): AlertOptions {
  const named = (entries: Iterable<readonly [string, { readonly name: string }]>) =>
    [...entries].map(([key, { name }]) => [key, name] as const)
  return {
    actors: named(actors),
    blocs: named([...actors].filter(([, { kind }]) => kind === 'bloc')),
    companies: named(companies),
    topics: named(topics),
  }
}
