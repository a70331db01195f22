import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'

/** The kinds of things that a search finds, in the order in which they are shown. */
export const SEARCH_KINDS = ['actors', 'companies', 'topics', 'events'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export const SEARCH_KIND_LABEL: Readonly<Record<SearchKind, string>> = {
  actors: 'Countries and blocs',
  companies: 'Companies',
  topics: 'Topics',
  events: 'Events',
}

export const SEARCH_PATH = '/search'

/** `of` in the address: one kind of thing alone; anything else is all kinds. */
export const parseSearchKind = (of: unknown): SearchKind | null =>
  SEARCH_KINDS.find((kind) => kind === of) ?? null

/** The address of a search; `of` keeps to one kind. A changed search begins at the first page. */
export function searchHref(view: ViewState, of: SearchKind | null, changes: Partial<ViewState> = {}): string {
  const href = viewHref(SEARCH_PATH, view, changes)
  return of === null ? href : `${href}${href.includes('?') ? '&' : '?'}of=${of}`
}

/** How many events one page of results holds. */
export const HITS_PER_PAGE = 20

/** How many events lie before this page, from `after` of the address; `null` when that is no page. */
export function skipOf(after: string | null): number | null {
  if (after === null) return 0
  const skip = /^\d{1,6}$/.test(after) ? Number(after) : Number.NaN
  return Number.isInteger(skip) ? skip : null
}
