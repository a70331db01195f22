/** A word of a search, or several in quotation marks, which must then follow each other. */
export interface SearchWord {
  readonly text: string
  readonly isPhrase: boolean
  /** In quotation marks: meant as it is typed, never a slip. */
  readonly isQuoted: boolean
}

/** Nobody types more; what is longer is cut. */
export const MOST_SEARCH_LETTERS = 200
const MOST_WORDS = 12

/** What somebody typed as it can be searched for: no control characters, no halves of characters, not endless. */
export const tidySearch = (typed: string): string =>
  typed
    .toWellFormed()
    .slice(0, MOST_SEARCH_LETTERS)
    .toWellFormed()
    .replace(/[\p{Cc}\ufffd\s]+/gu, ' ')
    .trim()

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]|[^\s"“”„«»]+/gu
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** The words of a search, phrases in quotation marks whole. What holds no letter or digit is no word. */
export function wordsOfSearch(typed: string): SearchWord[] {
  return [...tidySearch(typed).matchAll(QUOTED)]
    .map(([whole, quoted]) => ({
      text: (quoted ?? whole).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
      isPhrase: quoted !== undefined && /\s/.test(quoted.trim()),
      isQuoted: quoted !== undefined,
    }))
    .filter(({ text }) => LETTER_OR_DIGIT.test(text))
    .slice(0, MOST_WORDS)
}

const MOST_IN_NAME = 4

/** Every run of words that may be a name: "south korea" of "south korea bans", and each word alone. */
export function possibleNames(words: readonly SearchWord[]): string[] {
  const names = new Set<string>()
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + MOST_IN_NAME); to++)
      names.add(joined(words.slice(from, to)))
  return [...names]
}

/** One thing that a search asks for: a name with what it means, or a word that means nothing but itself. */
export interface SearchPart<Meaning> {
  readonly text: string
  readonly isPhrase: boolean
  readonly isQuoted: boolean
  readonly meanings: readonly Meaning[]
  /** What was typed, where `text` is what was meant by it: it counts as well. */
  readonly typed?: string
}

/** Reads names from left to right, the longest first; words that are no name stand for themselves. */
export function partsOfSearch<Meaning>(
  words: readonly SearchWord[],
  meaningsOf: (name: string) => readonly Meaning[],
): SearchPart<Meaning>[] {
  const parts: SearchPart<Meaning>[] = []
  for (let from = 0; from < words.length; ) {
    const first = words[from]
    if (!first) break
    let taken = 1
    let part: SearchPart<Meaning> = { ...first, meanings: [] }
    for (let count = Math.min(MOST_IN_NAME, words.length - from); count > 0; count--) {
      const text = joined(words.slice(from, from + count))
      const meanings = meaningsOf(text)
      if (meanings.length === 0) continue
      part = { text, isPhrase: first.isPhrase || count > 1, isQuoted: first.isQuoted, meanings }
      taken = count
      break
    }
    parts.push(part)
    from += taken
  }
  return parts
}

const FEWEST_TOGETHER = 5

/**
 * A name as it reads without the gaps that somebody put into it: "tiktok" for "tik tok". `null` where it has none, or is
 * so short that anything may come of it.
 */
export function withoutGaps(name: string): string | null {
  const together = name.replace(/[\s‐‑-]+/gu, '')
  return together !== name && [...together].length >= FEWEST_TOGETHER ? together : null
}

/** A word typed wrong may stand in a title that has the same slip; so few hits do not make it right. */
const FEW_HITS = 10
const TIMES_MORE = 5

/** Whether a text is read as what was probably meant: nothing has it as typed, or next to nothing beside what is meant. */
export const isProbablySlip = (asTyped: number, asMeant: number): boolean =>
  asMeant > 0 && (asTyped === 0 || (asTyped <= FEW_HITS && asMeant >= asTyped * TIMES_MORE))

const joined = (words: readonly SearchWord[]): string => words.map(({ text }) => text).join(' ')
