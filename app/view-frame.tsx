import 'server-only'
import { ShareButton } from '@/components/share/share-button'
import { KnownAtBanner } from '@/components/view/known-at-banner'
import { getShortLink, type ShortLink } from '@/lib/data/short-links'
import { addressOf, type ViewPage, viewPath } from '@/lib/schemas/view-path'
import { type RawParams, serializeView, type ViewState } from '@/lib/schemas/view-state'

/** What every view has around it: the button that shares it, and what it says of an earlier state of the record. */
export async function viewFrame(
  page: ViewPage,
  view: ViewState,
  searchParams: RawParams | Promise<RawParams>,
) {
  const path = viewPath(page)
  const pin = await pinOf((await searchParams).pinned, path, view)
  return {
    actions: <ShareButton address={addressOf({ path, view })} pinned={pin?.slug ?? null} />,
    banner: (
      <KnownAtBanner page={page} path={path} view={view} sharedOn={pin?.createdAt.slice(0, 10) ?? null} />
    ),
  }
}

/** The share button of an event, whose page has no state of its own. */
export const shareOfEvent = (event: string) => (
  <ShareButton address={viewPath({ page: 'event', event })} pinned={null} />
)

/** The short link that opened a view: only where it leads to this very view. Once a control changes it, it no longer does. */
async function pinOf(slug: RawParams[string], path: string, view: ViewState): Promise<ShortLink | null> {
  if (typeof slug !== 'string' || view.knownAt === null) return null
  const link = await getShortLink(slug)
  return link?.path === path && link.query === serializeView(view) ? link : null
}
