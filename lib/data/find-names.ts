import 'server-only'
import type { Named } from '@/lib/domain/rank-names'
import type { ActorKind } from '@/lib/domain/vocabulary'
import { reads } from './current-reading'

/** Countries and blocs with all names they answer to: aliases, demonyms, capitals, other languages, ISO 3166-1 alpha-2. */
export async function listActorNames(): Promise<(Named & { kind: ActorKind })[]> {
  const actors = await reads().actor.findMany({
    select: {
      code: true,
      kind: true,
      name: true,
      officialName: true,
      iso2: true,
      names: { select: { name: true, kind: true } },
    },
    orderBy: { name: 'asc' },
  })
  return actors.map(({ code, kind, name, officialName, iso2, names }) => ({
    key: code,
    kind,
    name,
    others: [
      iso2,
      officialName,
      ...names.map((n) => n.name),
      ...names.flatMap((n) => (n.kind === 'demonym' ? pluralOf(n.name) : [])),
    ].filter((n) => n !== null),
  }))
}

/** "Brits", "Germans"; none of "Dutch", "Chinese" and "Swiss". */
const pluralOf = (demonym: string): string[] => (/(?:s|se|[cs]h)$/i.test(demonym) ? [] : [`${demonym}s`])

/** Companies with their aliases and products. */
export async function listCompanyNames(): Promise<Named[]> {
  const companies = await reads().company.findMany({
    select: { slug: true, name: true, names: { select: { name: true } } },
    orderBy: { name: 'asc' },
  })
  return companies.map(({ slug, name, names }) => ({ key: slug, name, others: names.map((n) => n.name) }))
}

export interface NamedTopic extends Named {
  readonly shortName: string
}

/** Topics with their short names and all others. */
export async function listTopicNames(): Promise<NamedTopic[]> {
  const topics = await reads().topic.findMany({
    select: { slug: true, name: true, shortName: true, names: { select: { name: true } } },
    orderBy: { name: 'asc' },
  })
  return topics.map(({ slug, name, shortName, names }) => ({
    key: slug,
    name,
    shortName,
    others: [shortName, ...names.map((n) => n.name)],
  }))
}
