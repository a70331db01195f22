import 'server-only'
import { cache } from 'react'
import type { Membership } from '@/lib/domain/membership'
import type { ActorKind } from '@/lib/domain/vocabulary'
import type { KnownNames } from '@/lib/schemas/known-names'
import { reads } from './current-reading'
import { toDay } from './days'
import { keptByVersion } from './kept-by-version'

export interface ActorEntry {
  readonly code: string
  readonly kind: ActorKind
  readonly iso2: string | null
  readonly name: string
  readonly region: string | null
  readonly subregion: string | null
}

export interface CompanyEntry {
  readonly slug: string
  readonly name: string
  /** `null` where nobody has said. */
  readonly homeCountry: string | null
  readonly sector: string | null
}

export interface TopicEntry {
  readonly slug: string
  readonly name: string
  readonly shortName: string
  readonly description: string
}

/** By name as people look for it: "Åland Islands" beside "Albania", "BlackBerry" before "BYD". The database sorts by code points. */
const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'en')

/** Everybody and everything that has a name: small tables that nearly every page needs, read once a request. */
export interface Directory {
  readonly actors: ReadonlyMap<string, ActorEntry>
  readonly companies: ReadonlyMap<string, CompanyEntry>
  readonly topics: ReadonlyMap<string, TopicEntry>
  readonly memberships: readonly Membership[]
}

/** Actors, companies and topics by name; memberships by bloc, then member. One within a request, whatever is written meanwhile. */
export const getDirectory = cache((): Promise<Directory> => keptDirectory())

const keptDirectory = keptByVersion(async (): Promise<Directory> => {
  const [actors, companies, topics, memberships] = await Promise.all([
    reads().actor.findMany({
      select: { code: true, kind: true, iso2: true, name: true, region: true, subregion: true },
    }),
    reads().company.findMany({
      select: { slug: true, name: true, sector: true, homeCountry: { select: { code: true } } },
    }),
    reads().topic.findMany({
      select: { slug: true, name: true, shortName: true, description: true },
    }),
    reads().membership.findMany({
      select: {
        fromOn: true,
        toOn: true,
        bloc: { select: { code: true } },
        member: { select: { code: true } },
      },
      orderBy: [{ blocId: 'asc' }, { memberId: 'asc' }],
    }),
  ])
  return {
    actors: new Map(actors.sort(byName).map((a) => [a.code, a])),
    companies: new Map(
      companies.sort(byName).map((c) => [c.slug, { ...c, homeCountry: c.homeCountry?.code ?? null }]),
    ),
    topics: new Map(topics.sort(byName).map((t) => [t.slug, t])),
    memberships: memberships.map((m) => ({
      bloc: m.bloc.code,
      member: m.member.code,
      from: m.fromOn && toDay(m.fromOn),
      to: m.toOn && toDay(m.toOn),
    })),
  }
})

const known = new WeakMap<Directory, KnownNames>()

/** What exists, for checking the filters of a view. */
export function knownNames(directory: Directory): KnownNames {
  const made = known.get(directory) ?? makeKnownNames(directory)
  known.set(directory, made)
  return made
}

function makeKnownNames(directory: Directory): KnownNames {
  const actors = [...directory.actors.values()]
  return {
    actors: directory.actors,
    companies: directory.companies,
    topics: directory.topics,
    blocs: new Set(actors.filter((a) => a.kind === 'bloc').map((a) => a.code)),
    regions: new Set(actors.flatMap((a) => a.region ?? [])),
  }
}
