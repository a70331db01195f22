import 'server-only'
import type { PartialDate } from '@/lib/domain/partial-date'
import { reads } from './current-reading'
import { type EventFilter, eventConditions } from './event-filter'
import { countedEvents } from './event-rows'

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
  return reads().$queryRaw<ActorEvidence[]>`
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
}
