import 'server-only'
import type { IssueKey } from '@/lib/domain/issue'
import { DEED_KINDS, type Kind } from '@/lib/domain/kind'
import type { Day, PartialDate } from '@/lib/domain/partial-date'
import { addDays, earliestDay, latestDay } from '@/lib/domain/partial-date'
import type { Stance } from '@/lib/domain/stance'
import { Prisma } from '@/lib/generated/prisma/client'
import { toDate } from './days'
import { hasFrequentWords, hasWords } from './word-conditions'

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
  /** Words that must all stand in title, scope, authority or summary: see word-conditions.ts. */
  readonly q?: string | null
  readonly targeting?: 'any' | 'named'
  /** `no` leaves only deeds. */
  readonly words?: 'yes' | 'no'
  /** Only what may have been announced by this day ("2020" may be from July). */
  readonly asOf: Day
  /** Only what was recorded by this moment (ISO 8601), as it was recorded then. Absent or `null`: as it stands. */
  readonly knownAt?: string | null
}

/** The table that a condition is about, by its name in the query: events or spans, both with the keys of their cell. */
export type Filtered = 'e' | 's'
const ACTOR: Readonly<Record<Filtered, Prisma.Sql>> = {
  e: Prisma.sql`e."actor_id"`,
  s: Prisma.sql`s."actor_id"`,
}
const ISSUE: Readonly<Record<Filtered, Prisma.Sql>> = {
  e: Prisma.sql`e."issue_id"`,
  s: Prisma.sql`s."issue_id"`,
}

/** That a key is one of those a question finds, or the only one: then an index that has it first brings rows in its order. */
const isFound = (key: Prisma.Sql, question: Prisma.Sql, isOne: boolean): Prisma.Sql =>
  isOne ? Prisma.sql`${key} = (${question})` : Prisma.sql`${key} = ANY(ARRAY(${question}))`

/**
 * The actors that a filter leaves, as conditions on the keys of a table: no name need be joined to count or to find.
 * Membership of a bloc is that of `day`: an expression of the row, or `asOf`.
 */
export function actorConditions(
  filter: Pick<EventFilter, 'actors' | 'blocs' | 'regions' | 'asOf'>,
  of: Filtered,
  day: Prisma.Sql = Prisma.sql`${toDate(filter.asOf)}::date`,
): Prisma.Sql[] {
  const key = ACTOR[of]
  const { actors = [], regions = [], blocs = [] } = filter
  const conditions: Prisma.Sql[] = []
  if (actors.length > 0)
    conditions.push(
      isFound(
        key,
        Prisma.sql`SELECT "id" FROM "actor" WHERE ${isOneOf('code', actors)}`,
        actors.length === 1,
      ),
    )
  if (regions.length > 0)
    conditions.push(
      isFound(key, Prisma.sql`SELECT "id" FROM "actor" WHERE ${isOneOf('region', regions)}`, false),
    )
  if (blocs.length > 0) {
    const bloc = blocKeys(blocs)
    conditions.push(everMembers(key, blocs))
    conditions.push(Prisma.sql`(${isFound(key, bloc, false)} OR EXISTS (
      SELECT FROM "membership" m WHERE m."member_id" = ${key} AND ${isFound(Prisma.sql`m."bloc_id"`, bloc, false)}
        AND (m."from_on" IS NULL OR m."from_on" <= ${day}) AND (m."to_on" IS NULL OR m."to_on" >= ${day})))`)
  }
  return conditions
}

const blocKeys = (blocs: readonly string[]): Prisma.Sql =>
  Prisma.sql`SELECT "id" FROM "actor" WHERE ${isOneOf('code', blocs)}`

/** Blocs and whoever was ever a member: a short list that the planner can begin with. */
function everMembers(key: Prisma.Sql, blocs: readonly string[]): Prisma.Sql {
  const bloc = blocKeys(blocs)
  return isFound(
    key,
    Prisma.sql`${bloc} UNION SELECT "member_id" FROM "membership" WHERE "bloc_id" IN (${bloc})`,
    false,
  )
}

const COLUMNS = { code: Prisma.sql`"code"`, region: Prisma.sql`"region"` } as const
const SLUGS = { c: Prisma.sql`c."slug"`, t: Prisma.sql`t."slug"` } as const

function isOneOf(column: keyof typeof COLUMNS | keyof typeof SLUGS, values: readonly string[]): Prisma.Sql {
  const named = column in COLUMNS ? COLUMNS[column as 'code'] : SLUGS[column as 'c']
  return values.length === 1
    ? Prisma.sql`${named} = ${values[0]}`
    : Prisma.sql`${named} = ANY(${[...values]})`
}

/** The events of one cell, by its names. */
export const cellConditions = (actor: string, company: string, topic: string): Prisma.Sql[] => [
  isFound(ACTOR.e, Prisma.sql`SELECT "id" FROM "actor" WHERE ${isOneOf('code', [actor])}`, true),
  ...issueConditions({ companies: [company], topics: [topic] }, 'e'),
]

/** The events of an actor on a company, whatever the topic. */
export const companyConditions = (actor: string, company: string): Prisma.Sql[] => [
  isFound(ACTOR.e, Prisma.sql`SELECT "id" FROM "actor" WHERE ${isOneOf('code', [actor])}`, true),
  ...issueConditions({ companies: [company] }, 'e'),
]

