import 'server-only'
import type { Kind } from '@/lib/domain/kind'
import type { Stance } from '@/lib/domain/stance'
import type { Confidence, Relation, SourceKind, Targeting } from '@/lib/domain/vocabulary'
import { normaliseWebUrl } from '@/lib/domain/web-url'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import { toDate } from './days'
import { publicIdOfKey } from './public-id'
import { recordEvents } from './record-events'

export interface DatasetCountry {
  code: string
  iso2: string
  name: string
  officialName: string
  region: string
  subregion: string | null
  capitals: string[]
  demonyms: string[]
  aliases: string[]
  translations: Record<string, string>
  latlng: [number, number]
}
export interface DatasetBloc {
  code: string
  name: string
  kind: 'country' | 'bloc'
  members: { actor: string; from: string | null; to: string | null }[] | null
  note: string | null
}
export interface DatasetCompany {
  slug: string
  name: string
  homeCountry: string
  sector: string
  aliases: string[]
  products: string[]
}
export interface DatasetTopic {
  slug: string
  name: string
  shortName: string
  description: string
  aliases: string[]
}
export interface DatasetEvent {
  key: string
  actor: string
  company: string
  topic: string
  stance: Stance
  kind: Kind
  targeting: Targeting
  scope: string | null
  announcedOn: string
  effectiveOn: string | null
  deadlineOn: string | null
  endsOn: string | null
  title: string
  summary: string
  authority: string
  confidence: Confidence
  related: { key: string; relation: Relation }[]
  sources: {
    url: string
    publisher: string
    title: string | null
    publishedOn: string | null
    kind: SourceKind
  }[]
}

/** Names in more languages and scripts: of actors by code and language (ISO 639-3), of companies by slug. */
export interface DatasetNames {
  readonly actors: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  readonly companies: Readonly<Record<string, readonly string[]>>
}

export interface Dataset {
  readonly otherNames?: DatasetNames
  readonly countries: readonly DatasetCountry[]
  readonly blocs: readonly DatasetBloc[]
  readonly companies: readonly DatasetCompany[]
  readonly topics: readonly DatasetTopic[]
  readonly events: readonly DatasetEvent[]
}

export interface LoadResult {
  readonly actors: number
  readonly companies: number
  readonly topics: number
  readonly events: number
}

/** Author of the shipped dataset's first revisions. */
export const DATASET_AUTHOR = 'Demarche dataset'

/**
 * Brings a dataset in, in one transaction. What is there already stays as it is, by code, slug or key: nothing that
 * people have edited is overwritten, and loading twice changes nothing. Other names are added where they are missing,
 * also to what is there: nobody can take one away, so a new one is new in the dataset. Answers how many rows of each were new.
 */
export async function loadDataset(db: PrismaClient, dataset: Dataset): Promise<LoadResult> {
  return db.$transaction(
    async (tx) => {
      const actors = await loadActors(tx, dataset)
      const companies = await loadCompanies(tx, dataset)
      const topics = await loadTopics(tx, dataset.topics)
      const known = new Set(
        (await tx.stanceEvent.findMany({ where: { key: { not: null } }, select: { key: true } })).map(
          (e) => e.key,
        ),
      )
      const fresh = dataset.events.filter((e) => !known.has(e.key)).map(eventOf)
      // All at once: a relation may point to a later line of the file.
      await recordEvents(tx, fresh, { author: DATASET_AUTHOR, note: 'Shipped dataset' })
      return { actors, companies, topics, events: fresh.length }
    },
    { timeout: 120_000, maxWait: 30_000 },
  )
}

type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

const eventOf = ({ related, sources, ...event }: DatasetEvent) => ({
  ...event,
  id: publicIdOfKey(event.key),
  related: related.map((r) => ({ event: publicIdOfKey(r.key), relation: r.relation })),
  sources: sources.map((s) => ({ ...s, url: addressOf(s.url), archivedUrl: null, quotation: null })),
})

/** As every way in keeps addresses, so that what we export is the same when it comes back. */
function addressOf(url: string): string {
  const normal = normaliseWebUrl(url)
  return normal.ok ? normal.url : url
}

