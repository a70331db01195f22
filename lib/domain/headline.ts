import { BASES, LENS_PHRASE, type Lens } from './lens'
import { countByStance, type DayCell, type StanceCounts } from './matrix'
import { STANCE, STANCES, type Stance } from './stance'
import type { ActorKind } from './vocabulary'

/** A sentence in pieces, so that a page can set its numbers in bold. Joined they are the plain sentence. */
export type Sentence = readonly { readonly text: string; readonly strong?: true }[]

export const plain = (sentence: Sentence): string => sentence.map(({ text }) => text).join('')

/** Who is counted: governments where there are any. A bloc is none, and counted only where it stands alone. */
export interface Tally {
  readonly counts: StanceCounts
  /** How many of those are contested: what the deciding event says is disputed. */
  readonly contested: StanceCounts
  readonly noun: 'government' | 'bloc'
}

/** How many governments hold each stance on one issue. */
export function tallyOf(
  cells: readonly DayCell[],
  actors: ReadonlyMap<string, { readonly kind: ActorKind }>,
): Tally {
  const governments = cells.filter((cell) => actors.get(cell.actor)?.kind !== 'bloc')
  return governments.length > 0 || cells.length === 0
    ? { ...countsOf(governments), noun: 'government' }
    : { ...countsOf(cells), noun: 'bloc' }
}

const countsOf = (cells: readonly DayCell[]) => ({
  counts: countByStance(cells),
  contested: countByStance(cells.filter((cell) => cell.state === 'contested')),
})

/** After "18 governments": the verb with many. */
const MANY: Readonly<Record<Stance, string>> = {
  ban: 'ban',
  restrict: 'restrict',
  review: 'review',
  allow: 'allow',
  cooperate: 'cooperate with',
}

export const plural = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many)
const verb = (stance: Stance, count: number): string => (count === 1 ? STANCE[stance].verb : MANY[stance])

/**
 * The finding of a view in one sentence: "18 governments ban Huawei from 5G networks, 21 restrict it and 15 cooperate
 * with it." Stances that nobody holds are left out, except that nobody bans. "From" is the codebook's own word for
 * what a ban does: it excludes the company from the topic.
 */
export function headline({ counts, contested, noun }: Tally, company: string, topic: string): Sentence {
  const field = `${company} from ${inSentence(topic)}`
  const disputed = (stance: Stance) => contestedPart(contested[stance], counts[stance])
  const others = STANCES.filter((stance) => stance !== 'ban' && counts[stance] > 0)
  if (counts.ban === 0 && others.length === 0)
    return [{ text: `No ${noun} holds a recorded stance on ${company} in ${inSentence(topic)}.` }]
  const bans: Sentence =
    counts.ban === 0
      ? [{ text: `No ${noun} bans ${field}` }]
      : [
          { text: String(counts.ban), strong: true },
          { text: ` ${plural(counts.ban, noun)} ${verb('ban', counts.ban)} ${field}${disputed('ban')}` },
        ]
  const clauses = others.flatMap((stance, i): Sentence => {
    const last = i === others.length - 1
    const joint = counts.ban === 0 && i === 0 ? '; ' : last ? ' and ' : ', '
    return [
      { text: joint },
      { text: String(counts[stance]), strong: true },
      { text: ` ${verb(stance, counts[stance])} it${disputed(stance)}` },
    ]
  })
  return [...bans, ...clauses, { text: '.' }]
}

/** After a count: " (one of them contested)", or nothing. */
function contestedPart(contested: number, all: number): string {
  if (contested === 0) return ''
  if (contested === all) return ' (contested)'
  return ` (${contested === 1 ? 'one' : contested} of them contested)`
}

/** "5G networks", "AI models", but "telecom networks": a topic's name inside a sentence. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

/** The stance whose count a view follows through the lenses: bans where there are any, else what most hold. */
export function followedStance(tallies: readonly Tally[]): Stance {
  if (tallies.some(({ counts }) => counts.ban > 0)) return 'ban'
  const sum = (stance: Stance) => tallies.reduce((n, { counts }) => n + counts[stance], 0)
  return [...STANCES].sort((a, b) => sum(b) - sum(a))[0] ?? 'ban'
}

/**
 * The lens itself and those that differ from it in one thing, each with the phrase that tells it from the others: how
 * a count moves when the definition does.
 */
export function neighbouringLenses(lens: Lens): { readonly lens: Lens; readonly phrase: string }[] {
  const targeting = lens.targeting === 'any' ? 'named' : 'any'
  const words = lens.words === 'yes' ? 'no' : 'yes'
  return [
    ...[lens.basis, ...BASES.filter((basis) => basis !== lens.basis)].map((basis) => ({
      lens: { ...lens, basis },
      phrase: LENS_PHRASE.basis[basis],
    })),
    { lens: { ...lens, targeting }, phrase: LENS_PHRASE.targeting[targeting] },
    { lens: { ...lens, words }, phrase: LENS_PHRASE.words[words] },
  ]
}

/** What is counted, before a colon: "Bans", "Governments that cooperate". */
export const COUNTED: Readonly<Record<Stance, string>> = {
  ban: 'Bans',
  restrict: 'Restrictions',
  review: 'Reviews',
  allow: 'Permissions',
  cooperate: 'Partnerships',
}
