import 'server-only'
import { showRecordAt } from '@/components/record-moment'
import { ShareButton } from '@/components/share/share-button'
import { KnownAtBanner } from '@/components/view/known-at-banner'
import { getPinnedLink, type PinnedLink } from '@/lib/data/short-links'
import { serializeView } from '@/lib/schemas/view-address'
import { addressOf, type ViewPage, viewPath } from '@/lib/schemas/view-path'
import { DEFAULT_VIEW, type RawParams, type ViewState } from '@/lib/schemas/view-state'
import { readAddress } from './read-address'

/** What every view has around it: the button that shares it, and what it says of an earlier state of the record. */
export async function viewFrame(
  page: ViewPage,
  view: ViewState,
  searchParams: RawParams | Promise<RawParams>,
) {
  showRecordAt(view.knownAt)
  const path = viewPath(page)
  const pin = await pinOf((await searchParams).pinned, path, view)
  return {
    actions: <ShareButton address={addressOf({ path, view })} pinned={pin?.slug ?? null} />,
    banner: (
      <>
        <PrintAddress address={await readAddress(pin ? `/s/${pin.slug}` : addressOf({ path, view }))} />
        <KnownAtBanner page={page} path={path} view={view} sharedOn={pin?.createdAt.slice(0, 10) ?? null} />
      </>
    ),
  }
}

/** The same for a page that finds views and is none to be shared: what it says of an earlier state of the record. */
export function bannerOf(path: string, view: ViewState) {
  showRecordAt(view.knownAt)
  return <KnownAtBanner page={null} path={path} view={view} sharedOn={null} />
}

/** For whoever has the view on paper: where it is, and on what terms. */
function PrintAddress({ address }: { address: string }) {
  return <p className="print-address">Demarche, {address}. CC BY 4.0.</p>
}

/** What the page of one version says where it was opened by the short link of its event. */
export async function bannerOfVersion(
  event: string,
  version: string,
  searchParams: RawParams | Promise<RawParams>,
) {
  const slug = (await searchParams).pinned
  const link = typeof slug === 'string' ? await getPinnedLink(slug) : null
  const page = { page: 'event', event } as const
  if (link?.path !== `${viewPath(page)}/history/${version}`) return null
  showRecordAt(link.knownAt)
  return (
    <KnownAtBanner
      page={page}
      path={viewPath(page)}
      view={{ ...DEFAULT_VIEW, knownAt: link.knownAt }}
      sharedOn={link.createdAt.slice(0, 10)}
    />
  )
}

/** The short link that opened a view: only where it leads to this very view. Once a control changes it, it no longer does. */
async function pinOf(slug: RawParams[string], path: string, view: ViewState): Promise<PinnedLink | null> {
  if (typeof slug !== 'string' || view.knownAt === null) return null
  const link = await getPinnedLink(slug)
  return link?.path === path && link.query === serializeView(view) ? link : null
}
