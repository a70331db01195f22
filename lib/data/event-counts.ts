import 'server-only'
import { stanceOfMarks } from '@/lib/domain/fold-sweep'
import { parseIssueKey } from '@/lib/domain/issue'
import { STANCES } from '@/lib/domain/stance'
import type { YearCount } from '@/lib/domain/years'
import { Prisma } from '@/lib/generated/prisma/client'
import { listCellNames } from './cell-names'
import { ANY_DAY } from './days'
import { type EventFilter, eventConditions } from './event-filter'
import { countedEvents, eventsKnownAt } from './event-rows'
import { CELL_TALLIES, cellsTallied } from './event-tallies'
import { knownList } from './known-list'
import { inOrderOfNames } from './name-cells'
import { mostCounted, newestKeys, newestOf, wayTo } from './newest-keys'
import { readRows } from './read-rows'
import { keptRecord } from './record/kept-record'
import type { PackedRecord } from './record/packed-record'
import { recordForEvents, scanEvents } from './record/scan-record'
import { type CellTally, tallyCells } from './record/tally-cells'

/** How many published events there are of each actor, company and topic, by code and slug; none where there are none. */
export interface EventCounts {
  readonly actors: ReadonlyMap<string, number>
  readonly companies: ReadonlyMap<string, number>
  readonly topics: ReadonlyMap<string, number>
  readonly total: number
}

/**
 * Counts of all published events, as they stand or as they were known at a moment, whatever else a view shows: what a
 * filter could find. As they stand one query of the tallies; as known at a moment the record in memory.
 */
export async function countEvents(knownAt: string | null = null): Promise<EventCounts> {
  const record = knownAt === null ? null : await keptRecord()
  if (record) return countedInRecord(await tallyCells(record, { asOf: ANY_DAY, knownAt }))
  const events =
    knownAt === null
      ? Prisma.sql`${CELL_TALLIES}`
      : Prisma.sql`(SELECT e."actor_id", e."issue_id", 1 AS "events" FROM ${countedEvents(knownAt)} WHERE e."status" = 'published')`
  const rows = await readRows<{
    actor: string | null
    company: string | null
    topic: string | null
    count: number
  }>(Prisma.sql`
    SELECT a."code" AS "actor", c."slug" AS "company", t."slug" AS "topic", n."count"
    FROM (SELECT e."actor_id", i."company_id", i."topic_id", sum(e."events")::int AS "count"
        FROM ${events} e JOIN "issue" i ON i."id" = e."issue_id"
        GROUP BY GROUPING SETS ((e."actor_id"), (i."company_id"), (i."topic_id"), ()) HAVING sum(e."events") > 0) n
      LEFT JOIN "actor" a ON a."id" = n."actor_id" LEFT JOIN "company" c ON c."id" = n."company_id"
      LEFT JOIN "topic" t ON t."id" = n."topic_id"`)
  const by = (key: 'actor' | 'company' | 'topic') =>
    new Map(rows.flatMap((row) => (row[key] === null ? [] : [[row[key], row.count] as const])))
  const whole = rows.find((row) => row.actor === null && row.company === null && row.topic === null)
  return { actors: by('actor'), companies: by('company'), topics: by('topic'), total: whole?.count ?? 0 }
}

async function countedInRecord(cells: readonly CellTally[]): Promise<EventCounts> {
  const names = await listCellNames()
  const [actors, companies, topics] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  const add = (to: Map<string, number>, key: string, events: number) =>
    to.set(key, (to.get(key) ?? 0) + events)
  let total = 0
  for (const { actorId, issueId, events } of cells) {
    const actor = names.actors.get(actorId)
    const issue = names.issues.get(issueId)
    if (!actor || !issue) continue
    add(actors, actor.code, events)
    add(companies, issue.company, events)
    add(topics, issue.topic, events)
    total += events
  }
  return { actors, companies, topics, total }
}

/** The years of the first and of the last published event; `null` where there is none. No date spans two years. */
export async function readYears(): Promise<readonly [number, number] | null> {
  const [row] = await readRows<{ first: number | null; last: number | null }>(Prisma.sql`
    SELECT extract(year FROM min(e."announced_latest"))::int AS "first",
      extract(year FROM max(e."announced_latest"))::int AS "last"
    FROM "stance_event" e WHERE e."status" = 'published'`)
  return row && row.first !== null && row.last !== null ? [row.first, row.last] : null
}

/**
 * How many events of a view were announced in each year, by stance; years without any are left out. Ascending. Counts them
 * one by one: of very many `countTalliedByYear` may know.
 */
export async function countEventsByYear(filter: EventFilter): Promise<YearCount[]> {
  const record = filter.knownAt ? await recordForEvents(filter) : null
  if (record) return byYearInRecord(record, filter)
  return readRows<YearCount>(Prisma.sql`
    SELECT extract(year FROM e."announced_latest")::int AS "year", e."stance"::text AS "stance", count(*)::int AS "count"
    FROM ${countedEvents(filter.knownAt ?? null, filter.q)} WHERE ${eventConditions(filter)} GROUP BY 1, 2 ORDER BY 1, 2`)
}

