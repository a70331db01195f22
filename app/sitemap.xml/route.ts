import { actorPath, companyPath, eventPath, issuePath } from '@/components/links'
import { readDataVersion } from '@/lib/data/data-version'
import { getDirectory } from '@/lib/data/directory'
import { listSitePages, type SitePage } from '@/lib/data/site-pages'
import { xmlText } from '@/lib/interchange/xml'
import { readAddress } from '../read-address'
import { wholeAnswer } from '../representations/whole-answer'

export const dynamic = 'force-dynamic'

/** A sitemap holds 50,000 addresses; the events that changed longest ago are left out first. */
const MOST = 49_000
const PARTS = [
  '/',
  '/matrix',
  '/map',
  '/compare',
  '/coverage',
  '/timeline',
  '/shifts',
  '/countries',
  '/companies',
  '/method',
  '/data',
]

/** All pages for search engines (https://www.sitemaps.org), with when each last changed where that is recorded. */
export async function GET(request: Request): Promise<Response> {
  const [origin, pages, { actors }, { changedAt }] = await Promise.all([
    readAddress(''),
    listSitePages(MOST),
    getDirectory(),
    readDataVersion(),
  ])
  const pathOf = ({ kind, key }: SitePage): string => {
    switch (kind) {
      case 'actor':
        return actorPath(key, actors.get(key)?.kind)
      case 'company':
        return companyPath(key)
      case 'issue':
        return issuePath(key)
      case 'event':
        return eventPath(key)
    }
  }
  const lines = [
    ...PARTS.map((path) => entryOf(origin + path, null)),
    ...pages.map((page) => entryOf(origin + pathOf(page), page.changedAt)),
  ]
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('\n')}
</urlset>
`
  return wholeAnswer(request, xml, 'application/xml', changedAt)
}

const entryOf = (url: string, changedAt: string | Date | null): string =>
  `<url><loc>${xmlText(url)}</loc>${
    changedAt === null ? '' : `<lastmod>${new Date(changedAt).toISOString()}</lastmod>`
  }</url>`
