import 'server-only'
import type { IntakeRow, ReadFacts } from '@/components/intake/intake-state'
import { getDirectory } from '@/lib/data/directory'
import { actorName, companyName, type Names, topicName } from '@/lib/domain/names'
import { formatPartialDate, type PartialDate } from '@/lib/domain/partial-date'
import { readArticle } from '@/lib/intake/read-article'
import type { Candidate } from '@/lib/intake/reading'
import { pickOf } from '@/lib/schemas/event-form'
import { LIMITS } from '@/lib/schemas/event-input'
import {
  type ArticleValues,
  type CandidateValues,
  EMPTY_CANDIDATE,
  MOST_CANDIDATES,
} from '@/lib/schemas/intake-form'
import { currentGazetteer } from '../current-gazetteer'
import { checkRows } from './check-rows'

/** Reads the article into candidates, each checked like an entry of the form of an event. */
export async function readCandidates(
  article: ArticleValues,
  publishedOn: PartialDate | null,
): Promise<{ rows: IntakeRow[]; reason: string | null; left: number }> {
  const [gazetteer, names] = await Promise.all([currentGazetteer(), getDirectory()])
  const { candidates, reason } = readArticle(article.text, gazetteer, { publishedOn })
  const shown = candidates.slice(0, MOST_CANDIDATES)
  const rows = await checkRows(
    shown.map((candidate, index) => ({
      id: String(index),
      values: valuesOf(candidate, names),
      facts: factsOf(candidate),
      errors: {},
      problem: null,
      sent: null,
    })),
    article,
  )
  return {
    rows: rows.map((row) => ({ ...row, values: { ...row.values, chosen: isNews(row) ? '1' : '' } })),
    reason: reason ?? null,
    left: candidates.length - shown.length,
  }
}

/** Chosen from the start: what the article is about, unless it is on record. */
const isNews = ({ facts, check }: IntakeRow): boolean =>
  !facts.background && check.duplicates.every((d) => d.because === 'source')

function valuesOf(candidate: Candidate, names: Names): CandidateValues {
  const { actor, company, topic, stance, kind, evidence } = candidate
  const named = <F extends string, P extends string>(field: F, pick: P, key: string, name: string) =>
    ({ [field]: name, [pick]: pickOf(key, name) }) as Record<F | P, string>
  return {
    ...EMPTY_CANDIDATE,
    ...(actor && named('actor', 'pickActor', actor, actorName(names, actor))),
    ...(company && named('company', 'pickCompany', company, companyName(names, company))),
    ...(topic && named('topic', 'pickTopic', topic, topicName(names, topic))),
    stance,
    kind,
    announcedOn: inWords(candidate.announcedOn),
    effectiveOn: inWords(candidate.effectiveOn),
    deadlineOn: inWords(candidate.deadlineOn),
    confidence: kind === 'reported-plan' ? 'reported' : 'confirmed',
    quotation: evidence.text.slice(0, LIMITS.quotation),
  }
}

const inWords = (date: PartialDate | null): string => (date === null ? '' : formatPartialDate(date))

const factsOf = ({ evidence, marks, confidence, attributedTo, background }: Candidate): ReadFacts => ({
  evidence: { start: evidence.start, end: evidence.end },
  marks: marks.map(({ start, end, field }) => ({ start, end, field })),
  confidence,
  attributedTo,
  background,
})
