import type { MetadataRoute } from 'next'
import { actorPath, companyPath, eventPath, issuePath } from '@/components/links'
import { getDirectory } from '@/lib/data/directory'
import { listSitePages, type SitePage } from '@/lib/data/site-pages'
import { readAddress } from './read-address'

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

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [origin, pages, { actors }] = await Promise.all([
    readAddress(''),
    listSitePages(MOST),
    getDirectory(),
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
  return [
    ...PARTS.map((path) => ({ url: origin + path })),
    ...pages.map((page) => ({ url: origin + pathOf(page), lastModified: page.changedAt })),
  ]
}
