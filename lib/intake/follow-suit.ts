import type { Frame } from './frame'
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

/** "They include Latvia and Romania", "Among them are …", "Norway is among them": of those told of before, some by name. */
export function examples(items: readonly Item[]): readonly Holder[] | null {
  const named = (from: number, to: number): Holder[] => {
    let end = from
    while (end < to && (items[end]?.actor || LISTED.has(items[end]?.is ?? 'verb'))) end++
    return items
      .slice(from, end)
      .flatMap((x, i) =>
        x.actor && x.actor.form !== 'demonym'
          ? [{ code: x.actor.code, as: 'government', at: [from + i, from + i + 1] } as const]
          : [],
      )
  }
  const [first, second, third] = items.map((x) => x.norm)
  const include = items.findIndex((x, i) => i > 0 && i < 4 && /^includes?d?$/.test(x.norm))
  if (/^(?:those|they|these|the)$/.test(first ?? '') && include > 0) {
    const who = items.slice(0, include).every((x) => !x.actor && !x.company)
    return who ? some(named(include + 1, items.length)) : null
  }
  if (
    first === 'among' &&
    /^(?:them|those|these)$/.test(second ?? '') &&
    /^(?:are|is|were)$/.test(third ?? '')
  )
    return some(named(3, items.length))
  const are = items.findIndex((x) => x.is === 'be')
  if (are > 0 && items[are + 1]?.norm === 'among' && items[are + 2]?.norm === 'them') {
    const holders = named(0, are)
    return some(holders)
  }
  return null
}

/** "It follows similar action in Italy", "… similar steps by Canada and Belgium": who had done the like before. */
export function alike(items: readonly Item[]): readonly Holder[] | null {
  const at = items.findIndex((x) => x.norm === 'similar')
  if (at < 0 || items.slice(Math.max(0, at - 3), at).some((x) => x.is === 'not')) return null
  const where = items.findIndex((x, i) => i > at + 1 && i < at + 4 && /^(?:in|by|from)$/.test(x.norm))
  if (where < 0 || !LIKE.test(items[where - 1]?.norm ?? '')) return null
  let end = where + 1
  while (items[end]?.actor || LISTED.has(items[end]?.is ?? 'verb')) end++
  return some(readGroup(items, where + 1, end).holders)
}

const LIKE = /^(?:action|actions|steps?|moves?|measures?|bans?|restrictions|decisions?|curbs|orders?)$/

const some = (holders: readonly Holder[]): readonly Holder[] | null => (holders.length > 0 ? holders : null)

const LISTED: ReadonlySet<Item['is']> = new Set(['comma', 'and', 'determiner', 'used'])

const PLURAL =
  /^(?:countries|nations|governments|states|capitals|members|allies|regulators|authorities|parliaments)$/

/** "Ten of its members have restricted it", "Several governments …": more than one, and none of them by name. */
export function isNobodyInParticular(items: readonly Item[], frame: Frame): boolean {
  if (frame.holders.length > 0) return false
  const subject = items.slice(frame.at[0], frame.body[0])
  return (
    subject.some((x) => PLURAL.test(x.norm)) &&
    (subject[0]?.norm !== 'the' || subject.some((x) => /^(?:members|countries|nations|states)$/.test(x.norm)))
  )
}
