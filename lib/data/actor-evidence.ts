import 'server-only'
import type { Day, PartialDate } from '@/lib/domain/partial-date'
import { Prisma } from '@/lib/generated/prisma/client'
import { reads } from './current-reading'
import { type EventFilter, eventConditions } from './event-filter'
import { countedEvents, fromEvent } from './event-rows'
import { cellsTallied } from './event-tallies'
import { readRows } from './read-rows'
import { idsOf } from './record/event-ids'
import { keptRecord } from './record/kept-record'
import type { PackedRecord } from './record/packed-record'
import { type CellTally, isNewer, tallyCells } from './record/tally-cells'

/** How much is recorded of an actor. */
export interface ActorEvidence {
  readonly code: string
  readonly events: number
  readonly issues: number
  readonly latest: { readonly id: string; readonly title: string; readonly announcedOn: PartialDate }
}

/**
 * The actors with published events, most events first; those with none are left out. Of what was announced by a day, as
 * known at a moment.
 */
export async function listActorEvidence({
  asOf,
  knownAt = null,
}: Pick<EventFilter, 'asOf' | 'knownAt'>): Promise<ActorEvidence[]> {
  const tallied = knownAt === null ? await cellsTallied({ asOf }) : null
  if (tallied) return evidenceTallied(tallied)
  const record = await keptRecord()
  return record ? evidenceInRecord(record, asOf, knownAt) : evidenceCounted(asOf, knownAt)
}

/** As of a day in the past, or as known at a moment, counted in memory; only the newest event of each is read. */
async function evidenceInRecord(
  record: PackedRecord,
  asOf: Day,
  knownAt: string | null,
): Promise<ActorEvidence[]> {
  const actors = new Map<number, { events: number; issues: number; newest: CellTally }>()
  for (const cell of await tallyCells(record, { asOf, knownAt })) {
    const { events, issues, newest } = actors.get(cell.actorId) ?? { events: 0, issues: 0, newest: cell }
    actors.set(cell.actorId, {
      events: events + cell.events,
      issues: issues + 1,
      newest: isNewer(cell, newest) ? cell : newest,
    })
  }
  const all = [...actors.values()]
  const idOf = await idsOf(
    all.map(({ newest }) => newest.newest),
    record.ids,
  )
  const ids = all.map(({ newest }) => idOf(newest.newest))
  return readRows<ActorEvidence>(Prisma.sql`
    SELECT a."code", n."events", n."issues",
      json_build_object('id', e."public_id", 'title', e."title", 'announcedOn', e."announced_on") AS "latest"
    FROM unnest(${ids}::text[], ${all.map(({ events }) => events)}::int[], ${all.map(({ issues }) => issues)}::int[])
        n("id", "events", "issues"), ${fromEvent(knownAt, ids)}
    WHERE e."public_id" = n."id" ORDER BY n."events" DESC, a."name"`)
}

/** Of the tallies, and of each actor its newest event. */
const evidenceTallied = (cells: Prisma.Sql): Promise<ActorEvidence[]> =>
  readRows<ActorEvidence>(Prisma.sql`
    SELECT a."code", n."events", n."issues",
      json_build_object('id', l."public_id", 'title', l."title", 'announcedOn', l."announced_on") AS "latest"
    FROM (SELECT "actor_id", sum("events")::int AS "events", count(*)::int AS "issues" FROM (${cells}) x GROUP BY 1) n
      JOIN "actor" a ON a."id" = n."actor_id"
      CROSS JOIN LATERAL (SELECT e."public_id", e."title", e."announced_on" FROM "stance_event" e
        WHERE e."status" = 'published' AND e."actor_id" = n."actor_id"
        ORDER BY e."announced_latest" DESC, e."id" DESC LIMIT 1) l
    ORDER BY n."events" DESC, a."name"`)

/** The same by the database, which has to read all that was told. */
const evidenceCounted = (asOf: Day, knownAt: string | null): Promise<ActorEvidence[]> =>
  reads().$queryRaw<ActorEvidence[]>`
    WITH "told" AS (
      SELECT e."actor_id", e."issue_id", e."id", e."public_id", e."title", e."announced_on", e."announced_latest"
      FROM ${countedEvents(knownAt)} WHERE ${eventConditions({ asOf })})
    SELECT a."code", n."events", n."issues",
      json_build_object('id', l."public_id", 'title', l."title", 'announcedOn', l."announced_on") AS "latest"
    FROM "actor" a
      JOIN (SELECT "actor_id", count(*)::int AS "events", count(DISTINCT "issue_id")::int AS "issues"
            FROM "told" GROUP BY "actor_id") n ON n."actor_id" = a."id"
      JOIN (SELECT DISTINCT ON ("actor_id") "actor_id", "public_id", "title", "announced_on"
            FROM "told" ORDER BY "actor_id", "announced_latest" DESC, "id" DESC) l ON l."actor_id" = a."id"
    ORDER BY n."events" DESC, a."name"`
