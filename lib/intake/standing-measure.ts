import { evaluate } from './evaluate'
import type { Frame } from './frame'
import type { Item } from './item'

/**
 * "India's ban dates from 2020", "The Danish ban took effect in June": in a text about a company, a measure that is told
 * of by whose it is. Null where the sentence names a company itself, or says that the measure is not there.
 */
export function standingMeasure(items: readonly Item[]): Frame | null {
  const at = items[0]?.is === 'determiner' ? 1 : 0
  const actor = items[at]?.actor
  if (!actor || items.some((x) => x.company)) return null
  let noun = items[at + 1]?.is === 'possessive' ? at + 2 : at + 1
  while (items[noun]?.is === 'word' && !items[noun]?.heads && noun < at + 4) noun++
  const item = items[noun]
  const verb = items.findIndex((x, i) => i > noun && ['verb', 'be', 'have', 'word'].includes(x.is))
  if (!item || (item.measure !== 'ban' && item.measure !== 'curb') || verb !== noun + 1) return null
  if (!LASTS.test(items[verb]?.norm ?? '')) return null
  const verdict = evaluate(
    { is: 'measure', act: 'keep', measure: item.measure, kind: null, noun: item.norm, base: '' },
    [],
  )
  if (!verdict) return null
  return {
    holders: [{ code: actor.code, as: 'government', at: [at, at + 1] }],
    holderHint: 'named',
    companies: [],
    stance: verdict.stance,
    kind: verdict.kind ?? 'decision',
    sure: 0.8,
    byNoun: true,
    presupposed: false,
    circumstance: null,
    later: false,
    saidBy: null,
    at: [0, verb],
    signal: [noun, noun + 1],
    body: [verb, items.length],
  }
}

const LASTS =
  /^(?:dates?|took|takes|came|comes|has|remains?|stands?|goes|went|covers?|applies|applied|began|followed|is|was|lasted|extends?)$/
