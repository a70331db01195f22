import 'server-only'
import { readAllRecorded } from '@/lib/data/event-export'
import type { EventFilter } from '@/lib/data/event-filter'
import { eventOnTheWire } from '@/lib/interchange/event-wire'
import { ndjsonLines } from '@/lib/interchange/ndjson'

/** All events that pass a filter as lines of NDJSON in the order of recording, however many. */
export async function* eventLines(filter: EventFilter): AsyncGenerator<string> {
  for await (const events of readAllRecorded(filter)) yield ndjsonLines(events.map(eventOnTheWire))
}
