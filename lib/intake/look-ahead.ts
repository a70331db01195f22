import { isAdverb } from './adverbs'
import type { Item } from './item'
import type { Sense } from './lexicon'

export interface Ahead {
  readonly verb: number
  readonly measure: number
  readonly company: number
  /** "to" or "from" that an infinitive or gerund follows, known to the lexicon or not. */
  readonly to: number
}

/** A verb as it stands in its clause. */
export interface Reading {
  readonly sense: Sense
  readonly ahead: Ahead
  readonly passive: boolean
  readonly companySubject: boolean
}

/** "a rise in licence fees": what changes is the measure. */
const CHANGES = /^(?:rise|increase|hike|jump|cut|cuts|reduction|reductions|change|changes|easing|tightening)$/

/** What comes first after a verb: another verb, a measure that can be its object, a company. */
export function lookAhead(
  items: readonly Item[],
  from: number,
  to: number,
  passive: boolean,
  base = '',
): Ahead {
  // "puts Qualcomm's deal under probe", "hits ZTE with fine": the measure stands behind the particle.
  const particle = / ~ (?:under|with|to|on)$/.test(base)
    ? items.findIndex((x, j) => j >= from && j < to && x.is === 'used')
    : -1
  let verb = -1
  let measure = -1
  let company = -1
  let infinitive = -1
  let blocked = false
  for (let j = from; j < to; j++) {
    const item = items[j] as Item
    if (item.is === 'verb') {
      verb = j
      break
    }
    // "suspends Temu, intensifying scrutiny": what comes of it is no object.
    if (item.is === 'comma' && /[a-z]{2}ing$/.test(items[j + 1]?.norm ?? '') && items[j + 1]?.is === 'word')
      break
    // "acquits hacker who targeted Meta": what somebody else did.
    if (company < 0 && measure < 0 && j > from && /^(?:who|whose)$/.test(item.norm)) break
    // "found it operating without a licence"
    if (item.is === 'not' && item.norm === 'without') blocked = true
    if (item.is === 'to' && infinitive < 0) infinitive = j
    if (
      item.is === 'preposition' &&
      ['by', 'from', 'with', 'in', 'at', 'until', 'within', 'pending'].includes(item.norm)
    ) {
      blocked ||=
        !(passive && item.norm === 'by') &&
        item.norm !== 'with' &&
        !(item.norm === 'in' && CHANGES.test(items[j - 1]?.norm ?? ''))
    }
    // "acquits Telegram, Durov case goes on": behind the object and a comma something else is told.
    const another = items[j + 1]?.is === 'word' && items[j + 1]?.capital === true && !items[j + 1]?.heads
    if (item.is === 'comma' && company >= 0 && measure < 0 && another) blocked = true
    // "revokes TikTok order for a review"
    if (item.norm === 'for' && /^(?:orders?|decree|rules?|law)$/.test(items[measure]?.norm ?? ''))
      blocked = true
    // "rebuffed on security grounds": why, not what.
    if (item.norm === 'grounds' && items.slice(Math.max(from, j - 3), j).some((x) => x.norm === 'on'))
      continue
    if (item.is === 'measure' && j > particle && !blocked && outranks(items[measure], item)) measure = j
    if (item.is === 'company' && company < 0) company = j
  }
  return { verb, measure, company, to: infinitive }
}

/** Of two nouns of one object the measure proper beats papers and dealings ("plan for Huawei ban", "takeover order"). */
function outranks(known: Item | undefined, next: Item): boolean {
  if (known?.is !== 'measure') return true
  const level = (m: Item['measure']) =>
    m === 'activity' ? 0 : m === 'paper' || m === 'threat' || m === 'call' ? 1 : 2
  return level(next.measure) > level(known.measure)
}

export const isParticiple = (item: Item): boolean => item.forms?.includes('participle') === true

export const opensBody = (items: readonly Item[], i: number, from: number): boolean => {
  // "fires employee arrested in Poland": behind a verb of its own nothing opens.
  const first = items[from]
  if (i > from + 1 && first?.is === 'word' && /[^s]s$/.test(first.norm) && !first.heads) return false
  for (let j = from; j < i; j++) if (items[j]?.is !== 'not' && items[j]?.is !== 'word') return false
  return true
}

/** Whether the verb ahead is what this verb is about: "to bar", "banning", "that bans", "will be removed". */
export function belongs(items: readonly Item[], verb: number, ahead: number): boolean {
  const item = items[ahead] as Item
  if (item.forms?.includes('ing')) return items[ahead - 1]?.is !== 'comma'
  // "recommends that officials not use it"
  const told = items[verb + 1]?.is === 'that' && items[verb]?.sense?.clause === 'propose'
  if (told && items.slice(verb + 2, ahead).every((x) => ['word', 'not', 'determiner'].includes(x.is)))
    return true
  for (let j = ahead - 1; j > verb; j--) {
    const before = items[j] as Item
    // "tells operators planning to buy Huawei kit that …": what they plan is not what they are told.
    if (
      before.is === 'to' &&
      items[j - 1]?.is === 'word' &&
      /[a-z]{3}ing$/.test(items[j - 1]?.norm ?? '') &&
      j - 1 > verb + 1
    )
      return false
    if (before.is === 'to' || before.is === 'that' || before.is === 'modal' || before.is === 'pronoun')
      return true
    if (before.is === 'not' || before.is === 'be' || (before.is === 'word' && isAdverb(before.norm))) continue
    break
  }
  return isParticiple(item)
}

const BETWEEN: ReadonlySet<Item['is']> = new Set(['word', 'measure', 'be', 'possessive', 'actor'])

/** A participle whose object stands before it in the body: "orders Huawei removed". */
export function isReduced(items: readonly Item[], i: number, from: number): boolean {
  if (!isParticiple(items[i] as Item) || i <= from) return false
  for (let j = i - 1; j > from; j--) {
    const item = items[j] as Item
    if (item.is === 'company') return true
    if (!BETWEEN.has(item.is)) return false
  }
  return false
}

export function nextIsObject(items: readonly Item[], from: number, to: number): boolean {
  const next = items[from]
  if (!next || from >= to) return false
  if (next.is === 'company' || next.is === 'determiner' || next.is === 'actor' || next.is === 'measure')
    return true
  return next.is === 'word' && !isAdverb(next.norm) && !/^(?:off|out|over|as|again|because)$/.test(next.norm)
}

/** "blocks Huawei from a deal": the company is the object, the measure is not. */
export function companyThenPreposition(items: readonly Item[], ahead: Ahead): boolean {
  if (ahead.company < 0 || ahead.company > ahead.measure) return false
  for (let j = ahead.company; j < ahead.measure; j++)
    if (items[j]?.is === 'preposition' || items[j]?.is === 'to') return true
  return false
}

/** Verbs that speak of the act that follows even where a company stands between: "urges", "orders", "wants". */
export const isOperatorFirst = (sense: Sense): boolean =>
  ['order', 'advise', 'urge', 'wish', 'say', 'plan', 'promise', 'threaten', 'propose', 'deny'].includes(
    sense.clause ?? '',
  )

/** Whether a verb is more than the end of a subject. */
export const saysAnything = (sense: Sense | undefined): boolean =>
  sense !== undefined && (sense.company !== null || sense.measure !== null || sense.clause !== null)
