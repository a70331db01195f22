import type { Frame } from './frame'
import type { ReadSentence } from './sentence'

/** Stretches in quotation marks, in order. A mark that is never closed opens nothing. */
export function quotedRanges(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = []
  let open = -1
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (c === '\n') open = -1
    else if (c === '“' || (c === '"' && open < 0)) open = i
    else if ((c === '”' || c === '"') && open >= 0) {
      ranges.push({ start: open, end: i + 1 })
      open = -1
    }
  }
  return ranges
}

/** Inside a long quotation only what names its holder counts: "we", "they" and "nobody" are not the actor's voice. */
export function isQuoted(
  frame: Frame,
  sentence: ReadSentence,
  quotes: readonly { start: number; end: number }[],
): boolean {
  const item = sentence.items[frame.signal[0]]
  const at = item && sentence.tokens[item.from]?.start
  if (at === undefined) return false
  let low = 0
  let high = quotes.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((quotes[mid]?.end ?? 0) <= at) low = mid + 1
    else high = mid
  }
  const quote = quotes[low]
  return (
    quote !== undefined && quote.start <= at && quote.end - quote.start > 60 && frame.holderHint !== 'named'
  )
}
