import type { Item } from './item'
import type { Reading } from './look-ahead'
import { setCore, type Walk } from './walk-state'

/** "told operators planning to buy Huawei kit that …": what they plan is not what they are told. */
export function isTheirPlan(
  items: readonly Item[],
  i: number,
  walk: Walk,
  { sense, ahead, passive }: Reading,
): boolean {
  const plan = items[ahead.verb - 2]
  if (sense.clause !== 'order' || passive || ahead.verb <= i + 3 || items[ahead.verb - 1]?.is !== 'to')
    return false
  if (plan?.is !== 'word' || !/[a-z]{3}ing$/.test(plan.norm)) return false
  walk.readTo = ahead.verb
  return true
}

/** Whether what a verb takes with its particle is something else than the company. */
export function isOfAnotherThing(
  items: readonly Item[],
  i: number,
  to: number,
  { sense, ahead }: Reading,
): boolean {
  // "keep documents on Grok": what stands behind the particle is not what is kept on.
  if (/^(?:keep|hold|take|bring|send|call|put) ~ (?:on|in|up|back|aside|down)$/.test(sense.base)) {
    const particle = items.findIndex((x, j) => j > i && j < to && x.is === 'used')
    if (particle > i + 1 && ahead.company > particle) return true
  }
  // "the Senate version leaves it out": out of a text, not out of the market.
  return (
    /^leave ~ out/.test(sense.base) &&
    items.slice(Math.max(0, i - 3), i).some((x) => /^(?:version|bill|draft|text|list|report)$/.test(x.norm))
  )
}

/** "BYD reaches deal with Turkish government to build a plant": with whom it is made. */
export function isDealWithState(
  items: readonly Item[],
  i: number,
  walk: Walk,
  { sense, ahead, passive, companySubject }: Reading,
  plain: Item | undefined,
): boolean {
  const made = companySubject && !passive && plain?.measure === 'deal' && sense.measure === 'impose'
  const partner = items.slice(ahead.measure + 2, ahead.measure + 6).some((x) => x.actor)
  if (!made || !partner || items[ahead.measure + 1]?.norm !== 'with') return false
  const { kind, base } = sense
  setCore(walk, { is: 'measure', act: 'impose', measure: 'deal', kind, noun: plain.norm, base }, i, i + 1)
  walk.measureAt = ahead.measure
  return true
}

/** "has kept the app generally inaccessible" */
export function isKeptOut(
  items: readonly Item[],
  i: number,
  to: number,
  walk: Walk,
  { sense, passive }: Reading,
): boolean {
  const out = /^(?:inaccessible|unavailable|illegal|offline|unreachable)$/
  const asWhat = items.findIndex((x, j) => j > i + 1 && j <= i + 6 && j < to && out.test(x.norm))
  if (passive || asWhat < 0 || !/^(?:keep|leave|make|render)$/.test(sense.base)) return false
  if (items.slice(i, asWhat).some((x) => x.is === 'comma')) return false
  setCore(walk, { is: 'stance', stance: 'ban', kind: 'decision' }, i, i + 1)
  return true
}

/** "closes gap with Nvidia", "Telegram group closed": only a company named at once is closed itself. */
export function closesOther(
  items: readonly Item[],
  i: number,
  reduced: boolean,
  { ahead, passive }: Reading,
): boolean {
  const thing = items[reduced ? i - 1 : ahead.company + 1]
  if (thing !== undefined && /^(?:groups?|channels?|accounts?|case|gap|deal)$/.test(thing.norm)) return true
  const named = ahead.company >= 0 && ahead.company <= i + 2
  return !passive && !named && items[i + 1]?.norm !== 'it'
}