/**
 * Where a filter leaves the events of several actors or issues: the keys of those, and the column they are in. Whoever
 * wants the newest of all then takes the newest of each, as the indexes have them. `null` where there is one key at most,
 * whose events are in order as they are, or where words are looked for, which have an index of their own.
 */
export function severalKeys(filter: EventFilter): { keys: Prisma.Sql; column: Prisma.Sql } | null {
  if (filter.q) return null
  const { actors = [], regions = [], blocs = [], companies = [], topics = [] } = filter
  const isOneIssue = companies.length === 1 && topics.length === 1
  if (isOneIssue || actors.length === 1) return null
  if (companies.length + topics.length > 0) {
    const named = issueConditions(filter, 's')
    return {
      keys: Prisma.sql`SELECT s."issue_id" FROM (SELECT "id" AS "issue_id" FROM "issue") s WHERE ${Prisma.join(named, ' AND ')}`,
      column: ISSUE.e,
    }
  }
  if (actors.length + regions.length + blocs.length === 0) return null
  // Of a bloc whoever was ever a member: on which day they were, each event is asked.
  const named = actorConditions({ ...filter, blocs: [] }, 's')
  const members = blocs.length > 0 ? [everMembers(ACTOR.s, blocs)] : []
  return {
    keys: Prisma.sql`SELECT s."actor_id" FROM (SELECT "id" AS "actor_id" FROM "actor") s WHERE ${Prisma.join([...named, ...members], ' AND ')}`,
    column: ACTOR.e,
  }
}

/** The issues that a filter leaves, likewise. */
export function issueConditions(
  { companies = [], topics = [] }: Pick<EventFilter, 'companies' | 'topics'>,
  of: Filtered,
): Prisma.Sql[] {
  const named = [
    ...(companies.length > 0 ? [isOneOf('c', companies)] : []),
    ...(topics.length > 0 ? [isOneOf('t', topics)] : []),
  ]
  if (named.length === 0) return []
  const question = Prisma.sql`SELECT i."id" FROM "issue" i JOIN "company" c ON c."id" = i."company_id"
    JOIN "topic" t ON t."id" = i."topic_id" WHERE ${Prisma.join(named, ' AND ')}`
  return [isFound(ISSUE[of], question, companies.length === 1 && topics.length === 1)]
}

/** That the issue is one of these, whatever else of their companies and topics there is. */
export const isOneOfIssues = (issues: readonly IssueKey[], of: Filtered): Prisma.Sql =>
  isFound(
    ISSUE[of],
    Prisma.sql`SELECT i."id" FROM "issue" i JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
      WHERE c."slug" || '/' || t."slug" = ANY(${[...issues]})`,
    false,
  )

/** That something was recorded since a moment of an event that is in the cell, or ever was: it may have been moved. */
export const wasTouched = (since: string, of: Filtered): Prisma.Sql =>
  Prisma.sql`(${ACTOR[of]}, ${ISSUE[of]}) IN (SELECT w."actor_id", w."issue_id" FROM "revision" w
    WHERE w."event_id" IN (SELECT n."event_id" FROM "revision" n WHERE n."recorded_at" > ${new Date(since)}))`

/** Days after it leave nothing out, and a year later there is no day. */
const FAR_OFF = '9990-01-01'

/**
 * All of a filter, as a condition on the events `e` of `fromEvent(filter.knownAt)`. Only published events pass. `isWalked`
 * where rows come in the order of an index, and words are only looked for in those.
 */
export function eventConditions(filter: EventFilter, isWalked = false): Prisma.Sql {
  const conditions = [
    Prisma.sql`e."status" = 'published'`,
    Prisma.sql`e."announced_earliest" <= ${toDate(filter.asOf)}::date`,
    // Follows from it, as no date is less exact than a year; and indexes in the order of lists begin with this day.
    ...(filter.asOf < FAR_OFF
      ? [Prisma.sql`e."announced_latest" <= ${toDate(addDays(filter.asOf, 365))}::date`]
      : []),
    // "The EU's members" of an event are those of then: the UK's decision of January 2020 is among theirs.
    ...actorConditions(filter, 'e', Prisma.sql`e."announced_latest"`),
    ...issueConditions(filter, 'e'),
    // Cast the values, not the column: so the indexes on it serve.
    ...(filter.stances?.length ? [Prisma.sql`e."stance" = ANY(${[...filter.stances]}::"stance"[])`] : []),
    ...(filter.kinds?.length ? [Prisma.sql`e."kind" = ANY(${[...filter.kinds]}::"kind"[])`] : []),
  ]
  if (filter.targeting === 'named') conditions.push(Prisma.sql`e."targeting" = 'named'`)
  // By kind: what was known at a moment has no column for the track.
  if (filter.words === 'no') conditions.push(Prisma.sql`e."kind" = ANY(${[...DEED_KINDS]}::"kind"[])`)
  if (filter.from)
    conditions.push(Prisma.sql`e."announced_latest" >= ${toDate(earliestDay(filter.from))}::date`)
  if (filter.to) {
    const last = latestDay(filter.to)
    conditions.push(Prisma.sql`e."announced_earliest" <= ${toDate(last)}::date`)
    conditions.push(Prisma.sql`e."announced_latest" <= ${toDate(addDays(last, 365))}::date`)
  }
  if (filter.q) conditions.push(isWalked ? hasFrequentWords(filter.q) : hasWords(filter.q))
  return Prisma.join(conditions, ' AND ')
}
