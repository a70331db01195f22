import 'server-only'
import type { PartialDate } from '@/lib/domain/partial-date'
import { reads } from './current-reading'
import { fromEvent } from './event-rows'

/** How much is recorded of an actor. */
export interface ActorEvidence {
  readonly code: string
  readonly events: number
  readonly issues: number
  readonly latest: { readonly id: string; readonly title: string; readonly announcedOn: PartialDate }
}

/** The actors with published events, most events first; those with none are left out. As it stands, or stood at a moment. */
export async function listActorEvidence(knownAt: string | null = null): Promise<ActorEvidence[]> {
  if (knownAt !== null)
    return reads().$queryRaw<ActorEvidence[]>`
      WITH "told" AS MATERIALIZED (
        SELECT a."id", a."code", a."name", e."issue_id", e."public_id", e."title", e."announced_on",
          row_number() OVER (PARTITION BY a."id" ORDER BY e."announced_latest" DESC, e."id" DESC) AS "place"
        FROM ${fromEvent(knownAt)} WHERE e."status" = 'published')
      SELECT t."code", count(*)::int AS "events", count(DISTINCT t."issue_id")::int AS "issues",
        (SELECT json_build_object('id', l."public_id", 'title', l."title", 'announcedOn', l."announced_on")
          FROM "told" l WHERE l."id" = t."id" AND l."place" = 1) AS "latest"
      FROM "told" t GROUP BY t."id", t."code", t."name" ORDER BY 2 DESC, t."name"`
  return reads().$queryRaw<ActorEvidence[]>`
    SELECT a."code", n."events", n."issues",
      json_build_object('id', l."public_id", 'title', l."title", 'announcedOn', l."announced_on") AS "latest"
    FROM "actor" a
      JOIN (SELECT "actor_id", count(*)::int AS "events", count(DISTINCT "issue_id")::int AS "issues"
            FROM "stance_event" WHERE "status" = 'published' GROUP BY "actor_id") n ON n."actor_id" = a."id"
      JOIN (SELECT DISTINCT ON ("actor_id") "actor_id", "public_id", "title", "announced_on"
            FROM "stance_event" WHERE "status" = 'published'
            ORDER BY "actor_id", "announced_latest" DESC, "id" DESC) l ON l."actor_id" = a."id"
    ORDER BY n."events" DESC, a."name"`
}
