import type { Day } from '@/lib/domain/partial-date'
import { dateOf } from './date-of-frame'
import type { Frame } from './frame'
import type { ReadSentence } from './sentence'

/** Told of an earlier time: dated before the month of publication, or in so many words. */
export function isPast(sentence: ReadSentence, published: Day | null, frame: Frame): boolean {
  const date = dateOf(frame, sentence) ?? sentence.dates.find((d) => d.role === 'event')?.date
  if (published && date) {
    const month = published.slice(0, 7)
    if (date.length === 4 ? date < published.slice(0, 4) : date.slice(0, 7) < previousMonth(month))
      return true
  }
  // "Rome had been close to …", told by nobody: before what the news is.
  const before = sentence.items.findIndex(
    (i, j) => i.norm === 'had' && sentence.items[j + 1]?.norm === 'been',
  )
  if (before >= 0 && before < 4) return true
  return sentence.items.some((i) => i.norm === 'previously' || i.norm === 'earlier' || i.norm === 'formerly')
}

const previousMonth = (month: string): string => {
  const n = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 2
  return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
}
