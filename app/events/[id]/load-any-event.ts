import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { getStanceEvent } from '@/lib/data/stance-events'
import { isEventId } from '@/lib/domain/event-id'

/** The event of an address in whatever state, retracted and merged ones included. Nobody's id is a 404. */
export const loadAnyEvent = cache(async (id: string) => {
  const event = isEventId(id) ? await getStanceEvent(id) : null
  if (!event) notFound()
  return event
})
