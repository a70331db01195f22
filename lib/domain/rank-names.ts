import { editDistance, isSlipOf } from './edit-distance'
import { withoutGaps } from './search-text'

/** Something that answers to names: an actor by its code, a company or a topic by its slug. */
export interface Named {
  readonly key: string
  readonly name: string
  readonly others: readonly string[]
}

/** One answer to what somebody typed. */
export interface NameHit {
  /** Actor code, company or topic slug. */
  readonly key: string
  readonly name: string
  /** The other name that was meant: "Holland", "TikTok"; `null` when the name or key itself fits. */
  readonly via: string | null
  /**
   * `whole`: a whole name was typed; `part`: the beginning of one or a part; `slip`: nothing fits, but this comes close:
   * a letter wrong ("Hauwei"), or a name with more words after it ("Huawei Enterprise").
   */
  readonly fit: 'whole' | 'part' | 'slip'
}

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  '&': ' and ',
}

/**
 * What people type is compared without case, accents, the dots of "U.K.", the kinds of apostrophes and dashes, and a
 * leading article.
 */
export const foldName = (text: string): string =>
  text
    // First: some of them come apart into a space and an accent.
    .replace(/[´`]/g, "'")
    .normalize('NFKD')
    .replace(/[’‘‛ʼʹ′`＇]/g, "'")
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replace(/[łøđıßæœ&]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[-‐‑‒–—−_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the (?=.)/, '')

/**
 * The names that fit what was typed: whole ones first, then beginnings of names, of words in names, then parts. Of two
 * that fit alike the shorter is nearer to what was typed: "Dut" is the Netherlands before the Dutch Caribbean. Where
 * nothing fits, what comes close.
 */
export function rankNames(typed: string, all: readonly Named[], most = 8): NameHit[] {
  const text = foldName(typed)
  if (text === '') return []
  const fitting = all.flatMap((named) => bestOf(named, (name) => rankOf(text, name)) ?? [])
  const found = fitting.length > 0 ? fitting : all.flatMap((named) => bestOf(named, nearness(text)) ?? [])
  return found
    .sort((a, b) => a.rank - b.rank || a.letters - b.letters || a.name.localeCompare(b.name, 'en'))
    .slice(0, most)
    .map(({ rank, letters: _, ...hit }) => ({
      ...hit,
      fit: fitting.length === 0 ? ('slip' as const) : rank < 1 ? ('whole' as const) : ('part' as const),
    }))
}

interface Ranked extends Omit<NameHit, 'fit'> {
  readonly rank: number
  readonly letters: number
}

/** Nothing fits. */
const NOT = 99

/** By which of its names something fits best: its own before another. */
function bestOf({ key, name, others }: Named, rank: (folded: string) => number): Ranked | null {
  let best: Ranked | null = null
  const consider = (candidate: string, via: string | null) => {
    const folded = foldedOnce(candidate)
    const at = rank(folded)
    if (at === NOT) return
    const mine = { key, name, via, rank: at + (via === null ? 0 : 0.5), letters: folded.length }
    if (!best || mine.rank < best.rank || (mine.rank === best.rank && mine.letters < best.letters))
      best = mine
  }
  consider(key, null)
  consider(name, null)
  for (const other of others) consider(other, other)
  return best
}

function rankOf(text: string, candidate: string): number {
  if (candidate === text) return 0
  // "tik tok", "hua wei".
  if (withoutGaps(text) === candidate) return 0.25
  if (candidate.startsWith(text)) return 1
  if (candidate.includes(` ${text}`)) return 2
  // A part of a word means something only when it is long enough to be no accident.
  return text.length >= 3 && candidate.includes(text) ? 3 : NOT
}

/** Fewer than these letters begin too many texts by accident. */
const FEWEST_OF_BEGINNING = 3

const nearness =
  (text: string) =>
  (candidate: string): number => {
    if (isSlipOf(text, candidate)) return editDistance(text, candidate)
    return candidate.length >= FEWEST_OF_BEGINNING && text.startsWith(`${candidate} `) ? 5 : NOT
  }

// The same few thousand names are compared with every letter that somebody types.
const foldedNames = new Map<string, string>()
const MOST_KEPT = 50_000
function foldedOnce(name: string): string {
  const kept = foldedNames.get(name)
  if (kept !== undefined) return kept
  if (foldedNames.size >= MOST_KEPT) foldedNames.clear()
  const folded = foldName(name)
  foldedNames.set(name, folded)
  return folded
}

/** The one thing that was meant, when a whole name fits just one: "Holland" → NLD. Else `null`. */
export function meantBy(hits: readonly NameHit[]): NameHit | null {
  const whole = hits.filter((h) => h.fit === 'whole')
  const direct = whole.filter((h) => h.via === null)
  return direct.length === 1 ? (direct[0] ?? null) : whole.length === 1 ? (whole[0] ?? null) : null
}
