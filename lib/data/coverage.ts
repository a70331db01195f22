import 'server-only'
import type { PartialDate } from '@/lib/domain/partial-date'
import { Prisma } from '@/lib/generated/prisma/client'
import { reads } from './current-reading'
import { actorConditions, type EventFilter, eventConditions } from './event-filter'
import { fromEvent } from './event-rows'

/** How much is recorded of an actor in a topic. A pair on which nothing is recorded has no entry. */
export interface Coverage {
  readonly actor: string
  readonly topic: string
  readonly events: number
  /** When the latest of them was announced, as exactly as that is known. */
  readonly last: PartialDate
}

/** What is published up to a day, as known at a moment, by actor code, then topic, whatever the company. One query. */
export async function listCoverage(
  filter: Pick<EventFilter, 'actors' | 'blocs' | 'regions' | 'asOf' | 'knownAt'>,
): Promise<Coverage[]> {
  // Members of a bloc are those of the day of the view: its rows are countries, not events.
  const { actors, blocs, regions, asOf, knownAt = null } = filter
  const where = Prisma.join(
    [...actorConditions({ actors, blocs, regions, asOf }, 'e'), eventConditions({ asOf })],
    ' AND ',
  )
  return reads().$queryRaw<Coverage[]>`
    SELECT a."code" AS "actor", t."slug" AS "topic", count(*)::int AS "events",
      (array_agg(e."announced_on" ORDER BY e."announced_latest" DESC, length(e."announced_on") DESC))[1] AS "last"
    FROM ${fromEvent(knownAt)} WHERE ${where}
    GROUP BY 1, 2 ORDER BY 1, 2`
}
