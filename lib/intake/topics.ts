import type { Gazetteer } from './gazetteer'
import type { Token } from './tokens'

/** The topic the words speak for most, if any does; ties go to the one named first. Tokens from, to: ends excluded. */
export function topicOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  gazetteer: Gazetteer,
): string | null {
  const scores = new Map<string, number>()
  for (let i = from; i < to; ) {
    const found = gazetteer.topicWords.longestAt(tokens, i, (_, __, end) => end <= to)
    if (!found) {
      i++
      continue
    }
    for (const { topic, weight } of found.values)
      scores.set(topic, Math.max(scores.get(topic) ?? 0, weight) + (scores.has(topic) ? 0.5 : 0))
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
