import 'server-only'
import { getStanceEvent, getStanceEvents } from '@/lib/data/stance-events'
import { versionTag } from '@/lib/http/if-match'
import { eventOnTheWire } from '@/lib/interchange/event-wire'
import type { Work } from '../../answer-call'
import { noSuchEvent, withdrawn } from '../refusals'

/** One event, as it stands or as it was known. Retracted: 410 with the reason. Merged: 301 to where it was merged. */
export const getEvent: Work = async ({ id, query }) => {
  const { knownAt } = query.view
  const event = knownAt === null ? await getStanceEvent(id) : (await getStanceEvents([id], knownAt))[0]
  if (!event) return noSuchEvent()
  if (event.status === 'retracted') return withdrawn(event)
  if (event.status === 'merged' && event.mergedInto) {
    const pinned = knownAt === null ? '' : `?${new URLSearchParams({ knownAt })}`
    const location = `/api/v1/events/${event.mergedInto}${pinned}`
    return new Response(null, { status: 301, headers: { location } })
  }
  return { body: eventOnTheWire(event), tag: versionTag(event.version) }
}
