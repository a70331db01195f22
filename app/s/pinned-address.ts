import type { ShortLink } from '@/lib/data/short-links'

/** Of an event a short link keeps the page of a version; its other forms are those of the event as known then. */
const VERSION = /^(\/events\/[^/]+)\/history\/\d+$/

/**
 * Where a short link leads: the view as it was shared, or as it is now, or with an ending another form of it. The marker lets the view say
 * so and a picture print the short link; data have no use for it.
 */
export function pinnedAddress({ slug, path, query, knownAt }: ShortLink, ending = ''): string {
  const event = ending === '' ? undefined : VERSION.exec(path)?.[1]
  const state = event ? `knownAt=${knownAt}` : query
  const isMarked = knownAt !== null && (ending === '' || /png|svg/.test(ending))
  const all = [state, isMarked ? `pinned=${slug}` : ''].filter((part) => part !== '').join('&')
  return `${event ?? path}${ending}${all && `?${all}`}`
}
