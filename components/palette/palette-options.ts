import { countInWords } from '@/lib/domain/count-words'
import { NAV_ITEMS } from '../shell/nav-items'

/** What the palette's search answers, as short as it gets. */
export interface PaletteAnswer {
  readonly data: readonly PaletteHit[]
  /** How many events there are in all. */
  readonly events: number
  /** There are more, and they were not counted. */
  readonly areMoreEvents: boolean
  readonly meant: string | null
  /** What the text says as a headline: "United Kingdom bans Huawei"; `null` when it is none. */
  readonly headline: string | null
}

export interface PaletteHit {
  readonly href: string
  readonly label: string
  /** What it is, and by which other name it was found. */
  readonly hint: string
}

export interface PaletteOption extends PaletteHit {
  readonly group: 'Add' | 'Found' | 'Go to' | 'Do'
}

/** Pages that the palette leads to besides those of the navigation. */
const MORE_PAGES = [
  { href: '/', label: 'Home' },
  { href: '/search', label: 'Search' },
  { href: '/account', label: 'Your account' },
] as const

const MOST_PAGES = 5
/** Shorter texts are no headline. */
const FEWEST_LETTERS_OF_HEADLINE = 8

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A text that may be a headline: several words. */
export const mayBeHeadline = (text: string): boolean =>
  text.length >= FEWEST_LETTERS_OF_HEADLINE && /\S\s+\S/.test(text)

/**
 * What the palette offers for what was typed: what was found, pages whose name fits, and what can be done with it. A
 * headline is there to be added: that comes first, so that Enter does it.
 */
export function paletteOptions(typed: string, answer: PaletteAnswer | null): PaletteOption[] {
  const text = typed.trim()
  const sought = fold(text)
  const pages = [...NAV_ITEMS, ...MORE_PAGES]
    .filter(
      ({ label }) =>
        sought === '' ||
        fold(label)
          .split(' ')
          .some((word) => word.startsWith(sought)),
    )
    .slice(0, sought === '' ? undefined : MOST_PAGES)
    .map(({ href, label }) => ({ group: 'Go to' as const, href, label, hint: 'page' }))
  const query = encodeURIComponent(text)
  const add = mayBeHeadline(text)
    ? [{ href: `/events/new?text=${query}`, label: `Add event: “${text}”`, hint: answer?.headline ?? READS }]
    : []
  const isHeadline = Boolean(answer?.headline)
  return [
    ...(isHeadline ? add.map((option) => ({ group: 'Add' as const, ...option })) : []),
    ...(answer?.data ?? []).map((hit) => ({ group: 'Found' as const, ...hit })),
    ...pages,
    ...(text === ''
      ? [{ group: 'Do' as const, href: '/events/new', label: 'Add an event', hint: 'form' }]
      : [
          {
            group: 'Do' as const,
            href: `/search?q=${query}`,
            label: `Search for “${text}”`,
            hint: eventsOf(answer),
          },
          ...(isHeadline ? [] : add.map((option) => ({ group: 'Do' as const, ...option }))),
        ]),
  ]
}

const READS = 'reads the headline into the form'

const eventsOf = (answer: PaletteAnswer | null): string =>
  answer
    ? answer.events === 1
      ? '1 event'
      : `${countInWords(answer.events, answer.areMoreEvents)} events`
    : 'all results'
