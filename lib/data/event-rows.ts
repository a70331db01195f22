import 'server-only'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { Prisma } from '@/lib/generated/prisma/client'

/** A moment as it travels: ISO 8601 in UTC with milliseconds. */
const moment = (column: Prisma.Sql) =>
  Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/**
 * The columns of a `StanceEvent`, from `stance_event e` joined as in `FROM_EVENT`. One query brings an event whole,
 * sources and relations included: the form in which it goes to pages and onto the wire.
 */
export const EVENT_COLUMNS = Prisma.sql`
  e."public_id" AS "id", e."key", a."code" AS "actor", c."slug" AS "company", t."slug" AS "topic",
  e."stance"::text AS "stance", e."kind"::text AS "kind", e."targeting"::text AS "targeting", e."scope",
  (SELECT coalesce(json_agg(json_build_object('event', o."public_id", 'relation', r."relation") ORDER BY o."id", r."relation"), '[]')
     FROM "related_event" r JOIN "stance_event" o ON o."id" = r."to_id" WHERE r."from_id" = e."id") AS "related",
  e."announced_on" AS "announcedOn", e."effective_on" AS "effectiveOn", e."deadline_on" AS "deadlineOn", e."ends_on" AS "endsOn",
  e."title", e."summary", e."authority", e."confidence"::text AS "confidence",
  e."status"::text AS "status", e."status_reason" AS "statusReason",
  (SELECT m."public_id" FROM "stance_event" m WHERE m."id" = e."merged_into_id") AS "mergedInto",
  e."version", ${moment(Prisma.sql`e."recorded_at"`)} AS "recordedAt", ${moment(Prisma.sql`e."changed_at"`)} AS "changedAt",
  (SELECT coalesce(json_agg(json_build_object('url', s."url", 'publisher', s."publisher", 'title', s."title",
      'publishedOn', s."published_on", 'kind', s."kind", 'archivedUrl', s."archived_url", 'quotation', s."quotation")
      ORDER BY s."position"), '[]') FROM "source" s WHERE s."event_id" = e."id") AS "sources"`

export const FROM_EVENT = Prisma.sql`
  "stance_event" e JOIN "actor" a ON a."id" = e."actor_id" JOIN "issue" i ON i."id" = e."issue_id"
  JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"`

/** The enums and JSON of the columns come back as the domain's own words: the database keeps the same lists. */
export type EventRow = StanceEvent
