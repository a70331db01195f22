import 'server-only'
import { trackOf } from '@/lib/domain/kind'
import { earliestDay, latestDay, type PartialDate } from '@/lib/domain/partial-date'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import type { Executor } from './client'
import { type CellId, lockCells, rebuildSpans } from './span-upkeep'

/** An event to be recorded for the first time. */
export interface NewStanceEvent extends StanceEventFields {
  /** Its public id: `newPublicId()`, or `publicIdOfKey(key)` for the shipped dataset. */
  readonly id: string
  readonly key: string | null
}

/** Who records, and why: kept with every revision. */
export interface Authorship {
  readonly author: string
  readonly note: string | null
}

/** A code or slug that the database does not know. The caller turns it into an error at its field. */
export class UnknownNameError extends Error {
  constructor(
    readonly field: 'actor' | 'company' | 'topic' | 'related',
    readonly value: string,
  ) {
    super(`unknown ${field}: ${value}`)
  }
}

/**
 * Records new published events, one or a thousand: with their sources, relations, first revisions and spans, in the
 * caller's transaction. Ids are given in the order of the list, which is thereby the order of recording. Relations may
 * point to events of the same list. Throws `UnknownNameError`; a constraint of the database throws as it is.
 */
export async function recordEvents(
  tx: Executor,
  events: readonly NewStanceEvent[],
  by: Authorship,
): Promise<void> {
  if (events.length === 0) return
  const placed = await placeEvents(tx, events)
  const cells = distinctCells(placed)
  await lockCells(tx, cells)
  await insertEvents(tx, placed)
  await insertSources(tx, events)
  await insertRelated(tx, events)
  await insertRevisions(tx, events, by)
  await rebuildSpans(tx, cells)
}

type Placed = NewStanceEvent & CellId

/** Finds actor and issue of each event; an issue that is new as a pair of known company and topic is made. */
async function placeEvents(tx: Executor, events: readonly NewStanceEvent[]): Promise<Placed[]> {
  const pick = (field: 'actor' | 'company' | 'topic') => [...new Set(events.map((e) => e[field]))]
  const actors = new Map(
    (
      await tx.$queryRaw<{ id: number; name: string }[]>`
        SELECT "id", "code" AS "name" FROM "actor" WHERE "code" = ANY(${pick('actor')})`
    ).map((row) => [row.name, row.id]),
  )
  const companies = new Map(
    (
      await tx.$queryRaw<{ id: number; name: string }[]>`
        SELECT "id", "slug" AS "name" FROM "company" WHERE "slug" = ANY(${pick('company')})`
    ).map((row) => [row.name, row.id]),
  )
  const topics = new Map(
    (
      await tx.$queryRaw<{ id: number; name: string }[]>`
        SELECT "id", "slug" AS "name" FROM "topic" WHERE "slug" = ANY(${pick('topic')})`
    ).map((row) => [row.name, row.id]),
  )
  const known = events.map((event) => ({
    event,
    actorId: find(actors, 'actor', event.actor),
    companyId: find(companies, 'company', event.company),
    topicId: find(topics, 'topic', event.topic),
  }))
  const companyIds = known.map((k) => k.companyId)
  const topicIds = known.map((k) => k.topicId)
  await tx.$executeRaw`
    INSERT INTO "issue" ("company_id", "topic_id")
    SELECT DISTINCT * FROM unnest(${companyIds}::int[], ${topicIds}::int[])
    ON CONFLICT DO NOTHING`
  const issues = await tx.$queryRaw<{ id: number; companyId: number; topicId: number }[]>`
    SELECT "id", "company_id" AS "companyId", "topic_id" AS "topicId" FROM "issue"
    WHERE ("company_id", "topic_id") IN (SELECT * FROM unnest(${companyIds}::int[], ${topicIds}::int[]))`
  const issueOf = new Map(issues.map((i) => [`${i.companyId} ${i.topicId}`, i.id]))
  return known.map(({ event, actorId, companyId, topicId }) => ({
    ...event,
    actorId,
    issueId: issueOf.get(`${companyId} ${topicId}`) as number,
  }))
}

function find(ids: ReadonlyMap<string, number>, field: 'actor' | 'company' | 'topic', name: string): number {
  const id = ids.get(name)
  if (id === undefined) throw new UnknownNameError(field, name)
  return id
}

function distinctCells(events: readonly CellId[]): CellId[] {
  const cells = new Map(events.map(({ actorId, issueId }) => [`${actorId} ${issueId}`, { actorId, issueId }]))
  return [...cells.values()]
}

const first = (date: PartialDate | null) => (date === null ? null : earliestDay(date))
const last = (date: PartialDate | null) => (date === null ? null : latestDay(date))

