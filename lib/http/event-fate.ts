import 'server-only'
import { type EventFate, getEventFate, getEventFateAt } from '@/lib/data/event-status'
import { isEventId } from '@/lib/domain/event-id'

/**
 * What became of the event whose page a path is; `null` for other paths and unknown events. A page can answer neither
 * 410 nor 301 (docs/decisions/0011-tombstones.md), so `proxy.ts` does, before the page is rendered.
 */
export async function fateOfPath(pathname: string): Promise<EventFate | null> {
  const id = eventOfPath(pathname)
  return id === null ? null : getEventFate(id)
}

/** The same at an earlier moment; `unrecorded` where nothing was known of the event yet. */
export async function pastFateOfPath(
  pathname: string,
  knownAt: string,
): Promise<EventFate | 'unrecorded' | null> {
  const id = eventOfPath(pathname)
  return id === null ? null : ((await getEventFateAt(id, knownAt)) ?? 'unrecorded')
}

function eventOfPath(pathname: string): string | null {
  const id = /^\/events\/([^/]+)$/.exec(pathname)?.[1] ?? ''
  return isEventId(id) ? id : null
}
