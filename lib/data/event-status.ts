import 'server-only'
import type { EventStatus } from '@/lib/domain/vocabulary'
import { reads } from './current-reading'

/** How an event stands, and where it leads when it was merged. */
export interface EventFate {
  readonly status: EventStatus
  /**
   * The event that stands in its place: where one was merged into another that was itself merged later, the last of
   * them. `null` unless merged.
   */
  readonly mergedInto: string | null
}

/** How an event stood at a moment: `null` where it was not yet recorded. */
export async function getEventFateAt(id: string, knownAt: string): Promise<EventFate | null> {
  const rows = await reads().$queryRaw<EventFate[]>`
    SELECT r."status"::text AS "status", r."snapshot" ->> 'mergedInto' AS "mergedInto"
    FROM "revision" r JOIN "stance_event" e ON e."id" = r."event_id"
    WHERE e."public_id" = ${id} AND r."recorded_at" <= ${new Date(knownAt)} ORDER BY r."version" DESC LIMIT 1`
  return rows[0] ?? null
}

/** By public id: a look into an index, and one more a merge. `null` where there is no such event. */
export async function getEventFate(id: string): Promise<EventFate | null> {
  const rows = await reads().$queryRaw<EventFate[]>`
    WITH RECURSIVE "chain" AS (
      SELECT "status", "merged_into_id", "public_id", 0 AS "depth" FROM "stance_event" WHERE "public_id" = ${id}
      UNION ALL
      SELECT e."status", e."merged_into_id", e."public_id", c."depth" + 1
      FROM "chain" c JOIN "stance_event" e ON e."id" = c."merged_into_id" WHERE c."depth" < 20)
    SELECT (SELECT "status"::text FROM "chain" WHERE "depth" = 0) AS "status",
      (SELECT "public_id" FROM "chain" WHERE "depth" > 0 ORDER BY "depth" DESC LIMIT 1) AS "mergedInto"
    FROM "chain" WHERE "depth" = 0`
  return rows[0] ?? null
}
