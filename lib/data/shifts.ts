import 'server-only'
import { type IssueKey, issueKey } from '@/lib/domain/issue'
import { type Day, earliestDay, latestDay, type PartialDate } from '@/lib/domain/partial-date'
import { isReversal, type Shift } from '@/lib/domain/span'
import { STANCES, stanceScore } from '@/lib/domain/stance'
import { Prisma } from '@/lib/generated/prisma/client'
import { toDate } from './days'
import { actorConditions, type EventFilter, issueConditions } from './event-filter'
import { MOST_COUNTED } from './newest-keys'
import { readRows } from './read-rows'

/** A shift with whom and what it is about, and the event behind it. */
export interface ListedShift extends Shift {
  readonly actor: string
  readonly issue: IssueKey
  readonly company: string
  readonly topic: string
  readonly eventTitle: string
  /** Who says so: the first source of the event. */
  readonly source: { readonly publisher: string; readonly url: string } | null
}

/** Where the next page begins: after this shift. */
export interface ShiftCursor {
  readonly on: Day
  readonly order: string
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})\.(\d{1,18})$/

/** Cursors travel as `2020-07-14.512`; what cannot be read is `null`. */
export function parseShiftCursor(text: string): ShiftCursor | null {
  const [, on, order] = CURSOR.exec(text) ?? []
  return on && order && !Number.isNaN(Date.parse(on)) ? { on, order } : null
}

export interface ShiftFilter
  extends Pick<EventFilter, 'actors' | 'companies' | 'topics' | 'blocs' | 'regions' | 'asOf'> {
  /** On or after the first day of this, as far as is known. */
  readonly from?: PartialDate | null
  /** On or before the last day of this, as far as is known: a shift of "2020" may be from July. */
  readonly to?: PartialDate | null
  readonly reversals?: 'only' | null
  /** Whether the first stance of a cell, which comes from nothing, counts as a shift. */
  readonly firsts?: boolean
}

interface ShiftQuery extends ShiftFilter {
  readonly limit: number
}

interface ShiftRow {
  on: string
  onText: string
  stance: Shift['to']['stance']
  state: Shift['to']['state']
  was: Shift['to']['was']
  beforeStance: Shift['to']['stance']
  beforeState: Shift['to']['state'] | null
  beforeWas: Shift['to']['was'] | null
  actor: string
  company: string
  topic: string
  event: string
  eventTitle: string
  publisher: string | null
  url: string | null
  cursor: string
}

