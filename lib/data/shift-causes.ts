import 'server-only'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { db } from './client'
import { eventColumns, fromEvent } from './event-rows'

/** The events behind shifts, by id, as they stand or as they stood at a moment. */
export async function getEventsKnownAt(
  ids: readonly string[],
  knownAt: string | null,
): Promise<Map<string, StanceEvent>> {
  if (ids.length === 0) return new Map()
  const events = await db().$queryRaw<StanceEvent[]>`
    SELECT ${eventColumns(knownAt)} FROM ${fromEvent(knownAt)} WHERE e."public_id" = ANY(${[...new Set(ids)]})`
  return new Map(events.map((event) => [event.id, event]))
}
