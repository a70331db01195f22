import 'server-only'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from './client'
import { type EventFilter, eventConditions } from './event-filter'
import { countedEvents } from './event-rows'
import { type EventCursor, type ListedRow, parseEventCursor, readEventRows } from './stance-events'

/** Enough that the way to the database counts for nothing, few enough to weigh nothing. */
const BATCH = 1_000

/**
 * All events of a filter in the order of `listStanceEvents`, a batch at a time: memory does not grow with their number,
 * and no connection is held while a slow reader takes its time. What is written meanwhile may or may not be in it.
 */
export async function* readAllEvents(filter: EventFilter): AsyncGenerator<StanceEvent[]> {
  let after: EventCursor | null = null
  do {
    const rows: ListedRow[] = await readEventRows(filter, BATCH, after)
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
