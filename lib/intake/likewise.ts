import type { Clause } from './clauses'
import type { Frame } from './frame'
import { type Holder, readGroup } from './groups'
import type { Item } from './item'
import type { Subject } from './walk-state'

/** "The Netherlands is examining it, as is Canada", "…, as have Spain and Italy": the last told is theirs, too. */
export function asAlso(
  items: readonly Item[],
  frames: readonly Frame[],
  prior: Frame | null = null,
): Frame[] {
  // "So have Denmark and the European Commission."
  const opens = items[0]?.norm === 'so' && ['be', 'have'].includes(items[1]?.is ?? '')
  if (opens && prior && frames.length === 0) {
    const last = items.findLastIndex((x) => x.is !== 'stop') + 1
    const all = readGroup(items, 2, last)
    const like = {
      holders: all.holders,
      holderHint: 'named',
      at: [0, last],
      signal: [1, 2],
      body: [1, last],
    } as const
    return all.holders.length > 0 ? [{ ...prior, ...like, sure: Math.min(0.59, prior.sure) }] : []
  }
  const last = frames.at(-1)
  const at = items.findIndex(
    (x, i) =>
      /^(?:as|so)$/.test(x.norm) &&
      ['be', 'have', 'modal'].includes(items[i + 1]?.is ?? '') &&
      items[i + 2] !== undefined &&
      items.slice(i + 2).every((y) => y.actor || ['comma', 'and', 'stop', 'determiner'].includes(y.is)),
  )
  if (!last || at < 0) return []
  const end = items.findLastIndex((x) => x.actor) + 1
  const { holders } = readGroup(items, at + 2, end)
  return holders.length > 0 ? [{ ...last, holders, holderHint: 'named', sure: 0.8 * last.sure }] : []
}

/** "is live in twenty countries, among them Benin and Togo": those named. */
export function examplesIn(items: readonly Item[], { body: [from, to] }: Clause): readonly Holder[] {
  const like = items.findIndex((x, i) => i > from && i < to && x.is === 'like')
  if (like < 0 || !items.slice(from, like).some((x) => /^(?:countries|nations|markets|states)$/.test(x.norm)))
    return []
  return readGroup(items, like + 1, to).holders
}

/** "in Russia, where the app is illegal", "Kenya and Ghana are among those where it is sold": whose land is meant. */
export function whereabouts(
  items: readonly Item[],
  clause: Clause,
  subjects: readonly Subject[],
): readonly Holder[] {
  const at = clause.subject[0] - 1
  const near = items[at - 1]?.is === 'comma' ? at - 2 : at - 1
  const code = items[near]?.actor?.code
  if (code) return [{ code, as: 'government', at: [near, near + 1] }]
  return subjects.at(-2)?.group.holders ?? []
}

/** "Kuala Lumpur followed", "… followed suit": does the same as those told of before. */
export function follows(items: readonly Item[], { body: [from, to] }: Clause): boolean {
  const verb = items[from]
  const next = items[from + 1]
  // "…, and Taiwan did the same", "Botswana has done so"
  const done = items.findIndex((x, i) => i >= from && i < from + 3 && /^(?:did|does|do|done)$/.test(x.norm))
  // "Egypt did so until last year": no longer.
  if (items.slice(from, to + 3).some((x) => x.norm === 'until')) return false
  // "voted to do the same"
  const wills =
    /^(?:do|plan|promise|propose)$/.test(verb?.sense?.clause ?? '') && items[from + 1]?.is === 'to'
  if (
    wills &&
    /^(?:do|follow)$/.test(items[from + 2]?.norm ?? '') &&
    /^(?:so|same|likewise|suit)$/.test(
      items[items[from + 3]?.is === 'determiner' ? from + 4 : from + 3]?.norm ?? '',
    )
  )
    return true
  // "Nepal did so last year"
  if (verb?.is === 'have' && done >= 0 && items[done + 1]?.norm === 'so') return true
  if (verb?.is === 'have' && done >= 0) {
    const how = items[done + 1]?.is === 'determiner' ? items[done + 2] : items[done + 1]
    if (/^(?:so|same|likewise)$/.test(how?.norm ?? '') && done + 4 >= to - 4) return true
  }
  return (
    verb?.sense?.base === 'follow' &&
    (from + 1 >= to ||
      next?.is === 'stop' ||
      next?.norm === 'suit' ||
      next?.norm === 'shortly' ||
      next?.norm === 'later' ||
      next?.is === 'determiner')
  )
}
