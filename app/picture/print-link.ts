import 'server-only'
import { findPinnedLink } from '@/lib/data/short-links'
import { clientAddress } from '@/lib/http/client-address'
import { limitedLiveLink } from '@/lib/http/live-link'
import { readAddress } from '../read-address'

/** Host and address of so many letters are read off a picture and typed; of more, a short link is. */
const LONGEST = 56

/** A short link as it is printed: host and path. */
export const printedSlug = async (slug: string): Promise<string> =>
  withoutScheme(await readAddress(`/s/${slug}`))

const withoutScheme = (address: string): string => address.replace(/^https?:\/\//, '')

/**
 * What a picture of a view prints in its corner, so that whoever has only the picture finds the view: the link by which
 * this very view was pinned, if it was; its address where that is short; else a short link that follows the data, made when
 * the first picture of this view is asked for. Where none may be made (docs/decisions/0022) as much of the address as fits.
 */
export async function printedLink(
  request: Request,
  path: string,
  query: string,
  isPast: boolean,
): Promise<string> {
  const pinned = isPast ? await findPinnedLink(path, query) : null
  if (pinned) return printedSlug(pinned.slug)
  const address = withoutScheme(await readAddress(query ? `${path}?${query}` : path))
  if (address.length <= LONGEST) return address
  const live = await limitedLiveLink(clientAddress(request.headers), path, query)
  return live ? printedSlug(live.slug) : address
}