async function insertEvents(tx: Executor, events: readonly Placed[]): Promise<void> {
  const rows = events.map((e) => ({
    public_id: e.id,
    key: e.key,
    actor_id: e.actorId,
    issue_id: e.issueId,
    stance: e.stance,
    kind: e.kind,
    track: trackOf(e.kind),
    targeting: e.targeting,
    scope: e.scope,
    announced_on: e.announcedOn,
    announced_earliest: first(e.announcedOn),
    announced_latest: last(e.announcedOn),
    effective_on: e.effectiveOn,
    effective_earliest: first(e.effectiveOn),
    effective_latest: last(e.effectiveOn),
    deadline_on: e.deadlineOn,
    deadline_earliest: first(e.deadlineOn),
    deadline_latest: last(e.deadlineOn),
    ends_on: e.endsOn,
    ends_earliest: first(e.endsOn),
    ends_latest: last(e.endsOn),
    title: e.title,
    summary: e.summary,
    authority: e.authority,
    confidence: e.confidence,
  }))
  await tx.$executeRaw`
    INSERT INTO "stance_event" ("public_id", "key", "actor_id", "issue_id", "stance", "kind", "track", "targeting", "scope",
      "announced_on", "announced_earliest", "announced_latest", "effective_on", "effective_earliest", "effective_latest",
      "deadline_on", "deadline_earliest", "deadline_latest", "ends_on", "ends_earliest", "ends_latest",
      "title", "summary", "authority", "confidence")
    SELECT "public_id", "key", "actor_id", "issue_id", "stance", "kind", "track", "targeting", "scope",
      "announced_on", "announced_earliest", "announced_latest", "effective_on", "effective_earliest", "effective_latest",
      "deadline_on", "deadline_earliest", "deadline_latest", "ends_on", "ends_earliest", "ends_latest",
      "title", "summary", "authority", "confidence"
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS (
      "public_id" text, "key" text, "actor_id" int, "issue_id" int, "stance" "stance", "kind" "kind", "track" "track",
      "targeting" "targeting", "scope" text, "announced_on" text, "announced_earliest" date, "announced_latest" date,
      "effective_on" text, "effective_earliest" date, "effective_latest" date, "deadline_on" text,
      "deadline_earliest" date, "deadline_latest" date, "ends_on" text, "ends_earliest" date, "ends_latest" date,
      "title" text, "summary" text, "authority" text, "confidence" "confidence")) WITH ORDINALITY
    ORDER BY "ordinality"`
}

async function insertSources(tx: Executor, events: readonly NewStanceEvent[]): Promise<void> {
  const rows = events.flatMap((e) =>
    e.sources.map((s, position) => ({
      event: e.id,
      position,
      url: s.url,
      publisher: s.publisher,
      title: s.title,
      published_on: s.publishedOn,
      kind: s.kind,
      archived_url: s.archivedUrl,
      quotation: s.quotation,
    })),
  )
  await tx.$executeRaw`
    INSERT INTO "source" ("event_id", "position", "url", "publisher", "title", "published_on", "kind", "archived_url", "quotation")
    SELECT e."id", r."position", r."url", r."publisher", r."title", r."published_on", r."kind", r."archived_url", r."quotation"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("event" text, "position" int, "url" text,
        "publisher" text, "title" text, "published_on" text, "kind" "source_kind", "archived_url" text, "quotation" text)
      JOIN "stance_event" e ON e."public_id" = r."event"`
}

async function insertRelated(tx: Executor, events: readonly NewStanceEvent[]): Promise<void> {
  const rows = events.flatMap((e) =>
    e.related.map((r) => ({ from: e.id, to: r.event, relation: r.relation })),
  )
  if (rows.length === 0) return
  const inserted = await tx.$executeRaw`
    INSERT INTO "related_event" ("from_id", "to_id", "relation")
    SELECT f."id", t."id", r."relation"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("from" text, "to" text, "relation" "relation")
      JOIN "stance_event" f ON f."public_id" = r."from" JOIN "stance_event" t ON t."public_id" = r."to"`
  if (inserted === rows.length) return
  const known = await tx.$queryRaw<{ id: string }[]>`
    SELECT "public_id" AS "id" FROM "stance_event" WHERE "public_id" = ANY(${rows.map((r) => r.to)})`
  const ids = new Set(known.map((k) => k.id))
  throw new UnknownNameError('related', rows.find((r) => !ids.has(r.to))?.to ?? '')
}

async function insertRevisions(
  tx: Executor,
  events: readonly NewStanceEvent[],
  by: Authorship,
): Promise<void> {
  const rows = events.map((event) => ({ event: event.id, snapshot: snapshotOf(event) }))
  await tx.$executeRaw`
    INSERT INTO "revision" ("event_id", "version", "snapshot", "author", "note", "actor_id", "issue_id", "status")
    SELECT e."id", e."version", r."snapshot", ${by.author}, ${by.note}, e."actor_id", e."issue_id", e."status"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("event" text, "snapshot" jsonb)
      JOIN "stance_event" e ON e."public_id" = r."event"
    ORDER BY e."id"`
}

/** What a revision keeps: every field as recorded, in the words of the wire. */
export const snapshotOf = (event: NewStanceEvent) => ({
  ...event,
  status: 'published' as const,
  statusReason: null,
  mergedInto: null,
})
