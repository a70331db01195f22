import 'server-only'
import pg from 'pg'
import type { StanceEvent } from '@/lib/domain/stance-event'
import type { Executor } from './client'
import { EVENT_COLUMNS, type EventRow, eventOf, FROM_EVENT } from './event-rows'
import { executorOf } from './pg-executor'
import { WRITERS } from './span-upkeep'

const BATCH = 1_000

/** One state of the record, read as a whole. */
export interface RecordSnapshot {
  /** The last revision in it: what comes later is not in it, and nothing earlier is missing. */
  readonly revision: string
  /** When the record last changed: a moment, ISO 8601 in UTC. */
  readonly changedAt: string
  readonly tx: Executor
}

/**
 * Reads in one state of the record, however long it takes and whatever is written meanwhile. Writers under way are
 * waited for first: else one of them could come in later with an earlier number.
 */
export async function withSnapshot<Result>(
  connectionString: string,
  read: (snapshot: RecordSnapshot) => Promise<Result>,
): Promise<Result> {
  // A connection that only waits: a lock of the reading transaction itself would come after its view of the record, and
  // one of a session gets lost in a pooler, which hands a session on after each transaction.
  const gate = new pg.Client({ connectionString, application_name: 'demarche release' })
  const client = new pg.Client({ connectionString, application_name: 'demarche release' })
  for (const one of [gate, client]) one.on('error', () => {})
  try {
    await Promise.all([gate.connect(), client.connect()])
    await gate.query('BEGIN')
    await gate.query('SELECT pg_advisory_xact_lock($1)', [WRITERS])
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const tx = executorOf(client)
    const [row] = await tx.$queryRaw<{ revision: string; changedAt: Date }[]>`
      SELECT coalesce(max("id"), 0)::text AS "revision", coalesce(max("recorded_at"), 'epoch') AS "changedAt" FROM "revision"`
    await gate.query('COMMIT')
    if (!row) throw new Error('the record could not be read')
    return await read({ revision: row.revision, changedAt: row.changedAt.toISOString(), tx })
  } finally {
    await Promise.all([gate.end(), client.end()])
  }
}

/** The published events in the order of recording, a batch at a time. */
export async function* publishedEvents(tx: Executor): AsyncGenerator<StanceEvent[]> {
  for (let after = 0; ; ) {
    const rows: (EventRow & { order: number })[] = await tx.$queryRaw`
      SELECT ${EVENT_COLUMNS}, e."id" AS "order" FROM ${FROM_EVENT}
      WHERE e."status" = 'published' AND e."id" > ${after} ORDER BY e."id" LIMIT ${BATCH}`
    if (rows.length > 0) yield rows.map(eventOf)
    if (rows.length < BATCH) return
    after = rows.at(-1)?.order ?? 0
  }
}

export interface ReleasedSpan {
  readonly actor: string
  readonly company: string
  readonly topic: string
  readonly from: string
  readonly to: string | null
  readonly state: string
  readonly stance: string | null
  readonly since: string
  readonly event: string
  readonly drift: string | null
  readonly driftEvent: string | null
}

/** The kept spans by actor, company, topic and day. */
export async function* releasedSpans(tx: Executor): AsyncGenerator<ReleasedSpan[]> {
  for (let after: ReleasedSpan | null = null; ; ) {
    const rows: ReleasedSpan[] = await tx.$queryRaw`
      SELECT a."code" AS "actor", c."slug" AS "company", t."slug" AS "topic", s."from_on"::text AS "from",
        s."to_on"::text AS "to", s."state"::text AS "state", s."stance"::text AS "stance", s."since",
        e."public_id" AS "event", s."drift_stance"::text AS "drift", d."public_id" AS "driftEvent"
      FROM "span" s JOIN "actor" a ON a."id" = s."actor_id" JOIN "issue" i ON i."id" = s."issue_id"
        JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
        JOIN "stance_event" e ON e."id" = s."event_id" LEFT JOIN "stance_event" d ON d."id" = s."drift_event_id"
      WHERE ${after === null} OR (a."code" COLLATE "C", c."slug" COLLATE "C", t."slug" COLLATE "C", s."from_on")
        > (${after?.actor ?? ''}, ${after?.company ?? ''}, ${after?.topic ?? ''}, ${after?.from ?? '1900-01-01'}::date)
      ORDER BY a."code" COLLATE "C", c."slug" COLLATE "C", t."slug" COLLATE "C", s."from_on" LIMIT ${BATCH * 10}`
    if (rows.length > 0) yield rows
    if (rows.length < BATCH * 10) return
    after = rows.at(-1) ?? null
  }
}

/** The small tables whole: names in the order of their keys, lists as JSON. */
export async function namedThings(tx: Executor) {
  const actors = await tx.$queryRaw<
    {
      code: string
      kind: string
      iso2: string | null
      name: string
      officialName: string | null
      region: string | null
      subregion: string | null
      members: unknown[] | null
    }[]
  >`
    SELECT a."code", a."kind"::text AS "kind", a."iso2", a."name", a."official_name" AS "officialName", a."region", a."subregion",
      (SELECT json_agg(json_build_object('actor', o."code", 'from', m."from_on", 'to', m."to_on")
        ORDER BY o."code" COLLATE "C", m."from_on" NULLS FIRST)
        FROM "membership" m JOIN "actor" o ON o."id" = m."member_id" WHERE m."bloc_id" = a."id") AS "members"
    FROM "actor" a ORDER BY a."code" COLLATE "C"`
  const companies = await tx.$queryRaw<
    {
      slug: string
      name: string
      homeCountry: string | null
      sector: string | null
      aliases: string[]
      products: string[]
    }[]
  >`
    SELECT c."slug", c."name", a."code" AS "homeCountry", c."sector",
      ARRAY(SELECT n."name" FROM "company_name" n WHERE n."company_id" = c."id" AND n."kind" = 'alias' ORDER BY n."name" COLLATE "C") AS "aliases",
      ARRAY(SELECT n."name" FROM "company_name" n WHERE n."company_id" = c."id" AND n."kind" = 'product' ORDER BY n."name" COLLATE "C") AS "products"
    FROM "company" c LEFT JOIN "actor" a ON a."id" = c."home_country_id" ORDER BY c."slug" COLLATE "C"`
  const topics = await tx.$queryRaw<{ slug: string; name: string; shortName: string; description: string }[]>`
    SELECT "slug", "name", "short_name" AS "shortName", "description" FROM "topic" ORDER BY "slug" COLLATE "C"`
  return { actors, companies, topics }
}
