import { EMPTY_ENTRY, EMPTY_SOURCE, type EventFormValues } from './event-form'
import { MOST_ARTICLE } from './reading-input'

/** The article as it was pasted, and where it stands. */
export const ARTICLE_FIELDS = ['url', 'publisher', 'title', 'publishedOn', 'note', 'byline'] as const
export type ArticleField = (typeof ARTICLE_FIELDS)[number]
export type ArticleValues = Readonly<Record<ArticleField | 'text', string>>

export const EMPTY_ARTICLE: ArticleValues = {
  text: '',
  url: '',
  publisher: '',
  title: '',
  publishedOn: '',
  note: '',
  byline: '',
}

/** What can be corrected of a candidate, by the names of the form of an event. */
export const CANDIDATE_TEXTS = [
  'actor',
  'pickActor',
  'company',
  'pickCompany',
  'topic',
  'pickTopic',
  'stance',
  'kind',
  'announcedOn',
  'effectiveOn',
  'deadlineOn',
  'title',
  'scope',
  'authority',
  'confidence',
  'quotation',
  'distinct',
] as const
export const CANDIDATE_FIELDS = [...CANDIDATE_TEXTS, 'chosen', 'dropped'] as const
export type CandidateField = (typeof CANDIDATE_FIELDS)[number]
/** All as typed; `chosen` and `dropped` are `1` or empty. */
export type CandidateValues = Readonly<Record<CandidateField, string>>

export const EMPTY_CANDIDATE = Object.fromEntries(
  CANDIDATE_FIELDS.map((field) => [field, '']),
) as CandidateValues

/** More candidates than any article has news: what lies beyond is told, not shown. */
export const MOST_CANDIDATES = 60
/** What is kept of a text that is too long, so that it can be shortened. */
export const MOST_KEPT = MOST_ARTICLE * 2.5
const MOST_LINE = 4_001

/** What was typed, from what a browser sends. Never throws; what is no field is left out, of two the first counts. */
export function readIntakeForm(entries: Iterable<readonly [string, unknown]>): {
  readonly article: ArticleValues
  /** By the number of the candidate. A box that is not ticked is not sent: empty. */
  readonly candidates: ReadonlyMap<string, CandidateValues>
} {
  const article: Partial<Record<keyof ArticleValues, string>> = {}
  const candidates = new Map<string, Partial<Record<CandidateField, string>>>()
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue
    if (name === 'text' || isOneOf(ARTICLE_FIELDS, name)) {
      article[name] ??= unified(value).slice(0, name === 'text' ? MOST_KEPT : MOST_LINE)
      continue
    }
    const [, id = '', field = ''] = /^c\.(\d{1,3})\.(\w{1,20})$/.exec(name) ?? []
    if (!isOneOf(CANDIDATE_FIELDS, field)) continue
    const row = candidates.get(id) ?? {}
    row[field] ??= unified(value).slice(0, MOST_LINE)
    candidates.set(id, row)
  }
  return {
    article: { ...EMPTY_ARTICLE, ...article },
    candidates: new Map([...candidates].map(([id, row]) => [id, { ...EMPTY_CANDIDATE, ...row }])),
  }
}

/** A candidate as an entry of the form of an event, with the article as its source. */
export function entryOfCandidate(candidate: CandidateValues, article: ArticleValues): EventFormValues {
  const texts = Object.fromEntries(CANDIDATE_TEXTS.map((field) => [field, candidate[field]]))
  const { quotation: _, ...own } = texts as Record<(typeof CANDIDATE_TEXTS)[number], string>
  return {
    ...EMPTY_ENTRY,
    ...own,
    note: article.note,
    byline: article.byline,
    sources: [
      {
        ...EMPTY_SOURCE,
        url: article.url,
        publisher: article.publisher,
        title: article.title,
        publishedOn: article.publishedOn,
        quotation: candidate.quotation,
      },
    ],
  }
}

const unified = (text: string): string => text.replace(/\r\n?/g, '\n')
const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name)
