import 'server-only'
import { getLiveLink, keepLiveLink, LONGEST_QUERY } from '@/lib/data/short-links'
import { clientAddress } from '@/lib/http/client-address'
import { consumeAll } from '@/lib/http/rate-limit'
import { readAddress } from '../read-address'

/** Host and address of so many letters are read off a picture and typed; of more, a short link is. */
const LONGEST = 56

/** A short link as it is printed: host and path. */
export const printedSlug = async (slug: string): Promise<string> =>
  withoutScheme(await readAddress(`/s/${slug}`))

const withoutScheme = (address: string): string => address.replace(/^https?:\/\//, '')

/**
 * What a picture of a view prints in its corner, so that whoever has only the picture finds the view: its address where
 * that is short, else a short link that follows the data, made when the first picture of this view is asked for. How many
 * are made is limited (docs/decisions/0022): who is beyond that gets a picture with as much of the address as fits.
 */
export async function printedLink(request: Request, path: string, query: string): Promise<string> {
  const address = withoutScheme(await readAddress(query ? `${path}?${query}` : path))
  if (address.length <= LONGEST || query.length > LONGEST_QUERY) return address
  const there = await getLiveLink(path, query)
  if (there) return printedSlug(there.slug)
  const allowed = await consumeAll([
    ['liveLink', clientAddress(request.headers)],
    ['liveLinkOfAll', 'all'],
  ])
  if (!allowed.ok) return address
  return printedSlug((await keepLiveLink(path, query)).slug)
}
