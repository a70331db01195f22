/** A piece of a text; `isMark` where it is what was searched for. Joined, the pieces are the text. */
export interface MarkedPiece {
  readonly text: string
  readonly isMark: boolean
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** Endings that English adds to a word: "ban" is found in "bans" and "banned", and "bans" in "ban". */
const ENDING = /(?:ing|ed|es|s|e)$/
const stem = (word: string): string =>
  word.length > 5 ? word.replace(ENDING, '') : word.length > 3 ? word.replace(/(?<!s)s$/, '') : word
/** What may follow a short word that is still the same word. */
const SHORT_REST = /^(?:s|es|ed|ing|[a-z](?:ed|ing))$/

/** Whether a word of a text is one of those searched for, or one that begins with it. */
function isSought(word: string, sought: readonly string[]): boolean {
  const folded = fold(word)
  return sought.some(
    (s) =>
      folded === s ||
      (folded.startsWith(s) && (s.length > 3 || (s.length === 3 && SHORT_REST.test(folded.slice(3))))),
  )
}

const soughtOf = (words: readonly string[]): string[] =>
  [...new Set(words.flatMap((text) => fold(text).match(WORD) ?? []).map(stem))].filter(Boolean)

/** Where the words of a search stand in a text, without regard to case, accents and English endings. */
export function markWords(text: string, words: readonly string[]): MarkedPiece[] {
  const sought = soughtOf(words)
  const pieces: MarkedPiece[] = []
  let done = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isSought(word, sought)) continue
    if (index > done) pieces.push({ text: text.slice(done, index), isMark: false })
    pieces.push({ text: word, isMark: true })
    done = index + word.length
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMark: false })
  return pieces
}

/**
 * The part of a text around the first word that was searched for, cut between words, at most about `most` letters long;
 * `null` when none of them occurs.
 */
export function passageWith(text: string, words: readonly string[], most: number): string | null {
  const sought = soughtOf(words)
  const hit = [...text.matchAll(WORD)].find(([word]) => isSought(word, sought))
  if (!hit) return null
  if (text.length <= most) return text
  const from = Math.max(0, Math.min(hit.index - most / 3, text.length - most))
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1 || hit.index
  const begin = Math.min(start, hit.index)
  const end = begin + most >= text.length ? text.length : text.lastIndexOf(' ', begin + most)
  const stop = end <= hit.index ? hit.index + hit[0].length : end
  return `${begin > 0 ? '…' : ''}${text.slice(begin, stop)}${stop < text.length ? '…' : ''}`
}
