import { isAdverb } from './adverbs'
import type { Item } from './item'
import type { Head } from './lexicon'

export const hasHead = (item: Item, head: Head): boolean => item.heads?.includes(head) === true
export const isBody = (item: Item): boolean =>
  item.heads?.some((h) => h !== 'bystander' && h !== 'product') === true

/** Without articles and marks at either end. */
export function trimmed(items: readonly Item[], from: number, to: number): [number, number] {
  const idle = (i: number) => items[i]?.is === 'used' || items[i]?.is === 'determiner'
  let a = from
  let b = to
  while (a < b - 1 && idle(a)) a++
  while (b > a + 1 && (idle(b - 1) || items[b - 1]?.is === 'possessive')) b--
  return [a, b]
}

/** What follows the last nation of a group: nothing, a government body, or something that is no government. */
export function tailOf(
  items: readonly Item[],
  lastActor: number,
  end: number,
): 'nothing' | 'government' | 'other' {
  let seen: 'nothing' | 'other' = 'nothing'
  let bystander = false
  let government = false
  for (let i = lastActor + 1; i < end; i++) {
    const item = items[i] as Item
    // "Romania's draft law could …": what a nation's law does, the nation does.
    // "FCC Chairman Carr", "Kremlin aides": who speaks for a body named.
    // "Polish opposition leader", "US presidential candidate": not in office.
    if (OUT_OF_OFFICE.test(item.norm)) return 'other'
    const speaksForIt = ROLES.test(item.norm) && BODIES.has(items[lastActor]?.actor?.form ?? '')
    if (speaksForIt || isBody(item) || item.measure === 'paper' || /^(?:proposals?|plans?)$/.test(item.norm))
      government = true
    else if (hasHead(item, 'bystander')) bystander = true
    if (
      item.is === 'possessive' ||
      item.is === 'used' ||
      item.is === 'determiner' ||
      (item.is === 'word' && !item.heads && isAdverb(item.norm))
    )
      continue
    if (
      item.is === 'word' &&
      [
        'week',
        'month',
        'year',
        'itself',
        'himself',
        'herself',
        'alone',
        'meanwhile',
        'separately',
        'earlier',
        'later',
        'too',
        'also',
        'now',
        'again',
        'both',
        'all',
        'have',
        'today',
        'reportedly',
        'finally',
        'quietly',
        'still',
        'just',
      ].includes(item.norm)
    )
      continue
    seen = 'other'
  }
  if (government) return 'government'
  return bystander ? 'other' : seen
}

export const BODIES: ReadonlySet<string> = new Set(['agency', 'parliament', 'holder', 'seat'])
const OUT_OF_OFFICE =
  /^(?:opposition|shadow|exiled|candidate|candidates|hopeful|frontrunner|contender|challenger|aspiring|retired|dissident)$/
const ROLES =
  /^(?:chair|chairs|chairman|chairwoman|chairperson|boss|bosses|director|aides?|insiders?|sources?|staffers?|lawyers|negotiators?|team|spokespeople|unit|squad|division|branch|arm)$/

/** A country's name after a capitalised word of no government is part of a firm's name ("Vodafone Spain"). */
export function standsAlone(items: readonly Item[], from: number, actor: number): boolean {
  for (let i = from; i < actor; i++) {
    const item = items[i] as Item
    if (item.is === 'preposition') return false
  }
  return true
}

/** "Police in Hesse": a body of a place that is no actor here. */
export const elsewhere = (items: readonly Item[], government: number, end: number): boolean =>
  ['in', 'of'].includes(items[government + 1]?.norm ?? '') &&
  // "the Ministry of Trade": of what, not where.
  !(
    items[government + 1]?.norm === 'of' &&
    /^(?:ministry|ministries|department|minister|secretary|office|bureau|directorate|commission|board)$/.test(
      items[government]?.norm ?? '',
    )
  ) &&
  government + 2 < end &&
  items[government + 2]?.is === 'word' &&
  items[government + 2]?.capital === true &&
  !items[government + 2]?.heads

/** "Texas governor", "Lagos State regulator": a body of a place that is no actor here. */
export function foreignName(items: readonly Item[], from: number, government: number): boolean {
  for (let i = from; i < government; i++) {
    const item = items[i] as Item
    if (item.is === 'word' && item.capital && i > from && !item.heads) return true
    if (item.is === 'possessive') return true
    // "Lyon council": a council of a place, wherever the name stands.
    if (item.is === 'word' && item.capital && !item.heads && LOCAL.test(items[government]?.norm ?? ''))
      return true
  }
  return false
}
const LOCAL =
  /^(?:council|councils|mayor|governor|police|municipality|prefecture|schools?|universit(?:y|ies))$/
