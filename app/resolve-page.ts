import 'server-only'
import { findCompanyByName } from '@/lib/data/companies'
import type { Directory } from '@/lib/data/directory'
import { getEventFate } from '@/lib/data/event-status'
import { isIssue } from '@/lib/data/issues'
import type { ViewPage } from '@/lib/schemas/view-path'
import { actorOfCode } from './canonical-actor'

/**
 * The page that a path means, as its own page would have it: `/countries/gb` is the United Kingdom's, `/companies/tiktok`
 * is ByteDance's, a merged event's is the one it was merged into. `null` where nothing of that name is there.
 */
export async function resolvePage(page: ViewPage, directory: Directory): Promise<ViewPage | null> {
  switch (page.page) {
    case 'country':
    case 'bloc': {
      const actor = actorOfCode(directory, page.actor)
      return actor && { page: actor.kind, actor: actor.code }
    }
    case 'company': {
      if (directory.companies.has(page.company)) return page
      const owner = await findCompanyByName(page.company)
      return owner ? { page: 'company', company: owner } : null
    }
    case 'issue':
      return (await isIssue(page.company, page.topic)) ? page : null
    case 'event': {
      const fate = await getEventFate(page.event)
      return fate && { page: 'event', event: fate.mergedInto ?? page.event }
    }
    default:
      return page
  }
}

/** What an address of another way of writing a page answers: a merged event has moved for good, as its page says. */
export const statusOfMove = ({ page }: ViewPage): 301 | 308 => (page === 'event' ? 301 : 308)

/** What the path of a page adds to the filters of its query. */
export const filterOfPage = (page: ViewPage) => ({
  ...('actor' in page && { actors: [page.actor] }),
  ...('company' in page && { companies: [page.company] }),
  ...('topic' in page && { topics: [page.topic] }),
})
