import 'server-only'
import type { EventStatus } from '@/lib/domain/vocabulary'
import { Prisma } from '@/lib/generated/prisma/client'
import { reads } from './current-reading'
import { actorConditions, type EventFilter, issueConditions } from './event-filter'
import type { Snapshot } from './event-parts'
import { FROM_EVENT } from './event-rows'

/** An event that the record tells otherwise than it did at a moment. */
export interface ChangedEvent {
  readonly id: string
  /** As it is called now. */
  readonly title: string
  readonly actor: string
  readonly company: string
  readonly topic: string
  readonly status: EventStatus
  readonly version: number
  /** The version that stood at the moment; `null` where it was not yet recorded. */
  readonly before: number | null
  readonly changedAt: string
  /** What that version said, and what the present one says. */
  readonly beforeSnapshot: Snapshot | null
  readonly snapshot: Snapshot
}

/**
 * What was recorded after a moment about the actors and issues of a view: added, corrected, withdrawn or merged. Newest
 * first, at most `limit`, and whether there are more.
 */
export async function listChangesSince(
  moment: string,
  filter: Pick<EventFilter, 'actors' | 'companies' | 'topics' | 'blocs' | 'regions' | 'asOf'>,
  limit: number,
): Promise<{ events: ChangedEvent[]; isMore: boolean }> {
  const where = Prisma.join(
    [
      Prisma.sql`e."changed_at" > ${new Date(moment)}`,
      ...actorConditions(filter, 'e'),
      ...issueConditions(filter, 'e'),
    ],
    ' AND ',
  )
  const rows = await reads().$queryRaw<ChangedEvent[]>`
    SELECT e."public_id" AS "id", e."title", a."code" AS "actor", c."slug" AS "company", t."slug" AS "topic",
      e."status"::text AS "status", e."version", b."version" AS "before", "whole_snapshot"(b."snapshot") AS "beforeSnapshot", "whole_snapshot"(n."snapshot") AS "snapshot",
      to_char(e."changed_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "changedAt"
    FROM ${FROM_EVENT}
      JOIN "revision" n ON n."event_id" = e."id" AND n."version" = e."version"
      LEFT JOIN LATERAL (
        SELECT r."version", r."snapshot" FROM "revision" r
        WHERE r."event_id" = e."id" AND r."recorded_at" <= ${new Date(moment)}
        ORDER BY r."version" DESC LIMIT 1) b ON true
    WHERE ${where}
    ORDER BY e."changed_at" DESC, e."id" DESC LIMIT ${limit + 1}`
  return { events: rows.slice(0, limit), isMore: rows.length > limit }
}
