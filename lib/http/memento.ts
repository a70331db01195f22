import { parseEmbedPath } from '@/lib/schemas/embed-path'
import { parseView } from '@/lib/schemas/view-address'
import { PAGE_PARAMS, parseViewPath } from '@/lib/schemas/view-path'

/** What the API gives as known at a moment, besides the pages. */
const API_PATHS = /^\/api\/v1\/(?:matrix|issues|shifts|events(?:\/[^/]+(?:\/revisions)?)?)$/
/** Pages that show the record as known at a moment and are no view to be shared: ways to find one, and the front page. */
const WAYS_IN = /^\/(?:countries|companies|search|why)?$/
/** The other forms of a view, and its pictures. */
const ENDING = /\.(?:csv|ndjson|json|atom|feed\.json|png|svg|og\.png)$/

/** Whether an address has earlier states of the record that can be asked for (`knownAt`): of a view in any of its forms. */
export function hasMementos(path: string): boolean {
  const plain = path.replace(ENDING, '')
  const page = parseEmbedPath(path) ?? parseViewPath(plain)
  return page ? PAGE_PARAMS[page.page].includes('knownAt') : API_PATHS.test(path) || WAYS_IN.test(path)
}

const HTTP_DATE =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/

/** The moment of an `Accept-Datetime` (RFC 7089, 2.1), ISO 8601 in UTC; `null` for what is no such date. */
export function parseHttpDate(text: string): string | null {
  if (!HTTP_DATE.test(text)) return null
  const date = new Date(text)
  // 31 June is no day, and the day of the week must be that of the date: both show when it is written again.
  return !Number.isNaN(date.getTime()) && date.toUTCString() === text ? date.toISOString() : null
}

/** A moment as HTTP writes it, to the second: "Tue, 14 Jul 2020 09:30:00 GMT". */
export const httpDate = (moment: string): string => new Date(moment).toUTCString()

/** The moment that an address shows the record at; `null` where it shows what is known now. */
export const knownAtOf = (search: URLSearchParams): string | null =>
  parseView({ knownAt: search.getAll('knownAt') }, ['knownAt']).view.knownAt

/**
 * What tells of the earlier states of the record at an address: where the original is, which is its own TimeGate, and of
 * a memento the moment it shows.
 */
export function mementoHeaders({
  pathname,
  searchParams,
}: Pick<URL, 'pathname' | 'searchParams'>): Record<string, string> {
  const original = new URLSearchParams(searchParams)
  original.delete('knownAt')
  const shown = knownAtOf(searchParams)
  return {
    Link: `<${pathname}${original.size > 0 ? `?${original}` : ''}>; rel="original timegate"`,
    // What it is answered with depends on it, also where it was not sent.
    Vary: 'Accept-Datetime',
    ...(shown && { 'Memento-Datetime': httpDate(shown) }),
  }
}
