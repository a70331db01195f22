import type { PartialDate } from '@/lib/domain/partial-date'
import { candidatesOf } from './candidates'
import type { Refusal } from './frame'
import type { Gazetteer } from './gazetteer'
import { isNoNews } from './genre'
import type { Candidate, CandidateField, Reading } from './reading'
import { type ReadSentence, readSentence } from './sentence'
import { topicOf } from './topics'

export interface HeadlineOptions {
  /** The day the headline is read on: office holders count only while in office, "on Tuesday" is reckoned from it. */
  readonly today?: PartialDate | null
}

/** Longer texts are articles; of a headline no more than this is read. */
const MAX_HEADLINE = 2_000

/**
 * Reads one headline. One candidate for each actor and company it takes a stance on; none when it takes none, and then
 * `reason` says why. A candidate whose actor or company is not named keeps `null` there and lists the field as missing.
 */
export function readHeadline(text: string, gazetteer: Gazetteer, options: HeadlineOptions = {}): Reading {
  const today = options.today ?? null
  const read = text.slice(0, MAX_HEADLINE)
  if (isQuestion(read)) return { candidates: [], reason: 'A question takes no stance.' }
  if (isNoNews(read)) return { candidates: [], reason: 'This is comment or advice, not news of a step.' }
  const published = today && today.length === 10 ? today : null
  const pieces = readSentence(read, 0, read.length, gazetteer, { today, published })
  let found: Candidate[] = []
  for (const piece of pieces) {
    const date = piece.dates.find((d) => d.role === 'event')?.date ?? null
    for (const frame of piece.frames) {
      // "… after regulator lifts block" is the news only where nothing else is.
      if (frame.circumstance !== null && piece.frames.some((f) => f.circumstance === null)) continue
      if (frame.companies.length === 0 && (frame.stance === 'cooperate' || !worthAsking(piece, gazetteer)))
        continue
      if (frame.holders.length === 0 && (frame.companies.length === 0 || frame.circumstance !== null))
        continue
      const evidence = { start: piece.start, end: piece.end }
      const fresh = candidatesOf(frame, piece, text, gazetteer, {
        evidence,
        announcedOn: date,
        background: false,
      })
      // The stance that holds after the step (codebook, section 2): what comes later takes the place of what came first.
      const replaced = (c: Candidate) =>
        frame.later && fresh.some((f) => f.actor === c.actor && (f.company ?? c.company) === c.company)
      const kept = found.filter((c) => !replaced(c))
      const gone = found.find(replaced)
      found = [
        ...kept,
        ...fresh.map((f) =>
          gone && f.company === null
            ? {
                ...f,
                company: gone.company,
                topic: f.topic ?? gone.topic,
                missing: f.missing.filter((m) => m !== 'company' && m !== 'topic'),
              }
            : f,
        ),
      ]
    }
  }
  const candidates = oneEach(found)
  const reason = candidates.length === 0 ? whyNone(pieces) : whatLacks(candidates)
  return reason ? { candidates, reason } : { candidates }
}

const isQuestion = (text: string): boolean =>
  /\?\s*$/.test(text) &&
  /^\s*(?:will|should|could|can|would|is|are|does|do|did|has|why|what|who|how|may|must)\b/i.test(text)

/** A measure without a known company is worth asking about only where the text speaks of our topics. */
const worthAsking = (piece: ReadSentence, gazetteer: Gazetteer): boolean =>
  !piece.items.some((i) => i.company) &&
  topicOf(piece.tokens, 0, piece.tokens.length, gazetteer) !== null &&
  piece.tokens.some((t) => /^(?:vendors?|suppliers?|untrusted|apps)$/.test(t.norm))

/** One for each actor and company: the surest, and of equals the earlier; told beats taken for granted. */
function oneEach(all: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>()
  const complete = all.some((c) => c.actor !== null && c.company !== null)
  for (const c of all) {
    if (complete && (c.actor === null || c.company === null)) continue
    const key = `${c.actor ?? ''}/${c.company ?? ''}`
    const known = best.get(key)
    if (!known || c.confidence > known.confidence + 0.15) best.set(key, c)
  }
  return [...best.values()]
}

const FIELD_WORDS: Readonly<Record<CandidateField, string>> = {
  actor: 'who takes the stance',
  company: 'which company it is about',
  topic: 'the topic',
  announcedOn: 'the date',
}

function whatLacks(candidates: readonly Candidate[]): string | null {
  const lacking = candidates[0]?.missing.filter((m) => m === 'actor' || m === 'company') ?? []
  return lacking.length > 0
    ? `Not said or not known here: ${lacking.map((m) => FIELD_WORDS[m]).join(' and ')}.`
    : null
}

const REFUSED: Readonly<Record<Refusal, string>> = {
  urged: 'Somebody is urged to act; nobody acts.',
  asked: 'Something is asked for or left open; nobody takes a stance.',
  condition: 'It is said only under a condition.',
  'no-holder': 'No government known here is said to act: a company, or somebody else, does.',
}

function whyNone(pieces: readonly ReadSentence[]): string {
  const items = pieces.flatMap((p) => p.items)
  if (items.length === 0) return 'There is nothing to read.'
  for (const refusal of ['urged', 'condition', 'asked', 'no-holder'] as const) {
    if (pieces.some((p) => p.refusals.has(refusal)) && items.some((i) => i.is === 'company'))
      return REFUSED[refusal]
  }
  const actor = items.some((i) => i.is === 'actor')
  const company = items.some((i) => i.is === 'company')
  if (!company)
    return actor
      ? 'No company known here is named.'
      : 'Neither a government nor a company known here is named.'
  if (!actor) return 'No government known here is named.'
  return 'A government and a company are named, but no stance is taken.'
}
