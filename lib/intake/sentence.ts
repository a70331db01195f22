import type { PartialDate } from '@/lib/domain/partial-date'
import { withoutAmong } from './among'
import { headsOfCompounds } from './compounds'
import { type FoundDate, findDates } from './dates'
import type { Frame, Refusal } from './frame'
import { framesOf } from './frames'
import type { Gazetteer } from './gazetteer'
import type { Item } from './item'
import { recognise } from './recognise'
import { withReferences } from './references'
import { type Token, tokenise } from './tokens'

/** Longer runs are cut: no sentence of news is longer, and the work within one is bounded by it. */
export const MAX_TOKENS = 160

/** A stretch of text read as one sentence. Token offsets are absolute in the whole text. */
export interface ReadSentence {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly items: readonly Item[]
  readonly frames: readonly Frame[]
  readonly dates: readonly FoundDate[]
  readonly refusals: ReadonlySet<Refusal>
}

const shift = (tokens: Token[], by: number): Token[] =>
  by === 0 ? tokens : tokens.map((t) => ({ ...t, start: t.start + by, end: t.end + by }))

const DATE_LEADS = new Set([
  'on',
  'in',
  'since',
  'by',
  'until',
  'from',
  'late',
  'early',
  'mid',
  'of',
  'end',
  'the',
  'last',
  'this',
  'before',
  'next',
])

/** A date and the words that lead to it ("said on Tuesday it …") tell nothing about who does what. */
function withoutDates(tokens: readonly Token[], dates: readonly FoundDate[]): Token[] {
  const kept: Token[] = []
  let d = 0
  let yearTo = 0
  for (const [i, token] of tokens.entries()) {
    while (d < dates.length && (dates[d]?.end ?? 0) <= token.start) d++
    // "in November of that year"
    if (i < yearTo) continue
    const date = dates[d]
    if (!date || token.start < date.start) {
      kept.push(token)
      continue
    }
    yearTo = thatYear(tokens, i + 1)
    if (token.start === date.start)
      while (kept.length > 0 && DATE_LEADS.has(kept.at(-1)?.norm ?? '')) kept.pop()
  }
  return kept
}

/** Where "of that year", "of the same year" behind a date ends; the beginning where it is not said. */
function thatYear(tokens: readonly Token[], from: number): number {
  // "on Friday night"
  if (/^(?:night|morning|evening|afternoon)$/.test(tokens[from]?.norm ?? '')) return from + 1
  let to = from
  while (/^(?:of|that|the|same)$/.test(tokens[to]?.norm ?? '') && to - from < 3) to++
  return to > from && tokens[to]?.norm === 'year' ? to + 1 : from
}

/** Reads a stretch of a text as one sentence, in pieces of at most `MAX_TOKENS`. */
export function readSentence(
  text: string,
  start: number,
  end: number,
  gazetteer: Gazetteer,
  options: {
    readonly today: PartialDate | null
    readonly published: string | null
    /** Whom "the company" means, where the text before names one. */
    readonly meant?: string | null
    /** Whom "the country" means at the head of a sentence. */
    readonly country?: string | null
    /** What the text told last, which somebody else may be said to do as well. */
    readonly prior?: Frame | null
  },
): ReadSentence[] {
  const tokens = shift(tokenise(text.slice(start, end)), start)
  const pieces: ReadSentence[] = []
  for (let i = 0; i < tokens.length; i += MAX_TOKENS) {
    const piece = tokens.slice(i, i + MAX_TOKENS)
    const dates = findDates(piece, text, options.published)
    const inDate = withoutDates(piece, dates)
    const items = withReferences(
      withoutAmong(headsOfCompounds(recognise(inDate, gazetteer, { today: options.today }))),
      options.meant ?? null,
      i === 0 ? (options.country ?? null) : null,
    )
    const refusals = new Set<Refusal>()
    const frames = framesOf(
      items,
      refusals,
      i === 0 ? (options.prior ?? null) : null,
      inDate.map((t) => t.norm),
    )
    pieces.push({
      start: piece[0]?.start ?? start,
      end: piece.at(-1)?.end ?? end,
      tokens: inDate,
      items,
      frames,
      dates,
      refusals,
    })
  }
  return pieces
}
