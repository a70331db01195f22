import 'server-only'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from './client'
import { type EventFilter, eventConditions } from './event-filter'
import { countedEvents, type EventRow, eventColumns, fromEvent } from './event-rows'
import { type EventCursor, parseEventCursor } from './stance-events'

/** Enough that the way to the database counts for nothing, few enough to weigh nothing. */
const BATCH = 1_000

/**
 * All events of a filter in the order of `listStanceEvents`, a batch at a time: memory does not grow with their number,
 * and no connection is held while a slow reader takes its time. What is written meanwhile may or may not be in it.
 */
export async function* readAllEvents(filter: EventFilter): AsyncGenerator<StanceEvent[]> {
  const where = eventConditions(filter)
  const knownAt = filter.knownAt ?? null
  let after: EventCursor | null = null
  do {
    const page: Prisma.Sql = after
      ? Prisma.sql`${where} AND (e."announced_latest", e."id") < (${after.announcedLatest}::date, ${after.order})`
      : where
    const rows: (EventRow & { cursor: string })[] = await db().$queryRaw`
      SELECT ${eventColumns(knownAt)}, e."announced_latest"::text || '.' || e."id" AS "cursor"
      FROM ${fromEvent(knownAt)} WHERE ${page}
      ORDER BY e."announced_latest" DESC, e."id" DESC LIMIT ${BATCH}`
    if (rows.length > 0) yield rows.map(({ cursor: _, ...event }) => event)
    after = rows.length === BATCH ? parseEventCursor(rows.at(-1)?.cursor ?? '') : null
  } while (after)
}

/** How many events pass a filter. */
export async function countEventsOf(filter: EventFilter): Promise<number> {
  const rows = await db().$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM ${countedEvents(filter.knownAt ?? null)} WHERE ${eventConditions(filter)}`
  return rows[0]?.total ?? 0
}