async function byYearInRecord(record: PackedRecord, filter: EventFilter): Promise<YearCount[]> {
  // The years of each stance in the order in which the database has them.
  const counts = STANCES.map(() => new Map<number, number>())
  await scanEvents(record, filter, ({ columns, row, latest }) => {
    const of = counts[STANCES.indexOf(stanceOfMarks(columns.marks[row] as number))]
    const year = Math.floor(latest / 10_000)
    of?.set(year, (of.get(year) ?? 0) + 1)
  })
  return STANCES.flatMap((stance, i) =>
    [...(counts[i] ?? [])].map(([year, count]) => ({ year, stance, count })),
  ).sort((a, b) => a.year - b.year || (a.stance < b.stance ? -1 : 1))
}

/** Of more events than these the publishers are those of the newest. */
const MOST_LOOKED_AT = 1_000

/** How many publishers report the events of a view. Of very many events only the newest are looked at: then it is at least so many. */
export async function countPublishers(filter: EventFilter): Promise<{ count: number; isAtLeast: boolean }> {
  const knownAt = filter.knownAt ?? null
  const list = await knownList(filter)
  const only = list && (await list.ids(list.after(null, MOST_LOOKED_AT + 1)))
  const sources =
    knownAt === null
      ? // Not to be joined in another order: of some events the sources are found by an index.
        Prisma.sql`CROSS JOIN LATERAL (SELECT o."publisher" FROM "source" o WHERE o."event_id" = e."id" OFFSET 0) s`
      : Prisma.sql`CROSS JOIN jsonb_to_recordset(e."snapshot" -> 'sources') AS s("publisher" text)`
  const events =
    knownAt === null
      ? newestKeys(filter, await wayTo(filter), MOST_LOOKED_AT + 1)
      : only
        ? Prisma.sql`SELECT e."id", e."snapshot" FROM (${eventsKnownAt(knownAt, only)}) e`
        : Prisma.sql`SELECT e."id", e."snapshot" FROM ${countedEvents(knownAt, filter.q)} WHERE ${eventConditions(filter)}`
  const isCut = knownAt === null || only !== null
  const [row] = await readRows<{ count: number; events: number }>(Prisma.sql`
    SELECT count(DISTINCT s."publisher")::int AS "count", count(DISTINCT e."id")::int AS "events" FROM (${events}) e ${sources}`)
  return { count: row?.count ?? 0, isAtLeast: isCut && (row?.events ?? 0) > MOST_LOOKED_AT }
}

export interface CellCount {
  readonly actor: string
  readonly company: string
  readonly topic: string
  readonly events: number
}

export interface BusiestCells {
  readonly cells: readonly CellCount[]
  /** How many cells in all. */
  readonly total: number
  /** The events that were counted are the newest so many; `null`: all. */
  readonly ofNewest: number | null
}

/**
 * The cells that the events of a view belong to, those with most events first, at most `limit`; and how many in all. Of
 * very many events (`areMany`) the tallies tell, or else only the newest are counted.
 */
export async function listBusiestCells(
  filter: EventFilter,
  limit: number,
  areMany = false,
): Promise<BusiestCells> {
  const record = filter.knownAt ? await recordForEvents(filter) : null
  if (record) return busiestOf(await tallyCells(record, filter), limit)
  const tallied = areMany ? await cellsTallied(filter) : null
  const ofNewest = areMany && !tallied ? mostCounted(filter) : null
  const counted = (events: Prisma.Sql) => Prisma.sql`
    SELECT e."actor_id", e."issue_id", count(*)::int AS "events", max(e."announced_latest") AS "last" FROM ${events}
    GROUP BY e."actor_id", e."issue_id"`
  const cells = tallied
    ? Prisma.sql`SELECT t.*, NULL::date AS "last" FROM (${tallied}) t`
    : ofNewest === null
      ? counted(
          Prisma.sql`${countedEvents(filter.knownAt ?? null, filter.q)} WHERE ${eventConditions(filter)}`,
        )
      : counted(Prisma.sql`(${newestOf(await wayTo(filter), ofNewest)}) e`)
  const rows = await readRows<CellCount & { total: number }>(Prisma.sql`
    SELECT a."code" AS "actor", c."slug" AS "company", t."slug" AS "topic", n."events",
      (count(*) OVER ())::int AS "total"
    FROM (${cells}) n JOIN "actor" a ON a."id" = n."actor_id" JOIN "issue" i ON i."id" = n."issue_id"
      JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
    ORDER BY n."events" DESC, n."last" DESC, a."code", c."slug", t."slug" LIMIT ${limit}`)
  return { cells: rows.map(({ total: _, ...cell }) => cell), total: rows[0]?.total ?? 0, ofNewest }
}

async function busiestOf(cells: readonly CellTally[], limit: number): Promise<BusiestCells> {
  const named = await inOrderOfNames(cells)
  const busiest = named
    .sort((a, b) => b.of.events - a.of.events || b.of.lastDay - a.of.lastDay)
    .slice(0, limit)
  return {
    cells: busiest.map(({ actor, issue, of }) => {
      const { company, topic } = parseIssueKey(issue) ?? { company: issue, topic: '' }
      return { actor, company, topic, events: of.events }
    }),
    total: named.length,
    ofNewest: null,
  }
}
