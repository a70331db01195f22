import { frameHtml } from '@/components/embed/frame-html'
import { ogImageOf } from '@/components/share/og-image'
import { showsSomething } from '@/components/share/share-links'
import { getShortLink } from '@/lib/data/short-links'
import { openToAll } from '@/lib/http/open-to-all'
import { problem } from '@/lib/http/problem'
import { oembedXml } from '@/lib/interchange/oembed'
import { embedPath } from '@/lib/schemas/embed-path'
import { addressOf } from '@/lib/schemas/view-path'
import { readAddress } from '../read-address'
import { wholeAnswer } from '../representations/whole-answer'
import { readSharedView } from '../shared-view'

export const dynamic = 'force-dynamic'

const FRAME = { width: 800, height: 480 } as const

/** How a view may be shown where its link is posted (https://oembed.com). */
export async function GET(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams
  const format = search.get('format') ?? 'json'
  // oEmbed would have 501 here: whatever is asked, a fault of the asker's is told as one.
  if (format !== 'json' && format !== 'xml')
    return openToAll(problem(400, 'Bad request', { detail: 'The formats are json and xml.' }))
  const origin = await readAddress('')
  const address = await addressOnSite(search.get('url') ?? '', origin)
  const shared = address === null ? null : await readSharedView(address)
  if (!shared)
    return openToAll(
      problem(404, 'Not found', { detail: '“url” must be the address of a view of this site.' }),
    )
  const { page, path, view, title } = shared
  const bare = showsSomething(page, view) ? embedPath(path) : null
  const [width, height] = [
    atMost(FRAME.width, search.get('maxwidth')),
    atMost(FRAME.height, search.get('maxheight')),
  ]
  const image = ogImageOf(page, view, title)
  const fits =
    image &&
    image.width <= atMost(image.width, search.get('maxwidth')) &&
    image.height <= atMost(image.height, search.get('maxheight'))
  const answer = {
    version: '1.0',
    type: bare === null ? 'link' : 'rich',
    title,
    provider_name: 'Demarche',
    provider_url: `${origin}/`,
    ...(bare !== null && {
      html: frameHtml(origin, addressOf({ path: bare, view }), title, { width, height }),
      width,
      height,
    }),
    ...(fits && {
      thumbnail_url: origin + image.url,
      thumbnail_width: image.width,
      thumbnail_height: image.height,
    }),
  }
  return format === 'json'
    ? wholeAnswer(request, JSON.stringify(answer), 'application/json', null)
    : wholeAnswer(request, oembedXml(answer), 'text/xml; charset=utf-8', null)
}

/** Path and query of an address of this site, short links followed; `null` for other sites. */
async function addressOnSite(text: string, origin: string): Promise<string | null> {
  if (text.length > 8_000 || !URL.canParse(text, origin)) return null
  const url = new URL(text, origin)
  if (url.host !== new URL(origin).host) return null
  const slug = /^\/s\/([^/]+)$/.exec(url.pathname)?.[1]
  if (slug === undefined) return url.pathname + url.search
  const link = await getShortLink(slug)
  return link && `${link.path}?${link.query}`
}

function atMost(usual: number, given: string | null): number {
  const most = given !== null && /^\d{1,5}$/.test(given) ? Number(given) : usual
  return Math.max(1, Math.min(usual, most))
}
