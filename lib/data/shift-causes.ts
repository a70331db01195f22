import 'server-only'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { getStanceEvents } from './stance-events'

/** The events behind shifts, by id, as they stand or as they stood at a moment. */
export async function getEventsKnownAt(
  ids: readonly string[],
  knownAt: string | null,
): Promise<Map<string, StanceEvent>> {
  return new Map((await getStanceEvents(ids, knownAt)).map((event) => [event.id, event]))
}
