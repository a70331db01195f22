import 'server-only'
import { eventPath } from '@/components/links'
import { keepShortLink, LONGEST_QUERY, type PinnedLink, settledMoment } from '@/lib/data/short-links'
import { serializeView } from '@/lib/schemas/view-address'
import type { SharedView } from '../shared-view'

/**
 * The short link that keeps a view as it is: its day, and what is known. Of an event it keeps the version. `null` where
 * the view has more filters than a link can hold.
 */
export async function pinView({ page, path, view, asOf, event }: SharedView): Promise<PinnedLink | null> {
  const knownAt = view.knownAt ?? (await settledMoment())
  if (page.page === 'event' && event)
    return keepShortLink({ path: `${eventPath(event.id)}/history/${event.version}`, query: '', knownAt })
  const query = serializeView({ ...view, asOf, knownAt })
  return query.length > LONGEST_QUERY ? null : keepShortLink({ path, query, knownAt })
}
