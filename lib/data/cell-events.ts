import 'server-only'
import type { FoldEvent } from '@/lib/domain/fold'
import { db } from './client'
import { FOLD_COLUMNS } from './fold-columns'

/** The published events of one cell, in the order of recording. Empty for a cell nobody has spoken of. */
export async function listCellEvents(actor: string, company: string, topic: string): Promise<FoldEvent[]> {
  return db().$queryRaw<FoldEvent[]>`
    SELECT ${FOLD_COLUMNS} FROM "stance_event" e JOIN "actor" a ON a."id" = e."actor_id"
      JOIN "issue" i ON i."id" = e."issue_id" JOIN "company" c ON c."id" = i."company_id"
      JOIN "topic" t ON t."id" = i."topic_id"
    WHERE e."status" = 'published' AND a."code" = ${actor} AND c."slug" = ${company} AND t."slug" = ${topic}
    ORDER BY e."id"`
}
