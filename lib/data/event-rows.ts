import 'server-only'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { Prisma } from '@/lib/generated/prisma/client'
import { type EventTexts, lexemesOf } from './event-lexemes'
import { queryOfWords } from './word-conditions'

/** A moment as it travels: ISO 8601 in UTC with milliseconds. */
const moment = (column: Prisma.Sql) =>
  Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const NAMES = Prisma.sql`a."code" AS "actor", c."slug" AS "company", t."slug" AS "topic"`

/** Columns that are the same whether an event is read as it stands or as it was known at a moment. */
const plainColumns = (names: Prisma.Sql) => Prisma.sql`
  e."public_id" AS "id", e."key", ${names},
  e."stance"::text AS "stance", e."kind"::text AS "kind", e."targeting"::text AS "targeting", e."scope",
  e."announced_on" AS "announcedOn", e."effective_on" AS "effectiveOn", e."deadline_on" AS "deadlineOn", e."ends_on" AS "endsOn",
  e."title", e."summary", e."authority", e."confidence"::text AS "confidence",
  e."status"::text AS "status", e."status_reason" AS "statusReason",
  e."version", ${moment(Prisma.sql`e."recorded_at"`)} AS "recordedAt", ${moment(Prisma.sql`e."changed_at"`)} AS "changedAt"`

// Most events are related to none: an empty list is not aggregated.
const STANDING_COLUMNS = Prisma.sql`
  CASE WHEN EXISTS (SELECT FROM "related_event" r WHERE r."from_id" = e."id") THEN (
    SELECT json_agg(json_build_object('event', o."public_id", 'relation', r."relation") ORDER BY o."public_id" COLLATE "C", r."relation"::text COLLATE "C")
     FROM "related_event" r JOIN "stance_event" o ON o."id" = r."to_id" WHERE r."from_id" = e."id") ELSE '[]' END AS "related",
  CASE WHEN e."merged_into_id" IS NOT NULL THEN
    (SELECT m."public_id" FROM "stance_event" m WHERE m."id" = e."merged_into_id") END AS "mergedInto",
  (SELECT coalesce(json_agg(json_build_object('url', s."url", 'publisher', s."publisher", 'title', s."title",
      'publishedOn', s."published_on", 'kind', s."kind", 'archivedUrl', s."archived_url", 'quotation', s."quotation")
      ORDER BY s."position"), '[]') FROM "source" s WHERE s."event_id" = e."id") AS "sources"`

/**
 * The columns of a `StanceEvent`, from `stance_event e` joined as in `FROM_EVENT`. One query brings an event whole,
 * sources and relations included: the form in which it goes to pages and onto the wire.
 */
export const EVENT_COLUMNS = Prisma.sql`${plainColumns(NAMES)}, ${STANDING_COLUMNS}`

/**
 * The same from `stance_event e` alone, with the keys of actor and issue in the places of actor and company: for lists, of
 * which the joins with all names would be half the cost (see `nameEvents`).
 */
export const KEYED_COLUMNS = Prisma.sql`${plainColumns(Prisma.sql`e."actor_id" AS "actor", e."issue_id" AS "company", NULL AS "topic"`)},
  ${STANDING_COLUMNS}`

export const EVENT_NAMES = Prisma.sql`JOIN "actor" a ON a."id" = e."actor_id" JOIN "issue" i ON i."id" = e."issue_id"
  JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"`

export const FROM_EVENT = Prisma.sql`"stance_event" e ${EVENT_NAMES}`

/** The columns of `fromEvent(knownAt)`: of the events as they stand, or of the revisions that stood at a moment. */
export const eventColumns = (knownAt: string | null): Prisma.Sql =>
  knownAt === null ? EVENT_COLUMNS : REVISED_COLUMNS

/** Of events as revisions have them: sources and relations are in the snapshot. */
export const REVISED_COLUMNS = Prisma.sql`${plainColumns(NAMES)}, e."snapshot" -> 'related' AS "related", e."snapshot" ->> 'mergedInto' AS "mergedInto",
        "whole_sources"(e."snapshot") AS "sources"`

/**
 * The table of events under the name `e`, with its names: as it stands, or as it stood at a moment, rebuilt from the
 * revisions. What was recorded later is not there. Names of actors, companies and topics are those of today. `only` are
 * public ids, and `q` words that the events must have: whoever asks for a few need not have the whole record rebuilt.
 */
export const fromEvent = (
  knownAt: string | null,
  only: readonly string[] | null = null,
  q?: string | null,
): Prisma.Sql =>
  knownAt === null ? FROM_EVENT : Prisma.sql`(${eventsKnownAt(knownAt, only, q)}) e ${EVENT_NAMES}`

/** The same for counting: without the names, which no condition is about. */
export const countedEvents = (knownAt: string | null, q?: string | null): Prisma.Sql =>
  knownAt === null ? Prisma.sql`"stance_event" e` : Prisma.sql`(${eventsKnownAt(knownAt, null, q)}) e`

