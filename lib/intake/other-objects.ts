import type { Item } from './item'
import type { Reading } from './look-ahead'

const FLAWS =
  /^(?:flaws?|bugs?|vulnerabilit(?:y|ies)|holes?|malware|scams?|fraud|phishing|outages?|hackers?|breaches|impersonat(?:ion|ors)|fake)$/

/** Whether a verb is done to somebody or something else that only has to do with the company. */
export function isAboutOthers(
  items: readonly Item[],
  i: number,
  to: number,
  { sense, ahead, passive }: Reading,
): boolean {
  // "charges ex-minister over NSO purchase"
  const over = items.findIndex(
    (x, j) =>
      j > i + 1 &&
      j < ahead.company &&
      (sense.kind === 'enforcement' ? /^(?:over|about|in)$/ : /^(?:over|about)$/).test(x.norm),
  )
  const someone = over > 0 && items.slice(i + 1, over).some((x) => x.is === 'word' || x.is === 'other-name')
  // "studies complaints about ChatGPT" looks into it all the same.
  const review = sense.company === 'review'
  const nation = items.slice(i + 1, Math.max(i + 1, over)).some((x) => x.actor)
  if (!passive && someone && (!review || nation) && !/ /.test(sense.base)) return true
  // "warns X over fake news" speaks to the company; "warns of TP-Link flaw" does not.
  const next = items[ahead.company + 1]
  const addressed = ahead.company === i + 1 && next?.is === 'used' && /^(?:over|about)$/.test(next.norm)
  if (sense.clause === 'advise' && !addressed && items.slice(i, to).some((x) => FLAWS.test(x.norm)))
    return true
  // "wants Palantir for its police"; who wants somebody off it wants something else.
  return sense.base === 'want' && ahead.company > i + 1 && items[i + 1]?.is !== 'determiner'
}

/** "praises Costa Rica for its stand against Huawei", "sides with Elisa in Huawei case": done to whom the verb names first. */
export function isDoneToNation(items: readonly Item[], i: number, company: number): boolean {
  let at = i + 1
  while (items[at]?.is === 'determiner' || items[at]?.is === 'used') at++
  const nation = items[at]
  const next = items[at + 1]
  // "praises Hungary's fairness to Huawei"
  const { sense } = items[i] as Item
  const trait =
    nation?.is === 'actor' &&
    (next?.is === 'possessive' || nation.actor?.form === 'demonym') &&
    sense?.company === 'cooperate' &&
    sense.kind === 'statement' &&
    items[next?.is === 'possessive' ? at + 2 : at + 1]?.is === 'word' &&
    items.slice(at + 2, company).some((x) => x.is === 'preposition' || x.is === 'to')
  if (trait) return true
  // "backs cartel office in Meta case"
  const inCase =
    company > i + 2 &&
    /^(?:in|over)$/.test(items[company - 1]?.norm ?? '') &&
    /^(?:case|row|dispute|fight|battle|feud|trial)$/.test(items[company + 1]?.norm ?? '')
  if (inCase) return true
  return (
    (nation?.is === 'actor' || nation?.is === 'other-name') &&
    at + 1 < company &&
    next?.is === 'preposition' &&
    /^(?:for|over|about|on|against|in|at)$/.test(next.norm)
  )
}

/** "vows countermeasures over EU limits": whether the measure is the cause, and that of somebody else. */
export function isOverAnothers(
  items: readonly Item[],
  i: number,
  measure: number,
  { group }: { readonly group: { readonly holders: readonly { readonly code: string }[] } },
): boolean {
  const over = items.findIndex((x, j) => j > i + 1 && j < measure && /^(?:over|about)$/.test(x.norm))
  if (over < 0 || group.holders.length === 0) return false
  return items
    .slice(over, measure)
    .some((x) => x.actor && !group.holders.some((h) => h.code === x.actor?.code))
}

/** "accuses Meta of bias": words; only what a company is charged with doing counts, and only if it is charged itself. */
export function isIdleCharge(
  items: readonly Item[],
  i: number,
  to: number,
  { sense, ahead }: Reading,
): boolean {
  if (!/ ~ (?:of|with|for|over)$/.test(sense.base) || !/^(?:accuse|suspect|blame|fault)/.test(sense.base))
    return false
  const particle = items.findIndex((x, j) => j > i && j < to && x.is === 'used')
  if (ahead.company < 0 || particle < ahead.company) return true
  return !items.slice(particle + 1, particle + 3).some((x) => x.norm.endsWith('ing'))
}

/** "leaves Roblox out of the ban": whom a measure leaves out it does not hit. */
export function isSpared(items: readonly Item[], i: number, base: string, to: number): boolean {
  if (!/^(?:leave|keep) ~ out\b/.test(base)) return false
  const out = items.findIndex((x, j) => j > i && j < to && x.is === 'used')
  if (out < 0 || items[out + 1]?.norm !== 'of') return false
  const noun = items
    .slice(out + 2, Math.min(to, out + 5))
    .find((x) => x.is !== 'determiner' && x.is !== 'actor')
  return /^(?:ban|curb|list|probe)$/.test(noun?.measure ?? '')
}
