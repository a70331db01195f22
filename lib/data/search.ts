import 'server-only'
import {
  partsOfSearch,
  possibleNames,
  type SearchPart,
  tidySearch,
  wordsOfSearch,
} from '@/lib/domain/search-text'
import type { EventFilter } from './event-filter'
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
  /** What to mark in the texts: the words, and the names of what they mean. */
  readonly marks: readonly string[]
}

interface Wanted {
  readonly filter?: Pick<EventFilter, 'actors' | 'companies' | 'topics' | 'stances' | 'from' | 'to'>
  readonly limit: number
  readonly skip?: number
}

/** Shorter words are like too much. */
const FEWEST_LETTERS = 4

/**
 * Searches everything. Names are read out of the text in any language and by any of their names; the other words must
 * occur. Where nothing is found, likely slips are mended, then words that are like those typed are taken. At most ten
 * queries, whatever is typed.
 */
export async function searchAll(
  typed: string,
  { filter = {}, limit, skip = 0 }: Wanted,
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
    ({ meanings, text: word }) => meanings.length === 0 && lettersOf(word) >= FEWEST_LETTERS,
  )
  const [asTyped, slips] = await Promise.all([
    searchEvents(told, filter, { limit, skip }),
    findSlips([
      ...new Set([
        ...unknown.map((part) => part.text),
        ...(codes.length === 0 && words.length > 1 ? [wording] : []),
      ]),
    ]),
  ])
  const wholeSlip = slips.get(wording)?.[0]
  const mended = wholeSlip
    ? [partOf(wholeSlip)]
    : parts.map((part) => {
        const slip = part.meanings.length === 0 ? slips.get(part.text)?.[0] : undefined
        return slip ? partOf(slip) : part
      })
  const meant = slips.size > 0 ? mended.map((part) => part.text).join(' ') : null
  // Who typed a name only half has not slipped.
  const isHalf = names.length > 0
  const allNames = onceEach([
    ...names,
    ...parts.flatMap((part) => part.meanings),
    ...[...slips.values()].flat(),
  ])
  const answer = { names: allNames, meant: meant && !isHalf ? meant : null }
  if (asTyped.total > 0 || unknown.length === 0)
    return { ...answer, found: asTyped, by: 'words', marks: marksOf(parts) }
  if (meant !== null) {
    const found = await searchEvents(withoutEmpty(mended, empty), filter, { limit, skip })
    if (found.total > 0) return { ...answer, meant, found, by: 'meant', marks: marksOf(mended) }
  }
  const found = await searchEvents(told, filter, { limit, skip, likeness: true })
  return found.total > 0
    ? { ...answer, found, by: 'likeness', marks: marksOf(parts) }
    : { ...answer, found: NO_EVENTS, by: 'words', marks: marksOf(parts) }
}

const lettersOf = (text: string): number => [...text].length

const withoutEmpty = (parts: readonly SearchPart<FoundName>[], empty: ReadonlySet<string>) =>
  parts.filter(({ text, meanings }) => meanings.length > 0 || !empty.has(text))

const partOf = (name: FoundName): SearchPart<FoundName> => {
  const text = name.via ?? name.name
  return { text, isPhrase: text.includes(' '), meanings: [name] }
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
