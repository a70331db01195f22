import type { PartialDate } from '@/lib/domain/partial-date'
import type { Frame } from './frame'
import type { ReadSentence } from './sentence'

/** "Italy blocked it in January, and Japan has barred it": the date of one clause is not that of the next. */
function belongsToOther(at: number, frame: Frame, sentence: ReadSentence): boolean {
  const holds = (f: Frame): boolean => {
    const first = sentence.items[f.at[0]]
    const next = sentence.items[f.at[1]]
    const start = (first && sentence.tokens[first.from]?.start) ?? sentence.start
    const end = (next && sentence.tokens[next.from]?.start) ?? sentence.end
    return start <= at && at < end
  }
  return !holds(frame) && sentence.frames.some((f) => f.at[0] !== frame.at[0] && holds(f))
}

/** The date of the sentence that stands nearest to what is told. */
export function dateOf(frame: Frame, sentence: ReadSentence): PartialDate | null {
  const item = sentence.items[frame.signal[0]]
  const at = (item && sentence.tokens[item.from]?.start) ?? sentence.start
  let best: PartialDate | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const d of sentence.dates) {
    if (d.role !== 'event' || belongsToOther(d.start, frame, sentence)) continue
    const distance = Math.min(Math.abs(d.start - at), Math.abs(d.end - at))
    if (distance < nearest) {
      nearest = distance
      best = d.date
    }
  }
  return best
}