async function loadActors(tx: Transaction, { countries, blocs, otherNames }: Dataset): Promise<number> {
  const known = new Set((await tx.actor.findMany({ select: { code: true } })).map((a) => a.code))
  const newCountries = countries.filter((c) => !known.has(c.code))
  const newBlocs = blocs.filter((b) => !known.has(b.code))
  await tx.actor.createMany({
    data: [
      ...newCountries.map((c) => ({
        code: c.code,
        kind: 'country' as const,
        iso2: c.iso2,
        name: c.name,
        officialName: c.officialName,
        region: c.region,
        subregion: c.subregion,
        latitude: c.latlng[0],
        longitude: c.latlng[1],
      })),
      ...newBlocs.map((b) => ({ code: b.code, kind: b.kind, name: b.name, note: b.note, ...PLACE[b.code] })),
    ],
  })
  const ids = new Map(
    (await tx.actor.findMany({ select: { id: true, code: true } })).map((a) => [a.code, a.id]),
  )
  const id = (code: string) => {
    const found = ids.get(code)
    if (found === undefined) throw new Error(`the dataset names an unknown actor: ${code}`)
    return found
  }
  await tx.actorName.createMany({
    data: [
      ...countries.flatMap((c) => namesOf(c).map((name) => ({ actorId: id(c.code), ...name }))),
      ...Object.entries(otherNames?.actors ?? {}).flatMap(([code, languages]) =>
        Object.entries(languages).flatMap(([language, names]) =>
          names.map((name) => ({ actorId: id(code), kind: 'translation' as const, name, language })),
        ),
      ),
    ],
    skipDuplicates: true,
  })
  await tx.membership.createMany({
    data: newBlocs.flatMap((b) =>
      (b.members ?? []).map((m) => ({
        blocId: id(b.code),
        memberId: id(m.actor),
        fromOn: m.from === null ? null : toDate(m.from),
        toOn: m.to === null ? null : toDate(m.to),
      })),
    ),
  })
  return newCountries.length + newBlocs.length
}

/** Where the countries lie that ISO 3166-1 does not list. */
const PLACE: Readonly<
  Record<string, { region: string; subregion: string; latitude: number; longitude: number }>
> = {
  XKX: { region: 'Europe', subregion: 'Southeast Europe', latitude: 42.67, longitude: 21.17 },
}

const namesOf = (country: DatasetCountry) => [
  ...country.aliases.map((name) => ({ kind: 'alias' as const, name, language: null })),
  ...country.demonyms.map((name) => ({ kind: 'demonym' as const, name, language: null })),
  ...country.capitals.map((name) => ({ kind: 'capital' as const, name, language: null })),
  ...Object.entries(country.translations).map(([language, name]) => ({
    kind: 'translation' as const,
    name,
    language,
  })),
]

async function loadTopics(tx: Transaction, topics: readonly DatasetTopic[]): Promise<number> {
  const { count } = await tx.topic.createMany({
    data: topics.map(({ aliases: _, ...topic }) => topic),
    skipDuplicates: true,
  })
  const ids = new Map(
    (await tx.topic.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => [slug, id]),
  )
  await tx.topicName.createMany({
    data: topics.flatMap(({ slug, aliases }) => {
      const topicId = ids.get(slug)
      return topicId === undefined ? [] : aliases.map((name) => ({ topicId, name }))
    }),
    skipDuplicates: true,
  })
  return count
}

async function loadCompanies(tx: Transaction, { companies, otherNames }: Dataset): Promise<number> {
  const known = new Set((await tx.company.findMany({ select: { slug: true } })).map((c) => c.slug))
  const fresh = companies.filter((c) => !known.has(c.slug))
  for (const { slug, name, sector, homeCountry } of fresh)
    await tx.company.create({ data: { slug, name, sector, homeCountry: { connect: { code: homeCountry } } } })
  const all = await tx.company.findMany({
    select: { id: true, slug: true, name: true, names: { select: { name: true } } },
  })
  const ids = new Map(all.map(({ id, slug }) => [slug, id]))
  const owners = new Map(
    all.flatMap(({ slug, name, names }) =>
      [name, ...names.map((n) => n.name)].map((one): [string, string] => [one.toLowerCase(), slug]),
    ),
  )
  await tx.companyName.createMany({
    data: companies.flatMap(({ slug, aliases, products }) => {
      const companyId = ids.get(slug)
      if (companyId === undefined) return []
      // What somebody has called another company by meanwhile stays that one's.
      const isFree = (name: string) => (owners.get(name.toLowerCase()) ?? slug) === slug
      return [
        ...[...aliases, ...(otherNames?.companies[slug] ?? [])].map((name) => ({
          companyId,
          kind: 'alias' as const,
          name,
        })),
        ...products.map((name) => ({ companyId, kind: 'product' as const, name })),
      ].filter(({ name }) => isFree(name))
    }),
    skipDuplicates: true,
  })
  return fresh.length
}
