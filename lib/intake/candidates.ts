import type { PartialDate } from '@/lib/domain/partial-date'
import type { Frame } from './frame'
import type { Gazetteer } from './gazetteer'
import type { Candidate, CandidateField, Mark } from './reading'
import type { ReadSentence } from './sentence'
import { topicOf } from './topics'

export interface CandidateSettings {
  readonly evidence: { readonly start: number; readonly end: number }
  readonly announcedOn: PartialDate | null
  readonly background: boolean
}

const round = (n: number) => Math.round(n * 100) / 100

/** The candidates a frame stands for: one for each holder and company, null where one is not known. */
export function candidatesOf(
  frame: Frame,
  sentence: ReadSentence,
  text: string,
  gazetteer: Gazetteer,
  settings: CandidateSettings,
): Candidate[] {
  const spanOf = ([a, b]: readonly [number, number]): { start: number; end: number } | null => {
    const first = sentence.items[a]
    const last = sentence.items[b - 1]
    const start = first && sentence.tokens[first.from]?.start
    const end = last && sentence.tokens[last.to - 1]?.end
    return start === undefined || end === undefined ? null : { start, end }
  }
  const firstToken = sentence.items[frame.at[0]]?.from ?? 0
  const lastToken = sentence.items[frame.at[1] - 1]?.to ?? sentence.tokens.length
  const own =
    topicOf(sentence.tokens, firstToken, lastToken, gazetteer) ??
    topicOf(sentence.tokens, 0, sentence.tokens.length, gazetteer)
  const saidBy = frame.saidBy && spanOf(frame.saidBy)
  const signal = spanOf(frame.signal)
  const date = sentence.dates.find((d) => d.role === 'event')
  const deadline = sentence.dates.find((d) => d.role === 'by')?.date ?? null
  const effective = sentence.dates.find((d) => d.role === 'from')?.date ?? null
  const holders = frame.holders.length > 0 ? frame.holders : [null]
  const companies = frame.companies.length > 0 ? frame.companies : [null]
  const result: Candidate[] = []
  for (const holder of holders) {
    for (const company of companies) {
      const topic = own ?? (company && (gazetteer.defaultTopics.get(company) ?? null))
      const missing: CandidateField[] = []
      if (!holder) missing.push('actor')
      if (!company) missing.push('company')
      if (!topic) missing.push('topic')
      if (!settings.announcedOn) missing.push('announcedOn')
      const marks: Mark[] = []
      const actorAt = holder && spanOf(holder.at)
      if (actorAt) marks.push({ ...actorAt, field: 'actor' })
      for (const item of sentence.items) {
        if (company && item.company?.slug === company) {
          const start = sentence.tokens[item.from]?.start
          const end = sentence.tokens[item.to - 1]?.end
          if (start !== undefined && end !== undefined) marks.push({ start, end, field: 'company' })
          break
        }
      }
      if (signal) marks.push({ ...signal, field: 'stance' })
      if (date && settings.announcedOn === date.date)
        marks.push({ start: date.start, end: date.end, field: 'announcedOn' })
      const doubt =
        (holder ? 1 : 0.6) * (company ? 1 : 0.6) * (own ? 1 : 0.97) * (settings.background ? 0.85 : 1)
      result.push({
        actor: holder?.code ?? null,
        company,
        topic: topic ?? null,
        stance: frame.stance,
        kind: frame.kind,
        announcedOn: settings.announcedOn,
        effectiveOn: effective,
        deadlineOn: deadline,
        confidence: round(0.95 * frame.sure * doubt),
        missing,
        attributedTo: saidBy ? namedIn(text.slice(saidBy.start, saidBy.end)) : null,
        evidence: { ...settings.evidence, text: text.slice(settings.evidence.start, settings.evidence.end) },
        background: settings.background,
        marks: marks.sort((a, b) => a.start - b.start),
      })
    }
  }
  return result
}

/** Who said it, in the words of the text; a pronoun alone names nobody. */
const namedIn = (words: string): string | null =>
  /^(?:it|he|she|they|who|which)$/i.test(words) ? null : words
