import type { Holder } from './groups'
import { readGroup } from './groups'
import type { Item } from './item'

const NAMES: ReadonlySet<Item['is']> = new Set([
  'actor',
  'comma',
  'and',
  'stop',
  'determiner',
  'word',
  'used',
  'like',
  'opener',
  'not',
])

/**
 * "Malaysia followed a day later.", "Berlin and Vienna did the same.", "The partners - Canada and Britain - have taken
 * similar steps.": who does what the sentence before told of. Null where a sentence says more than that.
 */
export function followers(items: readonly Item[]): readonly Holder[] | null {
  const verb = items.findIndex((x) => x.is === 'verb' || x.is === 'have')
  if (verb <= 0 || verb > 24) return null
  // "New Zealand said it would do likewise"
  const own = items[verb + 1]?.is === 'that' ? verb + 2 : verb + 1
  const says = items[verb]?.sense?.clause === 'say' && /^(?:it|they)$/.test(items[own]?.norm ?? '')
  const act = says ? items.findIndex((x, i) => i > own && (x.is === 'verb' || x.is === 'have')) : verb
  if (act < 0) return null
  const rest = items.slice(act + 1).map((x) => x.norm)
  const short = rest.length < 7
  const follows =
    short &&
    items[act]?.sense?.base === 'follow' &&
    (rest.length === 0 ||
      /^(?:suit|shortly|later|soon|within|quickly|next|a|hours|days|weeks|\.|,)$/.test(rest[0] ?? ''))
  const same =
    /^(?:did|do|does|done|have|has|took|take|taken|imposed|adopted|introduced)$/.test(
      items[act]?.norm ?? '',
    ) &&
    ((short && (rest.includes('same') || rest.includes('similar'))) || rest.indexOf('likewise') === 0)
  if (!follows && !same) return null
  const before = items.slice(0, verb)
  if (before.some((x) => x.company || x.is === 'not' || !NAMES.has(x.is))) return null
  const { holders } = readGroup(items, 0, verb)
  if (holders.length > 0 && !before.some((x) => x.is === 'stop')) return holders
  // Listed between dashes: each is named for itself.
  const stop = before.findIndex((x) => x.is === 'stop')
  const listed = stop >= 0
  const named = items.flatMap((x, i) =>
    x.actor && i > stop && i < verb && x.actor.form !== 'demonym' ? [{ x, i }] : [],
  )
  return listed && named.length > 0
    ? named.map(({ x, i }) => ({ code: x.actor?.code ?? '', as: 'government', at: [i, i + 1] }) as const)
    : null
}
