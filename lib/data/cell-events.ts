import 'server-only'
import type { FoldEvent } from '@/lib/domain/fold'
import { db } from './client'
import { FOLD_COLUMNS } from './fold-columns'

export interface CellName {
  readonly actor: string
  readonly company: string
  readonly topic: string
}

/** The published events of one cell, as the fold wants them, in the order of recording. Empty for an unknown cell. */
export async function listCellEvents({ actor, company, topic }: CellName): Promise<FoldEvent[]> {
  return db().$queryRaw<FoldEvent[]>`
    SELECT ${FOLD_COLUMNS} FROM "stance_event" e
      JOIN "actor" a ON a."id" = e."actor_id" JOIN "issue" i ON i."id" = e."issue_id"
      JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
    WHERE e."status" = 'published' AND a."code" = ${actor} AND c."slug" = ${company} AND t."slug" = ${topic}
    ORDER BY e."id"`
}

/** Where an event stands in the order of recording, `null` for an unknown one. */
export async function getOrder(id: string): Promise<number | null> {
  const rows = await db().$queryRaw<
    { order: number }[]
  >`SELECT "id" AS "order" FROM "stance_event" WHERE "public_id" = ${id}`
  return rows[0]?.order ?? null
}
