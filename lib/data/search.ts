import 'server-only'
import {
  isProbablySlip,
  partsOfSearch,
  possibleNames,
  type SearchPart,
  tidySearch,
  wordsOfSearch,
} from '@/lib/domain/search-text'
import type { EventFilter } from './event-filter'
import { listLikeWords } from './like-words'
import { type FoundEvents, listEmptyWords, NO_EVENTS, searchEvents } from './search-events'
import { type FoundName, findNames, findSlips, findWholeNames } from './search-names'

export interface SearchAnswer {
  /** Actors, companies and topics, best first. */
  readonly names: readonly FoundName[]
  readonly found: FoundEvents
  /** What the text becomes with its likely slips mended; `null` when there are none. */
  readonly meant: string | null
  /** How the events were found: as typed, as `meant`, or by words that are only like those typed. */
  readonly by: 'words' | 'meant' | 'likeness'
  /** How many events have the words as typed, where `by` is `meant`: those are among the found. */
  readonly asTyped: number
  /** What to mark in the texts: the words, and the names of what they mean. */
  readonly marks: readonly string[]
}

interface Wanted {
  readonly filter?: Pick<EventFilter, 'actors' | 'companies' | 'topics' | 'stances' | 'from' | 'to'>
  readonly limit: number
  readonly skip?: number
  /** Only what was recorded by this moment, as it was recorded then. Names are those of today. */
  readonly knownAt?: string | null
}

/** Shorter words are like too much. */
const FEWEST_LETTERS = 4

/**
 * Searches everything. Names are read out of the text in any language and by any of their names; the other words must
 * occur. Where nothing is found, or next to nothing beside what is meant, likely slips are mended; then words that are like
 * those typed are taken. At most eleven queries, whatever is typed.
 */
export async function searchAll(
  typed: string,
  { filter = {}, limit, skip = 0, knownAt = null }: Wanted,
): Promise<SearchAnswer> {
  const text = tidySearch(typed)
  const words = wordsOfSearch(text)
  const wording = words.map((word) => word.text).join(' ')
  const [names, whole, empty] = await Promise.all([
    findNames(wording),
    findWholeNames(possibleNames(words)),
    listEmptyWords(words.map((word) => word.text)),
  ])
  // A code is a name only by itself: "in" is India, but not in "ban in India".
  const codes = names.filter(({ fit }) => fit === 'whole')
  const parts = partsOfSearch(words, (name) =>
    name === wording && codes.length > 0 ? codes : (whole.get(name) ?? []),
  )
  const told = withoutEmpty(parts, empty)
  const unknown = told.filter(
    ({ meanings, text: word, isQuoted }) =>
      meanings.length === 0 && !isQuoted && lettersOf(word) >= FEWEST_LETTERS,
  )
  const [asTyped, slips] = await Promise.all([
    searchEvents(told, filter, { limit, skip, knownAt }),
    findSlips([
      ...new Set([
        ...unknown.map((part) => part.text),
        ...(codes.length === 0 && words.length > 1 && !words.some(({ isQuoted }) => isQuoted)
          ? [wording]
          : []),
      ]),
    ]),
  ])
  const wholeSlip = parts.length > 1 ? slips.get(wording)?.[0] : undefined
  const mended = wholeSlip
    ? [partOf(wholeSlip, wording)]
    : parts.map((part) => {
        const slip = part.meanings.length === 0 && !part.isQuoted ? slips.get(part.text)?.[0] : undefined
        return slip ? partOf(slip, part.text) : part
      })
  const isMended = mended.some(({ typed: slip }) => slip !== undefined)
  const meant = isMended ? mended.map((part) => part.text).join(' ') : null
  // Who typed a name only half has not slipped.
  const isHalf = names.length > 0
  const slipNames = [...slips.values()].flat()
  const wholeNames = onceEach([...codes, ...parts.flatMap((part) => part.meanings)])
  const answer = {
    names: onceEach([...wholeNames, ...names, ...slipNames]),
    meant: isHalf ? null : meant,
    asTyped: asTyped.total,
  }
  const byWords = { ...answer, found: asTyped, by: 'words' as const, marks: marksOf(parts) }
  if (unknown.length === 0) return byWords
  if (meant !== null && (asTyped.total === 0 || !isHalf)) {
    const found = await searchEvents(withoutEmpty(mended, empty), filter, { limit, skip, knownAt })
    if (isProbablySlip(asTyped.total, found.total))
      return {
        ...answer,
        names: onceEach([...wholeNames, ...mended.flatMap((part) => part.meanings), ...answer.names]),
        meant,
        found,
        by: 'meant',
        marks: marksOf([...mended, ...parts]),
      }
  }
  if (asTyped.total > 0) return byWords
  const likes = await listLikeWords(unknown.map((part) => part.text))
  const found = likes.size > 0 ? await searchEvents(told, filter, { limit, skip, knownAt, likes }) : NO_EVENTS
  return found.total > 0
    ? { ...answer, found, by: 'likeness', marks: [...marksOf(parts), ...[...likes.values()].flat()] }
    : { ...answer, found: NO_EVENTS, by: 'words', marks: marksOf(parts) }
}

const lettersOf = (text: string): number => [...text].length

const withoutEmpty = (parts: readonly SearchPart<FoundName>[], empty: ReadonlySet<string>) =>
  parts.filter(({ text, meanings }) => meanings.length > 0 || !empty.has(text))

const partOf = (name: FoundName, typed: string): SearchPart<FoundName> => {
  const text = name.via ?? name.name
  return { text, isPhrase: text.includes(' '), isQuoted: false, meanings: [name], typed }
}

function onceEach(names: readonly FoundName[]): FoundName[] {
  const seen = new Set<string>()
  return names.filter(({ kind, id }) => !seen.has(`${kind} ${id}`) && seen.add(`${kind} ${id}`))
}

const marksOf = (parts: readonly SearchPart<FoundName>[]): string[] => [
  ...new Set(parts.flatMap(({ text, meanings }) => [text, ...meanings.flatMap(namedInTexts)])),
]

/** Texts call actors and companies by name; the name of a topic is made of words that mean little. */
const namedInTexts = ({ kind, name }: FoundName): string[] => (kind === 'topic' ? [] : [name])
