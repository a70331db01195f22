import { PAPER_KINDS } from './data/nouns'
import type { ClauseAct, MeasureAct } from './data/verb-entry'
import type { Item } from './item'
import type { Sense } from './lexicon'
import { nextIsObject, type Reading } from './look-ahead'
import { type Subject, setCore, type Walk } from './walk-state'

/** A measure that no verb governs: "has no plans to", "there is no ban on", "no decision on". */
export function bareMeasure(items: readonly Item[], i: number, from: number, be: boolean, walk: Walk): void {
  const item = items[i] as Item
  switch (item.measure) {
    case 'paper':
    case 'threat':
      walk.operators.push({ is: 'paper', kind: PAPER_KINDS[item.norm] ?? null })
      return
    case 'call':
      walk.operators.push({ is: 'call' })
      return
    case 'activity':
    case undefined:
      return
    default: {
      const had = items.slice(from, i).findLastIndex((x) => x.is === 'have')
      // "has proposed a rise in fees": the auxiliary of another verb owns nothing.
      const has =
        had >= 0 && !items.slice(from + had, i).some((x) => x.is === 'verb' || /[a-z]ed$/.test(x.norm))
      if (!be && !has && items[i - 1]?.is !== 'not' && item.measure !== 'doubt') return
      setCore(
        walk,
        { is: 'measure', act: 'keep', measure: item.measure, kind: null, noun: item.norm, base: 'have' },
        i,
        i + 1,
      )
      walk.measureAt = i
    }
  }
}

/** "Ban on Huawei lifted": an act upon the measure that is the subject. */
export function subjectMeasure(
  items: readonly Item[],
  i: number,
  subject: Subject,
  walk: Walk,
  { sense, passive }: Reading,
  clauseAhead: boolean,
): boolean {
  // "Trump's WeChat order blocked": an order about the company is a measure.
  const order =
    subject.group.companies.length > 0
      ? items.findIndex(
          (x, j) => j >= subject.at[0] && j < subject.at[1] && /^(?:orders?|decrees?|law)$/.test(x.norm),
        )
      : -1
  const at = subject.group.measure ?? (order < 0 ? null : order)
  // "says TikTok deal close": behind a noun in the singular no base form is a verb.
  const finite =
    items[i]?.forms?.some((f) => f !== 'base') ||
    walk.operators.length > 0 ||
    items[at ?? -1]?.norm.endsWith('s') === true
  const ends =
    finite &&
    // "Starlink permit stalls"
    (sense.measure === 'lift' || sense.base === 'stall') &&
    walk.operators.every((o) => o.is === 'future') &&
    !nextIsObject(items, i + 1, items.length)
  if (at === null || clauseAhead || !sense.measure || !(passive || ends || sense.measure === 'face'))
    return false
  const noun = items[at] as Item
  if (limitsFavour(sense, noun)) {
    setCore(walk, { is: 'stance', stance: whatIsLeft(sense, noun), kind: sense.kind }, i, i + 1)
    walk.passive = true
    walk.measureAt = at
    return true
  }
  setCore(
    walk,
    {
      is: 'measure',
      act: sense.measure,
      measure: noun.measure === 'paper' ? 'curb' : (noun.measure ?? 'ban'),
      kind: sense.kind,
      noun: noun.norm,
      base: sense.base,
    },
    i,
    i + 1,
  )
  walk.measureAt = at
  walk.passive = true
  return true
}

/** "removed from US blacklist": what is taken off a list is let in again. */
export function takenOff(
  items: readonly Item[],
  i: number,
  to: number,
  walk: Walk,
  { sense, passive, companySubject, ahead }: Reading,
): boolean {
  if (sense.measure !== 'lift' || sense.company !== 'ban') return false
  if (!(passive && companySubject) && ahead.company < 0) return false
  const off = items.findIndex((x, j) => j > i && j < to && x.is === 'preposition' && x.norm === 'from')
  if (off < 0 || (!passive && off < ahead.company)) return false
  for (let j = off + 1; j < Math.min(to, off + 7); j++) {
    const item = items[j] as Item
    const dirty = item.norm === 'list' && items.slice(j - 2, j).some((x) => /^(?:dirty|shame)$/.test(x.norm))
    if (item.measure !== 'list' && !dirty && !/^blacklists?$/.test(item.norm)) continue
    const { kind, base } = sense
    setCore(walk, { is: 'measure', act: 'lift', measure: 'list', kind, noun: item.norm, base }, i, i + 1)
    walk.measureAt = j
    walk.passive = passive
    return true
  }
  return false
}

const PRIVATE = /^(?:patents?|copyright|trademarks?|royalty|royalties|libel|defamation|divorce|inheritance)$/

