import type { Stance } from '@/lib/domain/stance'
import { SUM } from './favours'
import type { Item } from './item'
import type { Sense } from './lexicon'
import type { Reading } from './look-ahead'
import { LEAVING } from './orders'
import { isOverAnothers } from './other-objects'
import { type Subject, setCore, type Walk } from './walk-state'

/** What a verb is done to that is the company's own deed or another government's: its deals, its suits, limits elsewhere. */
export function isOfItsOwn(
  items: readonly Item[],
  i: number,
  subject: Subject,
  walk: Walk,
  { sense, ahead, passive }: Reading,
  plain: Item | undefined,
): boolean {
  // "clears Broadcom's VMware deal": a deal of its own with others is let pass.
  const ownDeal =
    plain?.measure === 'deal' && sense.company === 'allow' && items[ahead.company + 1]?.is === 'possessive'
  if (ownDeal && !passive && ahead.company < ahead.measure) {
    setCore(walk, { is: 'stance', stance: 'allow', kind: sense.kind }, i, i + 1)
    return true
  }
  // "deny using Huawei cameras": what is denied is one's own deed.
  if (sense.base === 'deny' && items[i + 1]?.is === 'word' && /ing$/.test(items[i + 1]?.norm ?? ''))
    return true
  // "suspends Meta layoffs", "accepts Meta settlement": what it does with its people and in its quarrels.
  const affair = items[ahead.company + 1]?.is === 'possessive' ? ahead.company + 2 : ahead.company + 1
  if (!passive && ahead.company > i && AFFAIRS.test(items[affair]?.norm ?? '') && affair > i) return true
  // "denies Nvidia chips leaked": what is denied is a clause of its own.
  if (sense.base === 'deny' && ahead.company === i + 1) {
    const next = items.slice(ahead.company + 1, ahead.company + 4)
    if (next.some((x) => x.is === 'be' || x.is === 'have' || (x.is === 'word' && /[a-z]{2}ed$/.test(x.norm))))
      return true
  }
  // "vows countermeasures over EU limits on Huawei": the limits are another's.
  if (plain && !passive && isOverAnothers(items, i, ahead.measure, subject)) {
    const { base } = sense
    setCore(walk, { is: 'measure', act: 'judge', measure: 'ban', kind: null, noun: '', base }, i, i + 1)
    return true
  }
  // "backs Huawei's suit against US ban"
  if (
    sense.measure === 'keep' &&
    sense.company === 'cooperate' &&
    !passive &&
    items[ahead.company + 1]?.is === 'possessive' &&
    /^(?:suit|lawsuit|appeal|case|challenge|complaint|role|part|bid|involvement|participation|presence)$/.test(
      items[ahead.company + 2]?.norm ?? '',
    )
  ) {
    setCore(walk, { is: 'stance', stance: 'cooperate', kind: 'statement' }, i, i + 1)
    return true
  }
  return false
}

/** "gives Telegram a week to comply", "gives TikTok a week to register or be blocked": an ultimatum limits. */
export function isUltimatum(
  items: readonly Item[],
  i: number,
  walk: Walk,
  { sense, ahead, passive }: Reading,
): boolean {
  if (!/^give/.test(sense.base) || passive || ahead.company !== i + 1) return false
  const term = items.findIndex((x, j) => j > ahead.company && j <= ahead.company + 3 && TERM.test(x.norm))
  const more = items
    .slice(ahead.company, term)
    .some((x) => /^(?:more|another|extra|further|additional|longer)$/.test(x.norm))
  if (term < 0 || more || items[term + 1]?.is !== 'to') return false
  const stance = LEAVING.test(items[term + 2]?.norm ?? '') ? 'ban' : 'restrict'
  setCore(walk, { is: 'stance', stance, kind: 'enforcement' }, i, i + 1)
  return true
}

const AFFAIRS = /^(?:layoffs?|redundancies|dismissals?|settlement|apology|strike|job|jobs|pay|bonus|wages)$/
const TERM = /^(?:hours?|days?|weeks?|months?)$/

/** "supports campaign against Huawei", "seeks $1bn from ZTE": what is sought is to its disadvantage. */
export function turnedAgainst(
  items: readonly Item[],
  i: number,
  { ahead, sense }: Reading,
  stance: Stance,
): Stance {
  if (stance !== 'cooperate' && stance !== 'allow') return stance
  const before = items.slice(i + 1, Math.max(i + 1, ahead.company))
  const preposition = before.findLast((x) => x.is === 'preposition' || x.is === 'circumstance')?.norm
  const money = before.some((x) => SUM.test(x.norm) || /^(?:damages|compensation|fines?)$/.test(x.norm))
  return preposition === 'against' || (preposition === 'from' && sense.base === 'seek' && money)
    ? 'restrict'
    : stance
}

/** "warns Poland against …": who is warned stands before the preposition. */
export const addresseeEnd = (items: readonly Item[], from: number, to: number): number => {
  const end = items.findIndex((x, j) => j > from && j < to && (x.is === 'used' || x.is === 'preposition'))
  return end < 0 ? to : end
}

/** What a verb says of the company by what stands between them. */
export function stanceOf(sense: Sense, between: Item | undefined, walk: Walk): Stance | null {
  // "tells Apple to delist DeepSeek": from its store, not from a blacklist.
  const ordered = walk.operators.some((o) => o.is === 'clause' && o.act === 'order')
  if (sense.base === 'delist' && ordered) return 'ban'
  // "halts camera purchase": one contract cancelled limits (codebook, section 2).
  const oneDeal = between?.norm === 'purchase' && sense.measure === 'lift' && sense.company === 'ban'
  if (oneDeal) return 'restrict'
  return between?.measure === 'activity' ? sense.activity : sense.company
}
