import 'server-only'
import type { FoldEvent } from '@/lib/domain/fold'
import { Prisma } from '@/lib/generated/prisma/client'
import { eventsKnownAt } from './cell-histories'
import { reads } from './current-reading'
import { FOLD_COLUMNS } from './fold-columns'

/**
 * The published events of one cell, in the order of recording, as they stand or as they were known at a moment. Empty
 * for a cell nobody has spoken of.
 */
export async function listCellEvents(
  actor: string,
  company: string,
  topic: string,
  knownAt: string | null = null,
): Promise<FoldEvent[]> {
  const events = knownAt === null ? Prisma.sql`"stance_event"` : eventsKnownAt(knownAt)
  return reads().$queryRaw<FoldEvent[]>`
    SELECT ${FOLD_COLUMNS} FROM ${events} e JOIN "actor" a ON a."id" = e."actor_id"
      JOIN "issue" i ON i."id" = e."issue_id" JOIN "company" c ON c."id" = i."company_id"
      JOIN "topic" t ON t."id" = i."topic_id"
    WHERE e."status" = 'published' AND a."code" = ${actor} AND c."slug" = ${company} AND t."slug" = ${topic}
    ORDER BY e."id"`
}
