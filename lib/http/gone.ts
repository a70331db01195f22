import 'server-only'
import { getEventStatus } from '@/lib/data/event-status'
import { isEventId } from '@/lib/domain/event-id'

/**
 * Whether what stood at a path has been withdrawn: the page of a retracted event. A page cannot answer 410 (Next knows
 * 404, 403 and 401 and nothing else), so `proxy.ts` sets the status before the page, a tombstone, is rendered.
 */
export async function isGone(pathname: string): Promise<boolean> {
  const id = /^\/events\/([^/]+)$/.exec(pathname)?.[1] ?? ''
  return isEventId(id) && (await getEventStatus(id)) === 'retracted'
}
