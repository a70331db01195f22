import type { Stance } from '@/lib/domain/stance'
import type { Item } from './item'

const PARTLY = ['partial', 'partially', 'partly']
const TERMS = [
  'conditions',
  'conditionally',
  'conditional',
  'restrictions',
  'limited',
  'provisos',
  'strings',
  'remedies',
  'safeguards',
  'caveats',
  'concessions',
  ...PARTLY,
]
const UNDOING = /^(?:lifts?|lifted|lifting|ends?|ended|scraps?|scrapped|removes?|removed)$/
const PERMITS = /^(?:permits?|licen[cs]es?|permission|approval|authori[sz]ation|clearance)$/
const MINORS = /^(?:under1[3-8]s?|16s|15s|18s|14s|13s|children|minors|teen|teens|teenagers|kids|pupils)$/

/** What belongs to a company and is less than its taking part: to freeze it limits. */
const PARTS =
  /^(?:assets?|channels?|accounts?|plates?|visas?|servers?|expansion|features?|functions?|calls|shipments?|consignments?|warehouses?|posts?|chat|bots|videos?|ads|adverts|updates?|patents?|factory|plant|licence plates|sharing|calling|construction|data|gifts|gifting|payments?|wallet|coins?|stickers?|bots|livestreams?|livestreaming)$/
const CONDUCT = /^(?:data|information|fees|prices|cookies|ads|profiles|messages)$/

/** Whether only something of the company is hit ("freezes Xiaomi assets", "halts visas for BYD"), or one way of acting. */
function hitsPart(items: readonly Item[], from: number, to: number): boolean {
  const verb = items.findIndex((x, i) => i >= from && i < to && x.is === 'verb')
  for (let i = Math.max(from, verb); i < to; i++) {
    const item = items[i] as Item
    if (item.is === 'company') {
      const next = items[i + 1]?.is === 'possessive' ? items[i + 2] : items[i + 1]
      const after = items[i + 1]?.is === 'possessive' ? items[i + 3] : items[i + 2]
      if (
        PARTS.test(next?.norm ?? '') ||
        items.slice(i + 1, i + 4).some((x) => /^\d[\d.,]*(?:m|mn|bn|million|billion|crore)$/.test(x.norm)) ||
        (next?.is === 'word' && PARTS.test(after?.norm ?? ''))
      )
        return true
      // "bars Yango from exporting ride data"
      const from_ = items[i + 1]?.is === 'possessive' && items[i + 2]?.capital ? i + 3 : i + 1
      // "forbids Nexperia's plant to export parts": one way of acting.
      if (
        items
          .slice(i + 1, i + 6)
          .some(
            (x, k, all) => /^(?:to|from)$/.test(x.norm) && /^export(?:ing)?$/.test(all[k + 1]?.norm ?? ''),
          )
      )
        return true
      const way = items[from_]?.norm === 'from' && items[from_ + 1]?.norm.endsWith('ing')
      return way === true && items.slice(from_ + 2, Math.min(to, from_ + 5)).some((x) => CONDUCT.test(x.norm))
    }
    if (PARTS.test(item.norm) && /^(?:for|of|by)$/.test(items[i + 1]?.norm ?? '')) return true
  }
  return false
}

/**
 * The stance after its scope (codebook, section 2): a ban of part of the topic, or of some of the people, limits; so
 * does a welcome under conditions. A topic of its own, such as the devices of the state, is no part but the whole.
 */
export function scopedStance(items: readonly Item[], from: number, to: number, stance: Stance): Stance {
  // Reasons given behind a comma ("…, saying it harms children") or "over" ("over fears for minors") are no scope.
  const reason = items.findIndex(
    (x, i) =>
      i > from &&
      i < to &&
      ((x.forms?.includes('ing') === true && items[i - 1]?.is === 'comma') ||
        (x.norm === 'over' &&
          !/^\d/.test(items[i + 1]?.norm ?? '') &&
          !/^the$/.test(items[i + 1]?.norm ?? ''))),
  )
  const norms = items
    .slice(from, reason < 0 ? to : reason)
    .filter((i) => i.is !== 'used' || /\w/.test(i.norm))
    .map((i) => i.norm)
  const has = (...words: readonly string[]) => norms.some((n) => words.includes(n))
  const pair = (a: string, b: string) => norms.some((n, i) => n === a && norms[i + 1] === b)
  if (stance === 'ban') {
    if (hitsPart(items, from, to)) return 'restrict'
    // Out step by step is phased out.
    if (has('phased', 'gradual', 'gradually', 'staged', 'stepwise', 'progressively')) return 'restrict'
    const part =
      has('core', 'cores', ...PARTLY) ||
      pair('parts', 'of') ||
      pair('sensitive', 'parts') ||
      pair('critical', 'parts') ||
      pair('key', 'parts') ||
      pair('sensitive', 'areas') ||
      (has('some') && !pair('some', 'say') && !pair('some', 'other'))
    // "bars firms from supplying Huawei without a permit": with one they may.
    if (norms.some((n, i) => n === 'without' && norms.slice(i, i + 4).some((w) => PERMITS.test(w))))
      return 'restrict'
    return (part && !pair('non', 'core')) ||
      norms.some((n, i) => MINORS.test(n) && norms[i - 1] !== 'protect' && norms[i - 1] !== 'shield') ||
      norms.some((n, i) => n === 'under' && /^1[3-8]$/.test(norms[i + 1] ?? ''))
      ? 'restrict'
      : stance
  }
  if (stance === 'allow' || stance === 'cooperate') {
    const undone = norms.some((n) => UNDOING.test(n)) && !has('conditionally', 'provisionally')
    if (stance === 'allow' && (has(...PARTLY) || (has('only') && !pair('not', 'only')))) return 'restrict'
    // "with no Huawei restrictions"
    const terms = norms.some(
      (n, i) =>
        TERMS.includes(n) && !norms.slice(Math.max(0, i - 3), i).some((w) => w === 'no' || w === 'zero'),
    )
    // "gives green light, with limits"
    const within = norms.some(
      (n, i) => n === 'with' && /^(?:limits|limitations|curbs|caps|conditions)$/.test(norms[i + 1] ?? ''),
    )
    if (within && !undone) return 'restrict'
    if (terms && !has('without') && !undone) return 'restrict'
    if (pair('non', 'core') || has('noncore')) return 'restrict'
  }
  return stance
}
