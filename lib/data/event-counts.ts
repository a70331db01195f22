import 'server-only'
import type { Stance } from '@/lib/domain/stance'
import type { YearCount } from '@/lib/domain/years'
import { Prisma } from '@/lib/generated/prisma/client'
import { reads } from './current-reading'
import { type EventFilter, eventConditions } from './event-filter'
import { fromEvent } from './event-rows'

/** How many published events there are of each actor, company and topic, by code and slug; none where there are none. */
export interface EventCounts {
  readonly actors: ReadonlyMap<string, number>
  readonly companies: ReadonlyMap<string, number>
  readonly topics: ReadonlyMap<string, number>
  readonly total: number
}

/**
 * Counts of all published events, as they stand or as they were known at a moment, whatever else a view shows: what a
 * filter could find. One query.
 */
export async function countEvents(knownAt: string | null = null): Promise<EventCounts> {
  const rows = await reads().$queryRaw<
    { actor: string | null; company: string | null; topic: string | null; count: number }[]
  >`
    SELECT a."code" AS "actor", c."slug" AS "company", t."slug" AS "topic", count(*)::int AS "count"
    FROM ${fromEvent(knownAt)} WHERE e."status" = 'published'
    GROUP BY GROUPING SETS ((a."code"), (c."slug"), (t."slug"), ())`
  const by = (key: 'actor' | 'company' | 'topic') =>
    new Map(rows.flatMap((row) => (row[key] === null ? [] : [[row[key], row.count] as const])))
  const whole = rows.find((row) => row.actor === null && row.company === null && row.topic === null)
  return { actors: by('actor'), companies: by('company'), topics: by('topic'), total: whole?.count ?? 0 }
}

/** The years of the first and of the last published event; `null` where there is none. */
export async function readYears(): Promise<readonly [number, number] | null> {
  const [row] = await reads().$queryRaw<{ first: number | null; last: number | null }[]>`
    SELECT extract(year FROM min(e."announced_earliest"))::int AS "first",
      extract(year FROM max(e."announced_latest"))::int AS "last"
    FROM "stance_event" e WHERE e."status" = 'published'`
  return row && row.first !== null && row.last !== null ? [row.first, row.last] : null
}

/** How many events of a view were announced in each year, by stance; years without any are left out. Ascending. */
export async function countEventsByYear(filter: EventFilter): Promise<YearCount[]> {
  return reads().$queryRaw<{ year: number; stance: Stance; count: number }[]>`
    SELECT extract(year FROM e."announced_latest")::int AS "year", e."stance"::text AS "stance", count(*)::int AS "count"
    FROM ${fromEvent(filter.knownAt ?? null)} WHERE ${eventConditions(filter)} GROUP BY 1, 2 ORDER BY 1, 2`
}

/** How many publishers report the events of a view: all of them, not only those of one page of the list. */
export async function countPublishers(filter: EventFilter): Promise<number> {
  const knownAt = filter.knownAt ?? null
  const sources =
    knownAt === null
      ? Prisma.sql`JOIN "source" s ON s."event_id" = e."id"`
      : Prisma.sql`CROSS JOIN jsonb_to_recordset(e."snapshot" -> 'sources') AS s("publisher" text)`
  const [row] = await reads().$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT s."publisher")::int AS "count"
    FROM ${fromEvent(knownAt)} ${sources} WHERE ${eventConditions(filter)}`
  return row?.count ?? 0
}

export interface CellCount {
  readonly actor: string
  readonly company: string
  readonly topic: string
  readonly events: number
}

/** The cells that the events of a view belong to, those with most events first, at most `limit`; and how many in all. */
export async function listBusiestCells(
  filter: EventFilter,
  limit: number,
): Promise<{ cells: CellCount[]; total: number }> {
  const rows = await reads().$queryRaw<(CellCount & { total: number })[]>`
    SELECT a."code" AS "actor", c."slug" AS "company", t."slug" AS "topic", count(*)::int AS "events",
      (count(*) OVER ())::int AS "total"
    FROM ${fromEvent(filter.knownAt ?? null)} WHERE ${eventConditions(filter)}
    GROUP BY 1, 2, 3 ORDER BY 4 DESC, max(e."announced_latest") DESC, 1, 2, 3 LIMIT ${limit}`
  return { cells: rows.map(({ total: _, ...cell }) => cell), total: rows[0]?.total ?? 0 }
}
