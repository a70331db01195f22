import type { Holder } from './groups'
import { readGroup } from './groups'
import type { Item } from './item'

/**
 * "Malaysia followed a day later.", "Berlin and Vienna did the same.": who does what the sentence before told of.
 * Null where a sentence says more than that.
 */
export function followers(items: readonly Item[]): readonly Holder[] | null {
  const verb = items.findIndex((x) => x.is === 'verb' || x.is === 'have')
  if (verb <= 0 || verb > 8 || items.length - verb > 6) return null
  const rest = items.slice(verb + 1).map((x) => x.norm)
  const follows =
    items[verb]?.sense?.base === 'follow' &&
    (rest.length === 0 ||
      /^(?:suit|shortly|later|soon|within|quickly|next|a|hours|days|weeks|\.|,)$/.test(rest[0] ?? ''))
  const same = /^(?:did|do|does)$/.test(items[verb]?.norm ?? '') && rest.includes('same')
  if (!follows && !same) return null
  const { holders, companies } = readGroup(items, 0, verb)
  return holders.length > 0 && companies.length === 0 ? holders : null
}