/** Some events as they stood before some revisions came, in the columns of `eventColumns` for a moment. */
export const fromEventBefore = (revisions: readonly bigint[], events: readonly string[]): Prisma.Sql =>
  Prisma.sql`(${eventsOf(Prisma.sql`
    SELECT DISTINCT ON (r."event_id") r."event_id", r."version" FROM "revision" r
    WHERE r."id" <> ALL(${[...revisions]}::bigint[])
      AND r."event_id" IN (SELECT s."id" FROM "stance_event" s WHERE s."public_id" = ANY(${[...events]}))
    ORDER BY r."event_id", r."version" DESC`)}) e ${EVENT_NAMES}`

/** The events as they stood at a moment, in the columns of `stance_event`, with all that stood in `snapshot`. */
export const eventsKnownAt = (
  knownAt: string,
  only: readonly string[] | null = null,
  q?: string | null,
): Prisma.Sql => eventsOf(revisionsKnownAt(knownAt, only, null, q ? mayHaveWords(q, knownAt) : null))

/** That the event of a revision `r` may have had words at a moment: what was not changed since has those that it had. */
const mayHaveWords = (
  q: string,
  knownAt: string,
): Prisma.Sql => Prisma.sql`(${queryOfWords(q)} IS NULL OR r."event_id" = ANY(ARRAY(
  SELECT e."id" FROM "stance_event" e WHERE e."search_text" @@ ${queryOfWords(q)}
  UNION SELECT e."id" FROM "stance_event" e WHERE e."changed_at" > ${new Date(knownAt)})))`

const SNAPSHOT_TEXTS: EventTexts<Prisma.Sql> = {
  title: Prisma.sql`k."snapshot" ->> 'title'`,
  scope: Prisma.sql`k."snapshot" ->> 'scope'`,
  authority: Prisma.sql`k."snapshot" ->> 'authority'`,
  summary: Prisma.sql`k."snapshot" ->> 'summary'`,
}

/** Events as these revisions, `event_id` and `version`, have them. */
const eventsOf = (revisions: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT o."id", o."public_id", o."key", k."actor_id", k."issue_id", k."status", k."version", k."snapshot",
    k."stance"::"stance" AS "stance", k."kind"::"kind" AS "kind", k."targeting"::"targeting" AS "targeting",
    k."confidence"::"confidence" AS "confidence", k."announced_on", k."effective_on", k."deadline_on", k."ends_on",
    "earliest_day"(k."announced_on") AS "announced_earliest", "latest_day"(k."announced_on") AS "announced_latest",
    k."snapshot" ->> 'title' AS "title", k."snapshot" ->> 'summary' AS "summary", k."snapshot" ->> 'scope' AS "scope",
    k."snapshot" ->> 'authority' AS "authority", k."snapshot" ->> 'statusReason' AS "status_reason",
    o."recorded_at", k."recorded_at" AS "changed_at",
    CASE WHEN k."version" = o."version" THEN o."search_text" ELSE ${lexemesOf(SNAPSHOT_TEXTS)} END AS "search_text"
  FROM (${revisions}) n JOIN "revision" k ON k."event_id" = n."event_id" AND k."version" = n."version"
    JOIN "stance_event" o ON o."id" = n."event_id"`

/**
 * The newest revision of each event at a moment, in the columns of the index `revision_event_id_version_key`. `ever`, a condition on
 * revisions `s`, leaves events that ever had a revision that fits: whoever asks for some cells need not have all rebuilt.
 * `also` is a further condition on the revisions `r`.
 */
export const revisionsKnownAt = (
  knownAt: string,
  only: readonly string[] | null = null,
  ever: Prisma.Sql | null = null,
  also: Prisma.Sql | null = null,
): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (r."event_id") r."event_id", r."version", r."actor_id", r."issue_id", r."status", r."stance",
    r."kind", r."targeting", r."confidence", r."announced_on", r."effective_on", r."deadline_on", r."ends_on"
  FROM "revision" r WHERE r."recorded_at" <= ${new Date(knownAt)}
    ${only === null ? Prisma.empty : Prisma.sql`AND r."event_id" IN (SELECT s."id" FROM "stance_event" s WHERE s."public_id" = ANY(${[...only]}))`}
    ${ever === null ? Prisma.empty : Prisma.sql`AND r."event_id" IN (SELECT s."event_id" FROM "revision" s WHERE ${ever})`}
    ${also === null ? Prisma.empty : Prisma.sql`AND ${also}`}
  ORDER BY r."event_id", r."version" DESC`

/** The enums and JSON of the columns come back as the domain's own words: the database keeps the same lists. */
export type EventRow = StanceEvent

/**
 * The event of a row that was read with columns beside it. Written out: leaving out members with `...` costs more than reading the
 * row did.
 */
export const eventOf = (row: EventRow): StanceEvent => ({
  id: row.id,
  key: row.key,
  actor: row.actor,
  company: row.company,
  topic: row.topic,
  stance: row.stance,
  kind: row.kind,
  targeting: row.targeting,
  scope: row.scope,
  announcedOn: row.announcedOn,
  effectiveOn: row.effectiveOn,
  deadlineOn: row.deadlineOn,
  endsOn: row.endsOn,
  title: row.title,
  summary: row.summary,
  authority: row.authority,
  confidence: row.confidence,
  status: row.status,
  statusReason: row.statusReason,
  version: row.version,
  recordedAt: row.recordedAt,
  changedAt: row.changedAt,
  related: row.related,
  mergedInto: row.mergedInto,
  sources: row.sources,
})
