import { trackOf } from '@/lib/domain/kind'
import type { PartialDate } from '@/lib/domain/partial-date'
import { candidatesOf } from './candidates'
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
  const best = new Map<string, { candidate: Candidate; rank: number; index: number }>()
  for (const { frame, sentence, index, background } of found) {
    const date = dateOf(frame, sentence)
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
        (frame.sure < 0.6 ? 5 : 0)
      const known = best.get(key)
      if (!known) best.set(key, { candidate, rank, index })
      else if (rank < known.rank) best.set(key, { candidate: merge(candidate, known.candidate), rank, index })
      // "first turned it down, then gave it a licence": what comes later takes the place of what came first.
      else if (
        (index === known.index && rank <= known.rank + 5 && narrows(candidate, known.candidate)) ||
        (rank === known.rank &&
          ((index === known.index && frame.later) || (background && isLater(candidate, known.candidate))))
      )
        best.set(key, { candidate: merge(candidate, known.candidate), rank, index })
      // "will be allowed to help …. But the firm will be banned from the core": let in under limits.
      // "… are looking into it. Italy blocked it on Thursday": the deed comes after the doubt.
      else if (
        rank === known.rank &&
        index >= LEAD &&
        frame.holderHint === 'named' &&
        index <= known.index + 2 &&
        acted(candidate, known.candidate)
      )
        best.set(key, { candidate: merge(candidate, known.candidate), rank, index })
      else if (
        rank === known.rank &&
        ((index < LEAD && limits(candidate, known.candidate)) ||
          (known.index === index - 1 && (background || frame.later) && lifts(candidate, known.candidate)))
      )
        best.set(key, { candidate: merge(candidate, known.candidate), rank, index })
      else known.candidate = merge(known.candidate, candidate)
    }
  }
  return [...best.values()]
    .map((b) => b.candidate)
    .sort((a, b) => Number(a.background) - Number(b.background) || a.evidence.start - b.evidence.start)
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

/** "Italy blocked it in January, and Japan has barred it": the date of one clause is not that of the next. */
function belongsToOther(at: number, frame: Frame, sentence: ReadSentence): boolean {
  const holds = (f: Frame): boolean => {
    const first = sentence.items[f.at[0]]
    const next = sentence.items[f.at[1]]
    const start = (first && sentence.tokens[first.from]?.start) ?? sentence.start
    const end = (next && sentence.tokens[next.from]?.start) ?? sentence.end
    return start <= at && at < end
  }
  return !holds(frame) && sentence.frames.some((f) => f.at[0] !== frame.at[0] && holds(f))
}

/** The date of the sentence that stands nearest to what is told. */
function dateOf(frame: Frame, sentence: ReadSentence): PartialDate | null {
  const item = sentence.items[frame.signal[0]]
  const at = (item && sentence.tokens[item.from]?.start) ?? sentence.start
  let best: PartialDate | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const d of sentence.dates) {
    if (d.role !== 'event' || belongsToOther(d.start, frame, sentence)) continue
    const distance = Math.min(Math.abs(d.start - at), Math.abs(d.end - at))
    if (distance < nearest) {
      nearest = distance
      best = d.date
    }
  }
  return best
}
