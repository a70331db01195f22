import { trackOf } from '@/lib/domain/kind'
import { candidatesOf } from './candidates'
import { dateOf } from './date-of-frame'
import type { Frame } from './frame'
import type { Gazetteer } from './gazetteer'
import type { Candidate } from './reading'
import type { ReadSentence } from './sentence'

/** Sentences from the beginning in which the news is told; who acts there is whom the article is about. */
export const LEAD = 3

/** A stance that a sentence of an article tells of, with who and on whom filled in from before. */
export interface Found {
  readonly frame: Frame
  readonly sentence: ReadSentence
  readonly index: number
  readonly background: boolean
}

/** One candidate for each actor and company: of several tellings the one that is news, told outright, in the body. */
export function choose(found: readonly Found[], text: string, gazetteer: Gazetteer): Candidate[] {
  const best = new Map<string, Telling>()
  for (const { frame, sentence, index, background } of found) {
    const date = dateOf(frame, sentence)
    const listed = frame.holders.length > 1
    for (const candidate of candidatesOf(frame, sentence, text, gazetteer, {
      evidence: { start: sentence.start, end: sentence.end },
      announcedOn: date,
      background,
    })) {
      if (candidate.actor === null || candidate.company === null) continue
      const key = `${candidate.actor}/${candidate.company}`
      // The body before the headline, the news before what lies behind it, what is told before what is presumed.
      const rank =
        (background ? 100 : 0) +
        (frame.presupposed ? 50 : 0) +
        (index === 0 ? 10 : 0) +
        (frame.sure < 0.6 ? 5 : 0) +
        // "Italy, Taiwan and others have restricted it": what is told of each of them says more.
        (frame.holders.length > 2 ? 3 : 0)
      const known = best.get(key)
      if (!known) best.set(key, { candidate, rank, index, listed })
      else if (rank < known.rank && !onlySays(candidate, index, known))
        best.set(key, { candidate: merge(candidate, known.candidate), rank, index, listed })
      else if (replaces({ candidate, frame, rank, index, background, listed }, known))
        best.set(key, { candidate: merge(candidate, known.candidate), rank, index, listed })
      else best.set(key, { ...known, candidate: merge(known.candidate, candidate) })
    }
  }
  return [...best.values()]
    .map((b) => b.candidate)
    .sort((a, b) => Number(a.background) - Number(b.background) || a.evidence.start - b.evidence.start)
}

interface Telling {
  readonly candidate: Candidate
  readonly rank: number
  readonly index: number
  /** Told of several at once. */
  readonly listed: boolean
}

/** "restricted calls in August; last week it threatened to shut it down": a word takes no deed's place in one sentence. */
const onlySays = (next: Candidate, index: number, known: Telling): boolean =>
  index === known.index &&
  trackOf(next.kind ?? 'statement') === 'word' &&
  trackOf(known.candidate.kind ?? 'statement') === 'deed'

/** Whether a later telling takes the place of the one known. */
function replaces(
  { candidate, frame, rank, index, background, listed }: Telling & Pick<Found, 'frame' | 'background'>,
  known: Telling,
): boolean {
  const of = known.candidate
  // "would not ban it but would advise against it"
  if (index === known.index && rank <= known.rank + 5 && narrows(candidate, of)) return true
  // "In Russia a court ordered it blocked in 2018. The block was lifted in 2020."
  if (known.index === index - 1 && lifts(candidate, of) && isLater(candidate, of)) return true
  // "nations like Korea are considering it. In Korea, the ministry has restricted it"
  if (known.listed && !listed && rank <= known.rank + 10 && acted(candidate, of)) return true
  if (rank !== known.rank) return false
  // "first turned it down, then gave it a licence": what comes later takes the place of what came first.
  if (index === known.index && frame.later) return true
  if (background && isLater(candidate, of)) return true
  // "… are looking into it. Italy blocked it on Thursday": the deed comes after the doubt.
  if (
    index >= LEAD &&
    frame.holderHint === 'named' &&
    (known.listed || index <= known.index + 2) &&
    acted(candidate, of)
  )
    return true
  // "will be allowed to help …. But the firm will be banned from the core": let in under limits.
  if (index < LEAD && limits(candidate, of)) return true
  // What shuts out by a deed before what is only said of limits.
  if (!background && frame.sure >= 0.8 && binds(candidate, of)) return true
  return known.index === index - 1 && (background || frame.later) && lifts(candidate, of)
}

/** "Russia began blocking it in 2018 …. The ban was lifted in 2020": the sentence after tells how it ended. */
const lifts = (next: Candidate, known: Candidate): boolean =>
  next.stance === 'allow' && (known.stance === 'ban' || known.stance === 'restrict')

/** "would not ban it but would advise against it" */
const narrows = (next: Candidate, known: Candidate): boolean =>
  known.stance === 'allow' && trackOf(known.kind ?? 'statement') === 'word' && next.stance === 'restrict'

/** "… put it on a list in 2019 and banned its sale in 2022": of two deeds of other times the later holds. */
const isLater = (next: Candidate, known: Candidate): boolean =>
  // An inquiry into it undoes nothing.
  next.stance !== 'review' &&
  next.announcedOn !== null &&
  known.announcedOn !== null &&
  next.announcedOn.slice(0, 4) > known.announcedOn.slice(0, 4) &&
  trackOf(next.kind ?? 'statement') === 'deed'

const binds = (next: Candidate, known: Candidate): boolean =>
  trackOf(next.kind ?? 'statement') === 'deed' &&
  trackOf(known.kind ?? 'statement') === 'word' &&
  next.stance === 'ban' &&
  known.stance === 'restrict'

const acted = (next: Candidate, known: Candidate): boolean =>
  known.stance === 'review' &&
  (next.stance === 'ban' || next.stance === 'restrict') &&
  trackOf(next.kind ?? 'statement') === 'deed'

const limits = (next: Candidate, known: Candidate): boolean =>
  next.stance === 'restrict' && known.stance === 'allow' && !known.background

/** Keeps the first and takes a missing date from the other where it tells the same, as news. */
function merge(first: Candidate, other: Candidate): Candidate {
  if (first.stance !== other.stance || first.background !== other.background) return first
  const announcedOn = first.announcedOn ?? other.announcedOn
  return {
    ...first,
    announcedOn,
    effectiveOn: first.effectiveOn ?? other.effectiveOn,
    deadlineOn: first.deadlineOn ?? other.deadlineOn,
    missing: announcedOn ? first.missing.filter((m) => m !== 'announcedOn') : first.missing,
  }
}
