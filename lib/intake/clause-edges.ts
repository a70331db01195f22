import { isAdverb } from './adverbs'
import type { Item } from './item'

/** What a verb must do for a clause to be what it reports. */
export const REPORTING = new Set(['say', 'deny', 'promise', 'report', 'wish', 'threaten', 'advise'])

export const isReporting = (item: Item | undefined): boolean =>
  item?.is === 'verb' && REPORTING.has(item.sense?.clause ?? '')

/** A comma inside a list of names: "After Australia, Japan and Taiwan, …" goes on until the last. */
export function continuesList(items: readonly Item[], comma: number): boolean {
  const next = items[comma + 1]
  const after = items[comma + 2]
  return next?.is === 'actor' && (after?.is === 'and' || after?.is === 'comma')
}

export const holdsParticipant = (items: readonly Item[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const item = items[i] as Item
    if (
      item.is === 'actor' ||
      item.is === 'company' ||
      item.is === 'pronoun' ||
      item.is === 'other-name' ||
      item.heads?.some((h) => h !== 'product')
    )
      return true
  }
  return false
}

/** "…, and Australia, Taiwan and Japan have barred it": nations listed before a verb are all its subject. */
export function listBegins(items: readonly Item[], cut: number, from: number): number {
  let at = cut
  while (true) {
    const before = items[at - 1]
    if (before?.is !== 'and' && before?.is !== 'comma') return at
    const end = items[at - 2]?.is === 'comma' ? at - 2 : at - 1
    let start = end
    while (start > from && (items[start - 1]?.is === 'actor' || items[start - 1]?.is === 'determiner'))
      start--
    // "…, and countries like Australia, Taiwan and Japan have": back to the noun they are examples of.
    if (items[start - 1]?.is === 'like')
      while (start > from && items[start - 1]?.is !== 'and' && items[start - 1]?.is !== 'comma') start--
    const opened = items[start - 1]?.is === 'and' || items[start - 1]?.is === 'comma'
    if (start === end || !opened || start <= from + 1) return at
    at = start
  }
}

/** "Rome uses golden power to limit …": a plain word in -s right behind a nation is the verb, whatever it means. */
export function unknownVerb(items: readonly Item[], from: number, to: number): number {
  for (let j = from + 1; j < to; j++) {
    const item = items[j] as Item
    const before = items[j - 1] as Item
    if (before.is !== 'actor' && !before.heads?.includes('government')) continue
    // "ties spectrum to rules", not "ties with Huawei"
    const plain = !item.heads || (item.norm === 'ties' && items[j + 1]?.is !== 'preposition')
    if (item.is === 'word' && plain && !item.capital && /[^s]s$/.test(item.norm) && j < to - 1) return j
  }
  return to
}

/** "Huawei fires employee arrested in Poland": a plain word in -s behind a firm and before a noun is what the firm does. */
export function unknownVerbOfFirm(items: readonly Item[], from: number, to: number): number {
  const verb = items[from + 1]
  const object = items[from + 2]
  const firm = items[from]?.is === 'company' && verb?.is === 'word' && !verb.heads && !verb.capital
  return firm && /[^s]s$/.test(verb.norm) && from + 2 < to && object?.is === 'word' && !isAdverb(object.norm)
    ? from + 1
    : to
}

/** "Romania went further, adopting a law that shut Huawei out": where the first verb is not known, the next one tells it. */
export function participial(
  items: readonly Item[],
  from: number,
  to: number,
): { readonly who: number; readonly at: number } | null {
  if (!items[from]?.actor || items[to - 1]?.is !== 'comma' || !items[to]?.forms?.includes('ing')) return null
  const unknown = items.slice(from + 1, to - 1)
  const told = unknown.length > 0 && unknown.every((x) => x.is === 'word' && !x.capital && !x.heads)
  return told ? { who: from + 1, at: to } : null
}

export const onlyCompanies = (items: readonly Item[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (items[i]?.is !== 'company') return false
  return true
}

/** What stands before ", which" in a subject, or null. */
export function beforeRelative(
  items: readonly Item[],
  [from, to]: readonly [number, number],
): [number, number] | null {
  const which = items.findIndex((x, i) => i > from && i < to && /^(?:which|who|whose)$/.test(x.norm))
  return which > from + 1 && items[which - 1]?.is === 'comma' ? [from, which - 1] : null
}
