import 'server-only'
import { DEED_KINDS, type Kind } from '@/lib/domain/kind'
import type { Day, PartialDate } from '@/lib/domain/partial-date'
import { earliestDay, latestDay } from '@/lib/domain/partial-date'
import type { Stance } from '@/lib/domain/stance'
import { Prisma } from '@/lib/generated/prisma/client'
import { toDate } from './days'

/** Which events a view shows. Values of one field are alternatives, fields narrow each other. Empty means any. */
export interface EventFilter {
  readonly actors?: readonly string[]
  readonly companies?: readonly string[]
  readonly topics?: readonly string[]
  readonly stances?: readonly Stance[]
  readonly kinds?: readonly Kind[]
  /** The bloc itself and its members: of events those of the day of the announcement, of cells those of `asOf`. */
  readonly blocs?: readonly string[]
  readonly regions?: readonly string[]
  /** Announced on or after the first day of this, as far as is known: an event of "2020" may be from July. */
  readonly from?: PartialDate | null
  /** Announced on or before the last day of this, as far as is known. */
  readonly to?: PartialDate | null
  /** Words that must all occur in title, summary, authority or scope. */
  readonly q?: string | null
  readonly targeting?: 'any' | 'named'
  /** `no` leaves only deeds. */
  readonly words?: 'yes' | 'no'
  /** Only what may have been announced by this day ("2020" may be from July). */
  readonly asOf: Day
  /** Only what was recorded by this moment (ISO 8601), as it was recorded then. Absent or `null`: as it stands. */
  readonly knownAt?: string | null
}

const oneOf = (column: Prisma.Sql, values: readonly string[] | undefined): Prisma.Sql[] =>
  values && values.length > 0 ? [Prisma.sql`${column} = ANY(${[...values]})`] : []

/** `%` and `_` are letters to who types them. */
const like = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/**
 * The actors that a filter leaves, as a condition on `actor a`. Membership of a bloc is that of `day`: an expression of
 * the row, or `asOf`.
 */
export function actorConditions(
  filter: Pick<EventFilter, 'actors' | 'blocs' | 'regions' | 'asOf'>,
  day: Prisma.Sql = Prisma.sql`${toDate(filter.asOf)}::date`,
): Prisma.Sql[] {
  const conditions = [
    ...oneOf(Prisma.sql`a."code"`, filter.actors),
    ...oneOf(Prisma.sql`a."region"`, filter.regions),
  ]
  if (filter.blocs && filter.blocs.length > 0) {
    const codes = [...filter.blocs]
    // Whoever was ever a member: a short list that the planner can begin with.
    conditions.push(Prisma.sql`a."id" IN (
      SELECT b."id" FROM "actor" b WHERE b."code" = ANY(${codes})
      UNION SELECT m."member_id" FROM "membership" m JOIN "actor" b ON b."id" = m."bloc_id" WHERE b."code" = ANY(${codes}))`)
    conditions.push(Prisma.sql`(a."code" = ANY(${codes}) OR EXISTS (
      SELECT FROM "membership" m JOIN "actor" b ON b."id" = m."bloc_id"
      WHERE m."member_id" = a."id" AND b."code" = ANY(${codes})
        AND (m."from_on" IS NULL OR m."from_on" <= ${day}) AND (m."to_on" IS NULL OR m."to_on" >= ${day})))`)
  }
  return conditions
}

/** The issues that a filter leaves, as a condition on `company c` and `topic t`. */
export const issueConditions = (filter: Pick<EventFilter, 'companies' | 'topics'>): Prisma.Sql[] => [
  ...oneOf(Prisma.sql`c."slug"`, filter.companies),
  ...oneOf(Prisma.sql`t."slug"`, filter.topics),
]

/** All of a filter, as a condition on the tables of `fromEvent(filter.knownAt)`. Only published events pass. */
export function eventConditions(filter: EventFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`e."status" = 'published'`,
    Prisma.sql`e."announced_earliest" <= ${toDate(filter.asOf)}::date`,
    // "The EU's members" of an event are those of then: the UK's decision of January 2020 is among theirs.
    ...actorConditions(filter, Prisma.sql`e."announced_latest"`),
    ...issueConditions(filter),
    // Cast the values, not the column: so the indexes on it serve.
    ...(filter.stances?.length ? [Prisma.sql`e."stance" = ANY(${[...filter.stances]}::"stance"[])`] : []),
    ...(filter.kinds?.length ? [Prisma.sql`e."kind" = ANY(${[...filter.kinds]}::"kind"[])`] : []),
  ]
  if (filter.targeting === 'named') conditions.push(Prisma.sql`e."targeting" = 'named'`)
  // By kind: what was known at a moment has no column for the track.
  if (filter.words === 'no') conditions.push(Prisma.sql`e."kind" = ANY(${[...DEED_KINDS]}::"kind"[])`)
  if (filter.from)
    conditions.push(Prisma.sql`e."announced_latest" >= ${toDate(earliestDay(filter.from))}::date`)
  if (filter.to) conditions.push(Prisma.sql`e."announced_earliest" <= ${toDate(latestDay(filter.to))}::date`)
  for (const word of filter.q?.split(/\s+/).filter(Boolean) ?? []) {
    conditions.push(
      Prisma.sql`"event_text"(e."title", e."summary", e."authority", e."scope") ILIKE ${like(word)}`,
    )
  }
  return Prisma.join(conditions, ' AND ')
}
