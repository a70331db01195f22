import 'server-only'
import { databaseTrouble } from '@/lib/data/database-trouble'
import { getLiveLink, keepLiveLink, LONGEST_QUERY, type ShortLink } from '@/lib/data/short-links'
import { consumeAll } from './rate-limit'

/**
 * The short link to a view as it is whenever it is opened: the one that there is, or a new one, as far as `client`, an
 * address, and all clients together may make them (docs/decisions/0022). `null` beyond that, for a view with more filters
 * than a link can hold, and where nothing can be written: whoever wanted to print one prints the address instead.
 */
export async function limitedLiveLink(
  client: string,
  path: string,
  query: string,
): Promise<ShortLink | null> {
  if (query.length > LONGEST_QUERY) return null
  const there = await getLiveLink(path, query)
  if (there) return there
  try {
    const allowed = await consumeAll([
      ['liveLink', client],
      ['liveLinkOfAll', 'all'],
    ])
    return allowed.ok ? await keepLiveLink(path, query) : null
  } catch (error) {
    const trouble = databaseTrouble()
    if (trouble === 'read-only' || trouble === 'full') return null
    throw error
  }
}
