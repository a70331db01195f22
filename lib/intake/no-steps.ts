import type { Item } from './item'
import type { Reading } from './look-ahead'
import { type Subject, setCore, type Walk } from './walk-state'

const judged = (walk: Walk, i: number, base: string): true => {
  setCore(walk, { is: 'measure', act: 'judge', measure: 'ban', kind: null, noun: '', base }, i, i + 1)
  return true
}

/** "France opposes EU plan to buy Starlink capacity": what is opposed is another's plan. */
export function isAnothersPlan(
  items: readonly Item[],
  i: number,
  { group }: Subject,
  walk: Walk,
  { sense, ahead }: Reading,
): boolean {
  if (sense.measure !== 'reject' || !/^(?:oppose|resist|reject|dismiss)/.test(sense.base)) return false
  const planned =
    items[ahead.verb - 1]?.is === 'to' &&
    /^(?:plans?|bid|move|proposal|push)$/.test(items[ahead.verb - 2]?.norm ?? '')
  const others = items
    .slice(i + 1, Math.max(i + 1, ahead.verb))
    .some((x) => x.actor && !group.holders.some((h) => h.code === x.actor?.code))
  return planned && others && group.holders.length > 0 && judged(walk, i, sense.base)
}

/** "regrets relying on Huawei": what is over. */
export const isRegretted = (
  items: readonly Item[],
  i: number,
  walk: Walk,
  { sense, ahead }: Reading,
): boolean =>
  /^(?:regret|bemoan)$/.test(sense.base) &&
  items[ahead.verb]?.forms?.includes('ing') === true &&
  judged(walk, i, sense.base)

const SUITORS =
  /^(?:investors?|shareholders?|users?|consumers?|workers?|employees?|authors?|publishers?|rivals?|patent|copyright|privacy|class)$/
const BREAKDOWN = /^(?:outages?|glitch|glitches|failure|fault|crash)$/

/** What is no step of a government's, or one about a company's deals with others: suits, outages, takeovers let pass. */
export function isPrivate(
  items: readonly Item[],
  i: number,
  walk: Walk,
  { sense, ahead, passive }: Reading,
  plain: Item | undefined,
): boolean {
  // "restored after outage": mended, not let in.
  if (sense.base === 'restore' && items.some((x) => BREAKDOWN.test(x.norm))) return true
  // "approves TikTok deal": what it deals with others is let pass.
  const dealOfIts =
    !passive &&
    /^deals?$/.test(plain?.norm ?? '') &&
    /^(?:approve|clear|ok|okay|bless|greenlight|sign off on)$/.test(sense.base) &&
    ahead.company >= 0 &&
    (ahead.company < ahead.measure ||
      /^(?:transfer|sale|takeover|divestiture|merger)$/.test(items[ahead.measure - 1]?.norm ?? '')) &&
    items[ahead.measure + 1]?.norm !== 'with'
  if (dealOfIts) {
    setCore(walk, { is: 'stance', stance: 'allow', kind: sense.kind }, i, i + 1)
    return true
  }
  // "dismisses investor suit against Nvidia": between private parties.
  const suit = /^(?:lawsuits?|suits?)$/.test(plain?.norm ?? '')
  return suit && SUITORS.test(items[ahead.measure - 1]?.norm ?? '') && judged(walk, i, sense.base)
}
