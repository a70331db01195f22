import 'server-only'
import { getRevision } from '@/lib/data/revisions'
import { getStanceEvent } from '@/lib/data/stance-events'
import { versionTag } from '@/lib/http/if-match'
import { eventOnTheWire } from '@/lib/interchange/event-wire'
import type { Answer } from '../answer-call'

/**
 * An event as a write has left it, at the version that it made: the same for whoever sends the same again, whatever has
 * become of the event since.
 */
export async function eventAnswer(id: string, version: number): Promise<Answer> {
  const [revision, event] = await Promise.all([getRevision(id, version), getStanceEvent(id)])
  if (!revision || !event) throw new Error(`event ${id} has no version ${version}`)
  return {
    body: eventOnTheWire({ ...event, ...revision.snapshot, version }),
    tag: versionTag(version),
  }
}
