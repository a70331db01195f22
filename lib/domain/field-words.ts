import type { DiffField } from './event-diff'
import { KIND, type Kind } from './kind'
import { actorName, companyName, type Names, topicName } from './names'
import { formatPartialDate } from './partial-date'
import { STANCE, type Stance } from './stance'

/** What the fields of an event are called wherever one stands beside another. */
export const FIELD_LABEL: Readonly<Record<DiffField, string>> = {
  status: 'Status',
  statusReason: 'Reason',
  mergedInto: 'Merged into',
  title: 'Title',
  actor: 'Actor',
  company: 'Company',
  topic: 'Topic',
  stance: 'Stance',
  kind: 'Kind',
  targeting: 'Targeting',
  scope: 'Scope',
  announcedOn: 'Announced',
  effectiveOn: 'In force from',
  deadlineOn: 'Deadline',
  endsOn: 'Ends',
  summary: 'Summary',
  authority: 'Authority',
  confidence: 'Confidence',
  related: 'Related events',
  sources: 'Sources',
}

const DATES: readonly DiffField[] = ['announcedOn', 'effectiveOn', 'deadlineOn', 'endsOn']
const TEXTS: readonly DiffField[] = ['title', 'summary', 'authority', 'scope', 'statusReason']

/** Whether a field is running text, of which a difference is told word by word. */
export const isTextField = (field: DiffField): boolean => TEXTS.includes(field)

/** A field's value as people read it; `null` where nothing is recorded. Not for the two lists. */
export function fieldInWords(field: DiffField, value: unknown, names: Names): string | null {
  if (typeof value !== 'string' || value === '') return null
  if (field === 'actor') return actorName(names, value)
  if (field === 'company') return companyName(names, value)
  if (field === 'topic') return topicName(names, value)
  if (field === 'stance') return STANCE[value as Stance]?.label ?? value
  if (field === 'kind') return KIND[value as Kind]?.label ?? value
  if (field === 'status') return STATUS_LABEL[value] ?? value
  if (DATES.includes(field)) return formatPartialDate(value)
  return value
}

const STATUS_LABEL: Readonly<Record<string, string>> = {
  published: 'published',
  retracted: 'retracted: it counts no more',
  merged: 'merged into another event',
}
