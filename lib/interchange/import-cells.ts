import { KINDS } from '@/lib/domain/kind'
import { STANCES, type Stance } from '@/lib/domain/stance'
import type { ImportRow } from '@/lib/schemas/import-answer'
import type { ColumnMapping, ImportField } from '@/lib/schemas/import-columns'
import { fromSafeCell } from './csv-safety'

/** Other words for the five stances that tables use. What is not here is left for somebody to decide. */
const STANCE_WORDS: Readonly<Record<string, Stance>> = {
  '-2': 'ban',
  bans: 'ban',
  banned: 'ban',
  prohibit: 'ban',
  prohibited: 'ban',
  exclude: 'ban',
  excluded: 'ban',
  '-1': 'restrict',
  restricts: 'restrict',
  restricted: 'restrict',
  restriction: 'restrict',
  limited: 'restrict',
  '0': 'review',
  reviews: 'review',
  'under review': 'review',
  undecided: 'review',
  neutral: 'review',
  '1': 'allow',
  '+1': 'allow',
  allows: 'allow',
  allowed: 'allow',
  permitted: 'allow',
  '2': 'cooperate',
  '+2': 'cooperate',
  cooperates: 'cooperate',
  cooperation: 'cooperate',
  cooperating: 'cooperate',
}
const KIND_WORDS: Readonly<Record<string, string>> = {
  law: 'legislation',
  act: 'legislation',
  ruling: 'court-ruling',
  mou: 'agreement',
  treaty: 'agreement',
  plan: 'reported-plan',
}

function readStance(cell: string): string {
  const word = cell.toLowerCase().replace(/[−–]/g, '-').replace(/\s+/g, ' ')
  return (STANCES as readonly string[]).includes(word) ? word : (STANCE_WORDS[word] ?? word)
}
function readKind(cell: string): string {
  const word = cell.toLowerCase().replace(/[\s_]+/g, '-')
  return (KINDS as readonly string[]).includes(word) ? word : (KIND_WORDS[word] ?? word)
}

const hostOf = (url: string): string | null => {
  try {
    return new URL(/^[a-z]+:/i.test(url) ? url : `https://${url}`).hostname.replace(/^www\./, '') || null
  } catch {
    return null
  }
}

/** A row of cells in the words of the wire. What a table leaves out is filled only where there is one honest answer. */
export function rowOfCells(line: number, cells: readonly string[], mapping: ColumnMapping): ImportRow {
  const text: Partial<Record<ImportField, string>> = {}
  const take = (field: ImportField, value: string) => {
    if (value !== '') text[field] = value
  }
  for (const field of Object.keys(mapping.constants) as ImportField[])
    take(field, mapping.constants[field] ?? '')
  mapping.columns.forEach((field, column) => {
    if (field !== null) take(field, fromSafeCell(cells[column] ?? '').trim())
  })
  const json: Partial<Record<'sources' | 'related', unknown>> = {}
  for (const field of ['sources', 'related'] as const) {
    const cell = text[field]
    if (cell === undefined) continue
    try {
      json[field] = JSON.parse(cell) as unknown
    } catch {
      return { line, fault: { field, message: `This is not JSON: it may have been cut off` } }
    }
  }
  const [company, topic] = text.issue ? splitIssue(text.issue) : [undefined, undefined]
  return {
    line,
    record: {
      id: text.id,
      key: text.key,
      actor: text.actor,
      company: text.company ?? company,
      topic: text.topic ?? topic,
      stance: text.stance === undefined ? undefined : readStance(text.stance),
      kind: text.kind === undefined ? undefined : readKind(text.kind),
      targeting: text.targeting?.toLowerCase(),
      scope: text.scope,
      announcedOn: text.announcedOn,
      effectiveOn: text.effectiveOn,
      deadlineOn: text.deadlineOn,
      endsOn: text.endsOn,
      title: text.title,
      summary: text.summary,
      authority: text.authority,
      // Whoever lists it without a word on how sure it is has at least reported it.
      confidence: text.confidence?.toLowerCase() ?? 'reported',
      status: text.status,
      recordedAt: text.recordedAt,
      related: json.related,
      sources: json.sources ?? sourcesOf(text),
    },
  }
}

const splitIssue = (cell: string): [string | undefined, string | undefined] => {
  const [company, topic] = cell.split(/\s*[/·]\s*/, 2)
  return [company, topic]
}

/** One source of the columns; where a cell holds several addresses, one each. */
function sourcesOf(text: Partial<Record<ImportField, string>>): unknown[] {
  const urls = text.url?.split(/[\s|]+/).filter((url) => url !== '') ?? []
  return urls.map((url, i) => ({
    url,
    publisher: (i === 0 ? text.publisher : undefined) ?? hostOf(url) ?? '',
    title: i === 0 ? text.sourceTitle : undefined,
    publishedOn: i === 0 ? text.sourcePublishedOn : undefined,
    kind: text.sourceKind?.toLowerCase() ?? 'secondary',
    archivedUrl: i === 0 ? text.archivedUrl : undefined,
    quotation: i === 0 ? text.quotation : undefined,
  }))
}
