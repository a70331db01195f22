import 'server-only'
import type { Day, PartialDate } from '@/lib/domain/partial-date'
import { Prisma } from '@/lib/generated/prisma/client'
import { reads } from './current-reading'
import { type EventFilter, eventConditions } from './event-filter'
import { countedEvents } from './event-rows'
import { cellsTallied } from './event-tallies'
import { readRows } from './read-rows'

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
  return tallied ? evidenceTallied(tallied) : evidenceCounted(asOf, knownAt)
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

/** As of a day in the past, or as known at a moment, all that was told has to be counted. */
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