const NEGATIVE = STANCES.filter((stance) => stanceScore(stance) < 0)
const POSITIVE = STANCES.filter((stance) => stanceScore(stance) > 0)
const isReversed = (before: Prisma.Sql, after: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  ${before} = ANY(${NEGATIVE}::"stance"[]) AND ${after} = ANY(${POSITIVE}::"stance"[])
  OR ${before} = ANY(${POSITIVE}::"stance"[]) AND ${after} = ANY(${NEGATIVE}::"stance"[]))`

function shiftConditions({ firsts = false, ...filter }: ShiftFilter): Prisma.Sql[] {
  return [
    Prisma.sql`s."from_on" = s."since_on"`,
    Prisma.sql`s."from_on" <= ${toDate(filter.asOf)}::date`,
    ...(firsts ? [] : [Prisma.sql`s."before_state" IS NOT NULL`]),
    ...(filter.from ? [Prisma.sql`s."from_on" >= ${toDate(earliestDay(filter.from))}::date`] : []),
    ...(filter.to ? [Prisma.sql`"earliest_day"(s."since") <= ${toDate(latestDay(filter.to))}::date`] : []),
    ...(filter.reversals === 'only'
      ? [isReversed(Prisma.sql`s."before_stance"`, Prisma.sql`s."stance"`)]
      : []),
    ...actorConditions(filter, 's'),
    ...issueConditions(filter, 's'),
  ]
}

/** One page of shifts, and how many there are in all. */
export interface ShiftPageRead {
  readonly shifts: ListedShift[]
  /** Of no more than the newest `MOST_COUNTED`. */
  readonly total: number
  readonly reversals: number
  /** There are more, which were not counted. */
  readonly isMore: boolean
  readonly next: string | null
}

/** One page of shifts under the default lens, newest first, and how many there are in all, up to `MOST_COUNTED`. */
export async function listShiftPage(
  filter: ShiftFilter,
  { limit, after = null }: { limit: number; after?: ShiftCursor | null },
): Promise<ShiftPageRead> {
  const isAfter = after
    ? [Prisma.sql`(s."from_on", s."id") < (${after.on}::date, ${after.order}::bigint)`]
    : []
  const [rows, counts] = await Promise.all([
    readShifts(filter, limit + 1, isAfter),
    readRows<{ total: number; reversals: number }>(Prisma.sql`
      SELECT count(*)::int AS "total", (count(*) FILTER (WHERE "n" <= ${MOST_COUNTED} AND ${isReversed(
        Prisma.sql`s."before_stance"`,
        Prisma.sql`s."stance"`,
      )}))::int AS "reversals"
      FROM (SELECT s.*, row_number() OVER (ORDER BY s."from_on" DESC, s."id" DESC) AS "n"
        FROM (${newestShifts(filter, MOST_COUNTED + 1)}) s) s`),
  ])
  const total = counts[0]?.total ?? 0
  return {
    shifts: rows.slice(0, limit).map(shiftOf),
    total: Math.min(total, MOST_COUNTED),
    reversals: counts[0]?.reversals ?? 0,
    isMore: total > MOST_COUNTED,
    next: rows.length > limit ? (rows[limit - 1]?.cursor ?? null) : null,
  }
}

/** The latest shifts up to a day under the default lens, newest first; of one day, the later recorded first. */
export async function listShifts({ limit, ...filter }: ShiftQuery): Promise<ListedShift[]> {
  return (await readShifts(filter, limit)).map(shiftOf)
}

/**
 * The newest spans of a filter that began by a shift, as far as the indexes of shifts have them: of some actors or issues
 * the newest of each.
 */
function newestShifts(filter: ShiftFilter, limit: number, more: readonly Prisma.Sql[] = []): Prisma.Sql {
  const newest = (conditions: readonly Prisma.Sql[]) => Prisma.sql`
    SELECT s."id", s."from_on", s."before_stance", s."stance" FROM "span" s WHERE ${Prisma.join([...conditions, ...more], ' AND ')}
    ORDER BY s."from_on" DESC, s."id" DESC LIMIT ${limit}`
  const issues = issueConditions(filter, 's')
  const actors = actorConditions(filter, 's')
  const isOfActors = (filter.actors ?? []).length > 0 || issues.length === 0
  const [key, named, table] = isOfActors
    ? [Prisma.sql`"actor_id"`, actors, Prisma.sql`"actor"`]
    : [Prisma.sql`"issue_id"`, issues, Prisma.sql`"issue"`]
  if (named.length === 0) return newest(shiftConditions(filter))
  return Prisma.sql`
    SELECT x.* FROM (SELECT s.${key} FROM (SELECT "id" AS ${key} FROM ${table}) s WHERE ${Prisma.join(named, ' AND ')}) k
      CROSS JOIN LATERAL (${newest([Prisma.sql`s.${key} = k.${key}`, ...shiftConditions(filter)])}) x
    ORDER BY x."from_on" DESC, x."id" DESC LIMIT ${limit}`
}

function readShifts(
  filter: ShiftFilter,
  limit: number,
  more: readonly Prisma.Sql[] = [],
): Promise<ShiftRow[]> {
  return readRows<ShiftRow>(Prisma.sql`
    SELECT s."from_on"::text AS "on", s."since" AS "onText", s."stance"::text AS "stance", s."state"::text AS "state",
      s."was"::text AS "was", s."before_stance"::text AS "beforeStance", s."before_state"::text AS "beforeState",
      s."before_was"::text AS "beforeWas", a."code" AS "actor", c."slug" AS "company", t."slug" AS "topic",
      e."public_id" AS "event", e."title" AS "eventTitle", r."publisher", r."url",
      s."from_on"::text || '.' || s."id" AS "cursor"
    FROM (${newestShifts(filter, limit, more)}) n JOIN "span" s ON s."id" = n."id" JOIN "actor" a ON a."id" = s."actor_id"
      JOIN "issue" i ON i."id" = s."issue_id" JOIN "company" c ON c."id" = i."company_id"
      JOIN "topic" t ON t."id" = i."topic_id" JOIN "stance_event" e ON e."id" = s."event_id"
      LEFT JOIN LATERAL (SELECT o."publisher", o."url" FROM "source" o WHERE o."event_id" = e."id"
        ORDER BY o."position" LIMIT 1) r ON true
    ORDER BY s."from_on" DESC, s."id" DESC`)
}

const shiftOf = (row: ShiftRow): ListedShift => ({
  on: row.on,
  onText: row.onText,
  from:
    row.beforeState && row.beforeWas
      ? { stance: row.beforeStance, state: row.beforeState, was: row.beforeWas }
      : null,
  to: { stance: row.stance, state: row.state, was: row.was },
  event: row.event,
  isReversal: isReversal(row.beforeStance, row.stance),
  actor: row.actor,
  issue: issueKey(row.company, row.topic),
  company: row.company,
  topic: row.topic,
  eventTitle: row.eventTitle,
  source: row.publisher && row.url ? { publisher: row.publisher, url: row.url } : null,
})
