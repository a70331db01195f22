import 'server-only'
import type { FoldEvent } from '@/lib/domain/fold'
import { Prisma } from '@/lib/generated/prisma/client'
import { eventsKnownAt } from './cell-histories'
import { reads } from './current-reading'
import { actorConditions, issueConditions } from './event-filter'
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
  const isOfCell = (of: 'e' | 's') =>
    Prisma.join(
      [
        ...actorConditions({ actors: [actor], asOf: '9999-12-31' }, of),
        ...issueConditions({ companies: [company], topics: [topic] }, of),
      ],
      ' AND ',
    )
  const events = knownAt === null ? Prisma.sql`"stance_event"` : eventsKnownAt(knownAt, isOfCell('s'))
  return reads().$queryRaw<FoldEvent[]>`
    SELECT ${FOLD_COLUMNS} FROM ${events} e WHERE e."status" = 'published' AND ${isOfCell('e')} ORDER BY e."id"`
}
