import type { Gazetteer } from './gazetteer'
import type { Token } from './tokens'

/** Open reasons: "over privacy concerns" says why, seldom in what respect. */
const REASONS: ReadonlySet<string> = new Set(['over', 'amid', 'citing'])
const REASON_LENGTH = 4

const PEOPLE = /^(?:officials|lawmakers|staff|employees|soldiers|ministers|mps)$/
const SAYS = /^(?:said|say|told|tell|announced?|added|warned?|confirm(?:ed)?|have|are|were|meet|met|call)$/

/** The topic the words speak for most, if any does; ties go to the one named first. Tokens from, to: ends excluded. */
export function topicOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  gazetteer: Gazetteer,
): string | null {
  const scores = new Map<string, number>()
  // "MPs' phones" is read like "MPs phones".
  const words = tokens.slice(from, to).filter((t) => t.kind !== 'possessive')
  let reason = -1
  for (let i = 0; i < words.length; ) {
    if (REASONS.has(words[i]?.norm ?? '')) reason = i
    const found = gazetteer.topicWords.longestAt(words, i, () => true)
    if (!found) {
      i++
      continue
    }
    // "officials said" are who speaks, not whose devices.
    if (SAYS.test(words[found.to]?.norm ?? '') && PEOPLE.test(words[found.to - 1]?.norm ?? '')) {
      i = found.to
      continue
    }
    const share = reason >= 0 && i - reason <= REASON_LENGTH ? 0.5 : 1
    for (const { topic, weight } of found.values)
      scores.set(topic, Math.max(scores.get(topic) ?? 0, share * weight) + (scores.has(topic) ? 0.5 : 0))
    i = found.to
  }
  let best: string | null = null
  let most = 1.5
  for (const [topic, score] of scores) {
    if (score > most) {
      best = topic
      most = score
    }
  }
  return best
}
