import 'server-only'
import type { Day } from '@/lib/domain/partial-date'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from './client'
import { toDate } from './days'
import { actorConditions, type EventFilter } from './event-filter'

/** How much is recorded of an actor in a topic. A pair on which nothing is recorded has no entry. */
export interface Coverage {
  readonly actor: string
  readonly topic: string
  readonly events: number
  /** The latest day on which something was announced, as far as its date is known. */
  readonly last: Day
}

/** What is published up to a day, by actor code, then topic, whatever the company. One query. */
export async function listCoverage(
  filter: Pick<EventFilter, 'actors' | 'blocs' | 'regions' | 'asOf'>,
): Promise<Coverage[]> {
  const where = Prisma.join([...actorConditions(filter), Prisma.sql`true`], ' AND ')
  return db().$queryRaw<Coverage[]>`
    SELECT a."code" AS "actor", t."slug" AS "topic", count(*)::int AS "events",
      max(e."announced_latest")::text AS "last"
    FROM "stance_event" e JOIN "actor" a ON a."id" = e."actor_id" JOIN "issue" i ON i."id" = e."issue_id"
      JOIN "topic" t ON t."id" = i."topic_id"
    WHERE e."status" = 'published' AND e."announced_earliest" <= ${toDate(filter.asOf)}::date AND ${where}
    GROUP BY 1, 2 ORDER BY 1, 2`
}
