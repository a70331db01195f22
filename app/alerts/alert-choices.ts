import 'server-only'
import type { AlertChoices } from '@/components/alerts/alert-filter-fields'
import type { Directory } from '@/lib/data/directory'

/** All that alerts can be asked for, by name. */
export function alertChoices({ actors, companies, topics }: Directory): AlertChoices {
  const named = (entries: Iterable<readonly [string, { readonly name: string }]>) =>
    [...entries].map(([key, { name }]) => ({ value: key, label: name }))
  return {
    actors: named(actors),
    blocs: named([...actors].filter(([, { kind }]) => kind === 'bloc')),
    companies: named(companies),
    topics: named(topics),
  }
}
