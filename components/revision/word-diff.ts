import { diffWordsWithSpace } from 'diff'

/** A stretch of text that both versions have, or only the earlier, or only the later. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Texts that differ in more words than this are shown whole, one after the other: a mosaic could not be read anyway. */
const MOST_EDITS = 600

/**
 * How one text became another, word by word. The runs that are not `added` give the earlier text, those that are not
 * `removed` the later one.
 */
export function wordDiff(before: string, after: string): WordRun[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  if (parts === undefined)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