/** A law, order or rule about the company with nothing further said of it: it limits. */
export function paperAlone(
  items: readonly Item[],
  i: number,
  walk: Walk,
  { sense, ahead, passive }: Reading,
  wrapper: Item,
): boolean {
  // "overturns Apple patent ruling": a quarrel between private parties.
  if (items.slice(i + 1, ahead.measure).some((x) => PRIVATE.test(x.norm))) {
    const { base } = sense
    setCore(walk, { is: 'measure', act: 'judge', measure: 'ban', kind: null, noun: '', base }, i, i + 1)
    return true
  }
  // "is discussing a similar step": open, whatever it is.
  const similar =
    sense.measure === 'weigh' &&
    /^(?:steps?|moves?|law|rules?|order|measure)$/.test(wrapper.norm) &&
    items.slice(i + 1, ahead.measure).some((x) => x.norm === 'similar')
  const decides =
    similar || (/^(?:decision|ruling|vote|verdict)$/.test(wrapper.norm) && sense.measure === 'delay')
  if ((ahead.company >= 0 || decides) && (sense.measure === 'delay' || sense.measure === 'weigh')) {
    setCore(
      walk,
      {
        is: 'measure',
        act: sense.measure,
        measure: 'curb',
        kind: null,
        noun: wrapper.norm,
        base: sense.base,
      },
      i,
      i + 1,
    )
    walk.measureAt = ahead.measure
    return true
  }
  const binding =
    /^(?:orders?|decrees?|rules?|laws?|act|bills?|legislation|directive|regulations?|ruling)$/.test(
      wrapper.norm,
    ) ||
    (wrapper.norm === 'draft' && wrapper.to - wrapper.from > 1)
  if (
    wrapper.measure !== 'paper' ||
    !binding ||
    ahead.company < 0 ||
    !sense.measure ||
    sense.measure === 'judge'
  )
    return false
  setCore(
    walk,
    {
      is: 'measure',
      act: sense.measure,
      measure: 'curb',
      kind: sense.kind ?? PAPER_KINDS[wrapper.norm] ?? null,
      noun: wrapper.norm,
      base: sense.base,
    },
    i,
    i + 1,
  )
  walk.measureAt = ahead.measure
  walk.passive = passive
  return true
}

/** "withdraws demand for Apple backdoor": one's own demand given up. */
export function demandDropped(
  i: number,
  walk: Walk,
  { sense, ahead, passive }: Reading,
  wrapper: Item,
): boolean {
  if (sense.measure !== 'lift' || !/^(?:demands?|requests?)$/.test(wrapper.norm) || ahead.company < 0)
    return false
  const { base, kind } = sense
  setCore(walk, { is: 'measure', act: 'lift', measure: 'curb', kind, noun: wrapper.norm, base }, i, i + 1)
  walk.measureAt = ahead.measure
  walk.passive = passive
  return true
}

/** "restricts Huawei licences": a limit upon a favour is a limit. */
export const limitsFavour = (sense: Sense, noun: Item): boolean =>
  sense.company === 'restrict' &&
  sense.measure === 'keep' &&
  ['licence', 'deal', 'probe'].includes(noun.measure ?? '')

/** "cuts access": of what is cut off nothing is left; other favours are only less. */
export const whatIsLeft = (sense: Sense, noun: Item): 'ban' | 'restrict' =>
  noun.norm === 'access' && /^cut\b/.test(sense.base) ? 'ban' : 'restrict'

/**
 * Whether a verb can act on this measure: by what it does to measures, or as an operator over them ("plans a ban").
 * `none`: there is none of it ("says no ban yet").
 */
export const acts = (sense: Sense, noun: Item, none = false): boolean =>
  // "limits untrusted vendors": they are limited, not branded.
  !(noun.measure === 'menace' && sense.company === 'restrict') &&
  (sense.measure !== null ||
    (sense.clause !== null &&
      (none || !BELIEVES.test(sense.base)) &&
      noun.measure !== 'doubt' &&
      sense.company === null))

/** Verbs of mere speech: to say something of a deal does not make it. */
const BELIEVES = /^(?:say|think|believe|argue|claim|know|stress|repeat|suppose)$/

export function actOf(sense: Sense, suffers: boolean, past = false): MeasureAct {
  // "has faced sanctions": no longer a threat.
  if (sense.measure === 'face' && past) return 'undergo'
  if (sense.clause === 'urge') return 'propose'
  if (!sense.measure) return sense.clause === 'not' || sense.clause === 'deny' ? 'reject' : 'impose'
  return suffers && (sense.measure === 'impose' || sense.measure === 'require') ? 'undergo' : sense.measure
}

/** What an operator verb leaves to say once its noun has said the rest: "urges a ban" proposes one. */
export const operatorOver = (act: ClauseAct): ClauseAct =>
  act === 'not' || act === 'deny' ? 'do' : act === 'urge' ? 'say' : act

/** "pauses talks with SpaceX": talks put off are open, talks broken off limit. */
export function talksWith(
  items: readonly Item[],
  i: number,
  walk: Walk,
  { sense, ahead, passive, companySubject }: Reading,
  wrapper: Item | undefined,
): boolean {
  if (!wrapper || !/^(?:talks|negotiations|discussions)$/.test(wrapper.norm) || !sense.measure) return false
  if (ahead.verb >= 0 || companySubject || passive) return false
  const with_ = items[ahead.measure + 1]?.norm === 'with' || ahead.company === ahead.measure - 1
  if (!with_ || ahead.company < 0) return false
  const off = /^(?:lift|reject)$/.test(sense.measure) && !/^(?:suspend|pause|halt|freeze)/.test(sense.base)
  setCore(walk, { is: 'stance', stance: off ? 'restrict' : 'review', kind: 'statement' }, i, i + 1)
  return true
}
