import type { StanceCounts } from '@/lib/domain/matrix'
import type { Membership } from '@/lib/domain/membership'
import type { Day, PartialDate } from '@/lib/domain/partial-date'
import { STANCES } from '@/lib/domain/stance'
import { type CsvCell, csvRows } from './csv'

interface ListedActor {
  readonly code: string
  readonly kind: 'country' | 'bloc'
  readonly iso2: string | null
  readonly name: string
  readonly region: string | null
  readonly subregion: string | null
}

interface Evidence {
  readonly events: number
  readonly issues: number
  readonly latest: { readonly id: string; readonly title: string; readonly announcedOn: PartialDate }
}

/**
 * A country or bloc as its directory lists it: named as in the API, with how much is recorded of it. Of those on whom
 * nothing is recorded the counts are 0 and the latest event is unknown.
 */
export const actorRow = (
  { code, kind, iso2, name, region, subregion }: ListedActor,
  evidence: Evidence | undefined,
  memberships: readonly Membership[],
  permalink: string,
) => ({
  code,
  kind,
  iso2,
  name,
  region,
  subregion,
  memberships: memberships
    .filter(({ member }) => member === code)
    .map(({ bloc, from, to }): { bloc: string; from: Day | null; to: Day | null } => ({ bloc, from, to })),
  events: evidence?.events ?? 0,
  issues: evidence?.issues ?? 0,
  latestEvent: evidence?.latest.id ?? null,
  latestTitle: evidence?.latest.title ?? null,
  latestOn: evidence?.latest.announcedOn ?? null,
  permalink,
})

interface ListedCompany {
  readonly slug: string
  readonly name: string
  readonly homeCountry: string | null
  readonly sector: string | null
}

/** A company as its directory lists it: named as in the API, with how many cells hold each stance, and of how many actors. */
export const companyRow = (
  { slug, name, homeCountry, sector }: ListedCompany,
  products: readonly string[],
  held: { readonly counts: StanceCounts; readonly actors: number },
  permalink: string,
) => ({
  slug,
  name,
  homeCountry,
  sector,
  products,
  ...Object.fromEntries(STANCES.map((stance) => [stance, held.counts[stance]])),
  actors: held.actors,
  permalink,
})

/** Rows of one shape as CSV: a column a field, lists as JSON, so that nothing of them is lost. */
export const directoryCsv = (columns: readonly string[], rows: readonly object[]): string =>
  csvRows([
    columns,
    ...rows.map((row) =>
      columns.map((column): CsvCell => {
        const value = (row as Readonly<Record<string, unknown>>)[column]
        if (typeof value === 'string' || typeof value === 'number') return value
        return value === null || value === undefined ? null : JSON.stringify(value)
      }),
    ),
  ])

export const ACTOR_COLUMNS = [
  'code',
  'kind',
  'iso2',
  'name',
  'region',
  'subregion',
  'memberships',
  'events',
  'issues',
  'latestEvent',
  'latestTitle',
  'latestOn',
  'permalink',
] as const

export const COMPANY_COLUMNS = [
  'slug',
  'name',
  'homeCountry',
  'sector',
  'products',
  ...STANCES,
  'actors',
  'permalink',
] as const
