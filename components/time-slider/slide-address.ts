import { type Day, isPartialDate, latestDay } from '@/lib/domain/partial-date'
import { serializeView, viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'

/** The address of a view on another day. Today needs no word in it, and stays today in a link. */
export const addressOn = (path: string, view: ViewState, day: Day, today: Day): string =>
  viewHref(path, view, { asOf: day === today ? null : day })

/** The day that the `asOf` of an address means, as `parseView` reads it. */
export const dayInAddress = (asOf: string | null, today: Day): Day =>
  asOf !== null && isPartialDate(asOf) ? latestDay(asOf) : today

/** Where the lives of the cells on a page are: one address for all its days, unless its rows depend on the day. */
export function spansAddress(path: string, view: ViewState): string {
  const query = serializeView(view.blocs.length > 0 ? view : { ...view, asOf: null })
  return `/spans?of=${path}${query && `&${query}`}`
}

/**
 * A link of the page as it must lead while the page shows another day: to that day, if it leads to the day of the page.
 * `null`: the link leads where it says.
 */
export function movedLink(href: URL, pageAsOf: Day | null, day: Day, today: Day): string | null {
  const asOf = href.searchParams.get('asOf')
  if (asOf !== pageAsOf) return null
  // Addresses that take no day keep theirs.
  if (
    asOf === null &&
    !/^\/(matrix|map|timeline|compare|issues|companies|countries|blocs|why)\b/.test(href.pathname)
  )
    return null
  if (day === today) href.searchParams.delete('asOf')
  else href.searchParams.set('asOf', day)
  const query = href.searchParams.toString().replaceAll('%2F', '/').replaceAll('%3A', ':')
  return `${href.pathname}${query && `?${query}`}${href.hash}`
}
