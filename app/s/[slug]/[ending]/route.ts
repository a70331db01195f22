import { isPictureEnding } from '@/components/share/og-image'
import { isDataEnding } from '@/components/share/share-links'
import { getShortLink } from '@/lib/data/short-links'
import { openToAll } from '@/lib/http/open-to-all'
import { problem } from '@/lib/http/problem'
import { pinnedAddress } from '../../pinned-address'

export const dynamic = 'force-dynamic'

/** Other forms of what a short link keeps: `/s/7k2mxq9d.csv`, rewritten to this one by next.config.js. */
export async function GET(_: Request, { params }: RouteContext<'/s/[slug]/[ending]'>): Promise<Response> {
  const { slug, ending } = await params
  const link = isDataEnding(ending) || isPictureEnding(ending) ? await getShortLink(slug) : null
  return openToAll(
    link
      ? new Response(null, { status: 302, headers: { location: pinnedAddress(link, `.${ending}`) } })
      : problem(404, 'Not found', { detail: 'There is no shared view at this address.' }),
  )
}
