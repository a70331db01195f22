import type { MarkedField, Stretch } from './intake-state'

/** A piece of the article that looks the same from its beginning to its end. */
export interface Part {
  readonly text: string
  readonly start: number
  readonly field: MarkedField | null
}

/** A sentence that candidates rest on, or what stands between such. */
export interface Passage {
  /** Of the sentence: its place among those that are marked. */
  readonly sentence: number | null
  /** Whether the sentence began in a paragraph before. */
  readonly goesOn: boolean
  readonly parts: readonly Part[]
}

export interface Paragraph {
  readonly start: number
  readonly passages: readonly Passage[]
}

type Marked = Stretch & { readonly field: MarkedField }

/** Sentences in order, each once; those that overlap become one. */
export function distinctStretches(stretches: readonly Stretch[]): Stretch[] {
  const found: { start: number; end: number }[] = []
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else if (end > start) found.push({ start, end })
  }
  return found
}

/**
 * The article cut for showing: paragraphs at line ends, in them passages (a marked sentence or not), in them parts (the
 * words a field was read from or not). Every letter but line ends comes back once, in order. One pass, after sorting.
 */
export function articleParagraphs(
  text: string,
  sentences: readonly Stretch[],
  marks: readonly Marked[],
): Paragraph[] {
  const flat = flatMarks(marks)
  const paragraphs: Paragraph[] = []
  let sentence = 0
  let mark = 0
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (text.slice(start, end).trim() !== '') {
      const passages: Passage[] = []
      let at = start
      while (at < end) {
        while ((sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= at) sentence++
        const next = sentences[sentence]
        const inside = next !== undefined && next.start <= at
        const until = Math.min(end, inside ? next.end : (next?.start ?? end))
        const parts: Part[] = []
        while (at < until) {
          while ((flat[mark]?.end ?? Number.POSITIVE_INFINITY) <= at) mark++
          const word = flat[mark]
          const within = word !== undefined && word.start <= at
          const to = Math.min(until, within ? word.end : (word?.start ?? until))
          parts.push({ text: text.slice(at, to), start: at, field: within ? word.field : null })
          at = to
        }
        const goesOn = inside && parts[0] !== undefined && next.start < parts[0].start
        passages.push({ sentence: inside ? sentence : null, goesOn, parts })
      }
      paragraphs.push({ start, passages })
    }
    start = end + 1
  }
  return paragraphs
}

/** Marks in order without overlaps: of two the earlier keeps its letters. */
function flatMarks(marks: readonly Marked[]): Marked[] {
  const flat: Marked[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(mark.start, flat.at(-1)?.end ?? 0)
    if (from < mark.end) flat.push({ ...mark, start: from })
  }
  return flat
}
