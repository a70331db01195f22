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
  ...PARTLY,
]
const UNDOING = /^(?:lifts?|lifted|lifting|ends?|ended|scraps?|scrapped|removes?|removed)$/
const PERMITS = /^(?:permits?|licen[cs]es?|permission|approval|authori[sz]ation|clearance)$/
const MINORS = /^(?:under1[3-8]s?|16s|15s|18s|14s|13s|children|minors|teen|teens|teenagers|kids|pupils)$/

/**
 * The stance after its scope (codebook, section 2): a ban of part of the topic, or of some of the people, limits; so
 * does a welcome under conditions. A topic of its own, such as the devices of the state, is no part but the whole.
 */
export function scopedStance(items: readonly Item[], from: number, to: number, stance: Stance): Stance {
  // Reasons given behind a comma ("…, saying it harms children") are no scope.
  const reason = items.findIndex(
    (x, i) => i > from && i < to && x.forms?.includes('ing') === true && items[i - 1]?.is === 'comma',
  )
  const norms = items.slice(from, reason < 0 ? to : reason).map((i) => i.norm)
  const has = (...words: readonly string[]) => norms.some((n) => words.includes(n))
  const pair = (a: string, b: string) => norms.some((n, i) => n === a && norms[i + 1] === b)
  if (stance === 'ban') {
    // Out step by step is phased out.
    if (has('phased', 'gradual', 'gradually', 'staged', 'stepwise', 'progressively')) return 'restrict'
    const part =
      has('core', 'cores', ...PARTLY) || pair('parts', 'of') || (has('some') && !pair('some', 'say'))
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
    const undone = norms.some((n) => UNDOING.test(n))
    if (stance === 'allow' && has(...PARTLY)) return 'restrict'
    if (has(...TERMS) && !pair('no', 'conditions') && !has('without') && !undone) return 'restrict'
    if (pair('non', 'core') || has('noncore')) return 'restrict'
  }
  return stance
}
