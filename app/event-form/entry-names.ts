import 'server-only'
import { getDirectory } from '@/lib/data/directory'
import { getStanceEvents } from '@/lib/data/stance-events'
import { actorName, companyName, topicName } from '@/lib/domain/names'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import type { EntryNames } from '@/lib/schemas/event-form'

/** The names of what an event speaks of, for the form that shows it. */
export async function entryNames(event: StanceEventFields): Promise<EntryNames> {
  const [names, related] = await Promise.all([
    getDirectory(),
    getStanceEvents(event.related.map((r) => r.event)),
  ])
  return {
    actor: actorName(names, event.actor),
    company: companyName(names, event.company),
    topic: topicName(names, event.topic),
    events: new Map(related.map((other) => [other.id, other.title])),
  }
}
