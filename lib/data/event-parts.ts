import 'server-only'
import type { RelatedEvent, StanceEvent, StanceEventFields } from '@/lib/domain/stance-event'
import type { Executor } from './client'
import { UnknownNameError } from './place-events'

/** The fields of an event with its address and its key in a dataset. */
export interface StoredEvent extends StanceEventFields {
  readonly id: string
  readonly key: string | null
}

/** What an event was at one version, as revisions keep it. */
export type Snapshot = StoredEvent & Pick<StanceEvent, 'status' | 'statusReason' | 'mergedInto'>

/** Who records, and why: kept with every revision. */
export interface Authorship {
  readonly author: string
  readonly note: string | null
}

/** The sources of events that are there by public id, in their order. */
export async function insertSources(
  tx: Executor,
  events: readonly Pick<StoredEvent, 'id' | 'sources'>[],
): Promise<void> {
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

/** Throws `UnknownNameError` for a relation to an event that is not there. */
export async function insertRelated(
  tx: Executor,
  events: readonly Pick<StoredEvent, 'id' | 'related'>[],
): Promise<void> {
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

/** One revision an event, of the version that its row has now. The snapshot is the whole event in the words of the wire. */
export async function insertRevisions(
  tx: Executor,
  events: readonly Snapshot[],
  by: Authorship,
): Promise<void> {
  const rows = events.map((event) => ({ event: event.id, snapshot: event }))
  await tx.$executeRaw`
    INSERT INTO "revision" ("event_id", "version", "snapshot", "author", "note", "actor_id", "issue_id", "status")
    SELECT e."id", e."version", r."snapshot", ${by.author}, ${by.note}, e."actor_id", e."issue_id", e."status"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("event" text, "snapshot" jsonb)
      JOIN "stance_event" e ON e."public_id" = r."event"
    ORDER BY e."id"`
}

/**
 * Snapshots, or lists of them, as imports write them: without the members that are null, which are a fifth of them. Whoever reads
 * one asks for `whole_snapshot`. All others write them whole for now: instances of the version before, which do not ask, may run
 * beside this one.
 */
export const keptJson = (snapshots: unknown): string =>
  JSON.stringify(snapshots, (_, value: unknown) => value ?? undefined)

// Both are written out field by field: copying what is there with `...` and adding to it costs fifty times as much, which in
// an import of a million rows is some seconds.

/** An event as it is about to be recorded. */
export const storedEvent = (id: string, key: string | null, fields: StanceEventFields): StoredEvent => ({
  id,
  key,
  actor: fields.actor,
  company: fields.company,
  topic: fields.topic,
  stance: fields.stance,
  kind: fields.kind,
  targeting: fields.targeting,
  scope: fields.scope,
  announcedOn: fields.announcedOn,
  effectiveOn: fields.effectiveOn,
  deadlineOn: fields.deadlineOn,
  endsOn: fields.endsOn,
  title: fields.title,
  summary: fields.summary,
  authority: fields.authority,
  confidence: fields.confidence,
  related: fields.related,
  sources: fields.sources,
})

/** What a revision keeps: every field as recorded, in the words of the wire. */
export const snapshotOf = (
  event: StoredEvent,
  status: Pick<Snapshot, 'status' | 'statusReason' | 'mergedInto'> = PUBLISHED,
): Snapshot => ({
  id: event.id,
  key: event.key,
  actor: event.actor,
  company: event.company,
  topic: event.topic,
  stance: event.stance,
  kind: event.kind,
  targeting: event.targeting,
  scope: event.scope,
  announcedOn: event.announcedOn,
  effectiveOn: event.effectiveOn,
  deadlineOn: event.deadlineOn,
  endsOn: event.endsOn,
  title: event.title,
  summary: event.summary,
  authority: event.authority,
  confidence: event.confidence,
  related: inOneOrder(event.related),
  sources: event.sources,
  status: status.status,
  statusReason: status.statusReason,
  mergedInto: status.mergedInto,
})

/** Relations so that versions with the same ones are the same. */
export const inOneOrder = (related: readonly RelatedEvent[]): readonly RelatedEvent[] =>
  related.length < 2
    ? related
    : [...related].sort((a, b) => compare(a.event, b.event) || compare(a.relation, b.relation))

const PUBLISHED = { status: 'published', statusReason: null, mergedInto: null } as const

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
