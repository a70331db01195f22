import 'server-only'
import { cache } from 'react'
import { Prisma } from '@/lib/generated/prisma/client'
import { reads } from './current-reading'
import { revisionsKnownAt } from './event-rows'

/** A company in a topic, and how many actors have an event on it. */
export interface ListedIssue {
  readonly company: string
  readonly topic: string
  readonly actors: number
}

/**
 * Every issue on which something is published, those that most actors acted on first: as it stands, or as it was known at
 * a moment, so that what leads a view then leads it ever after. One query, once a request.
 */
export const listIssues = cache(async (knownAt: string | null): Promise<ListedIssue[]> => {
  const events = knownAt === null ? Prisma.sql`"stance_event"` : Prisma.sql`(${revisionsKnownAt(knownAt)})`
  return reads().$queryRaw<ListedIssue[]>`
    SELECT c."slug" AS "company", t."slug" AS "topic", count(DISTINCT e."actor_id")::int AS "actors"
    FROM ${events} e JOIN "issue" i ON i."id" = e."issue_id"
      JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
    WHERE e."status" = 'published'
    GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`
})
