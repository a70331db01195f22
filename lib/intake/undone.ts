import type { Item } from './item'

const MEASURE =
  /^(?:bans?|blocks?|blockade|orders?|suspension|decision|measures?|restrictions?|curbs?|prohibition|access|service|it|them)$/
const RELENTS =
  /^(?:relent(?:s|ed|ing)?|backtrack(?:s|ed|ing)?|u-turn|unblock(?:s|ed|ing)?|reinstat(?:es|ed|ing)|readmit(?:s|ted|ting)|restor(?:es|ed|ing))$/
const COMES_BACK =
  /^(?:returned|back|resumed|reappeared|relaunched|restored|unblocked|reinstated|readmitted)$/
const CONNECTS = /^(?:but|before|until|then|and|only|which)$/

/**
 * Whether what comes from here on says that a measure told of before was undone: "before lifting the curbs", "but
 * another judge lifted the order", "The ban was overturned", "It came back in February". Where it is not, not.
 */
export function undoes(items: readonly Item[], from: number): boolean {
  for (let i = from; i < items.length; i++) {
    const item = items[i] as Item
    if (
      items.slice(Math.max(from, i - 3), i).some((x) => x.is === 'not' || x.is === 'modal' || x.is === 'to')
    )
      continue
    if (RELENTS.test(item.norm)) return true
    // "changed its mind", "changed course"
    if (
      /^chang(?:ed|ing)$/.test(item.norm) &&
      items.slice(i + 1, i + 3).some((x) => /^(?:mind|course)$/.test(x.norm))
    )
      return true
    const lifts = item.is === 'verb' && item.sense?.measure === 'lift'
    // "put it on hold three days later"
    const halts = item.is === 'verb' && /^put ~ (?:on hold|on ice)/.test(item.sense?.base ?? '')
    if (halts && /^(?:it|them|the)$/.test(items[i + 1]?.norm ?? '')) return true
    if (!lifts) continue
    // "ordered a suspension, which he withdrew"
    if (
      items.slice(Math.max(0, i - 2), i).some((x) => x.is === 'pronoun') &&
      items.slice(Math.max(0, i - 3), i).some((x) => x.norm === 'which')
    )
      return true
    const after = items.slice(i + 1, i + 4).findIndex((x) => MEASURE.test(x.norm))
    // "The block proved hard to carry out and was lifted"
    const subject = from === 0 && items.slice(0, 3).some((x) => MEASURE.test(x.norm) && x.is !== 'pronoun')
    if (items[i - 1]?.is === 'be' && subject) return true
    const before =
      items[i - 1]?.is === 'be' && items.slice(Math.max(0, i - 4), i).some((x) => MEASURE.test(x.norm))
    if (after >= 0 || before) return true
  }
  return false
}

/** Where, behind a step, the sentence may go on to undo it: behind "but", "before", "until". */
export function goesOn(items: readonly Item[], from: number): number {
  const at = items.findIndex((x, i) => i > from && CONNECTS.test(x.norm))
  return at < 0 ? items.length : at + 1
}

/** "The service returned in February", "It is back": said of the company alone. */
export function comesBack(items: readonly Item[]): boolean {
  const verb = items.findIndex((x) => x.is === 'verb' || x.is === 'be' || x.is === 'have')
  const word = items.findIndex((x) => COMES_BACK.test(x.norm))
  const came = items.findIndex((x) => /^(?:came|come)$/.test(x.norm))
  const back = came >= 0 ? items.findIndex((x, i) => i === came + 1 && x.norm === 'back') : word
  const head = items.slice(0, Math.max(verb, 0) || Math.min(3, items.length))
  const own = head.every((x) => !x.actor) && head.some((x) => x.company || /^(?:it|they)$/.test(x.norm))
  return own && back >= 0 && back < 7 && !items.slice(0, back).some((x) => x.is === 'not' || x.is === 'modal')
}
