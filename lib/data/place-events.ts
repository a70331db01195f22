import 'server-only'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import type { Executor } from './client'
import type { CellId } from './span-upkeep'

/** A code or slug that the database does not know. The caller turns it into an error at its field. */
export class UnknownNameError extends Error {
  constructor(
    readonly field: 'actor' | 'company' | 'topic' | 'related',
    readonly value: string,
  ) {
    super(`unknown ${field}: ${value}`)
  }
}

/** Finds actor and issue of each event; an issue that is new as a pair of known company and topic is made. */
export async function placeEvents<Event extends Pick<StanceEventFields, 'actor' | 'company' | 'topic'>>(
  tx: Executor,
  events: readonly Event[],
): Promise<(Event & CellId)[]> {
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
