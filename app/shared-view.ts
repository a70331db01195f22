import 'server-only'
import { today } from '@/lib/clock'
import { type Directory, getDirectory, knownNames } from '@/lib/data/directory'
import { getPinnedLink, type PinnedLink } from '@/lib/data/short-links'
import { getStanceEvent } from '@/lib/data/stance-events'
import type { Day } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { keepKnownNames } from '@/lib/schemas/known-names'
import { parseAddress, type ViewPage, viewPath } from '@/lib/schemas/view-path'
import type { ViewState } from '@/lib/schemas/view-state'
import { pageTitle } from './page-title'
import { namedMap } from './read-map'
import { resolvePage } from './resolve-page'

/** A view that somebody wants to share, pin or cite. */
export interface SharedView {
  readonly page: ViewPage
  readonly path: string
  readonly view: ViewState
  readonly asOf: Day
  readonly today: Day
  readonly title: string
  readonly names: Directory
  /** Where the view is an event's page. */
  readonly event: StanceEvent | null
  /** Where the view was opened by a short link: that link. */
  readonly pin: PinnedLink | null
}

/**
 * The view of an address that came from outside: only pages of ours whose subject is there, with the parameters that
 * they take and the names that exist. `null` for everything else.
 */
export async function readSharedView(
  address: string,
  pinned: string | null = null,
): Promise<SharedView | null> {
  const parsed = address.length <= 8_000 ? parseAddress(address) : null
  if (!parsed) return null
  const names = await getDirectory()
  const page = await resolvePage(parsed.page, names)
  if (!page) return null
  const { view } = keepKnownNames({ view: parsed.view, notes: [] }, knownNames(names))
  const event = page.page === 'event' ? await getStanceEvent(page.event, view.knownAt) : null
  const now = today()
  const asOf = view.asOf ?? now
  return {
    page,
    path: viewPath(page),
    view,
    asOf,
    today: now,
    title: pageTitle(page, page.page === 'map' ? await namedMap(view) : view, names, asOf, event?.title),
    names,
    event,
    pin: pinned ? await getPinnedLink(pinned) : null,
  }
}
