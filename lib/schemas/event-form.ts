import { formatPartialDate, type PartialDate } from '@/lib/domain/partial-date'
import type { Source, StanceEventFields } from '@/lib/domain/stance-event'
import { LIMITS } from './event-input'

/** Every field of the form that is one text, by the name it has in the form. */
export const TEXT_FIELDS = [
  'actor',
  'company',
  'topic',
  // Which of several was meant, when a name fits more than one: "GBR British". See `pickOf`.
  'pickActor',
  'pickCompany',
  'pickTopic',
  'stance',
  'kind',
  'targeting',
  'scope',
  'announcedOn',
  'effectiveOn',
  'deadlineOn',
  'endsOn',
  'title',
  'summary',
  'authority',
  'confidence',
  'note',
  'byline',
  // The duplicates of which somebody said that they are other steps: their ids, spaces between.
  'distinct',
  'newCompanyName',
  'newCompanyHome',
  'newCompanySector',
  'newCompanyAliases',
  'newCompanyProducts',
  'newTopicName',
  'newTopicShortName',
  'newTopicAliases',
  'newTopicDescription',
] as const
export type TextField = (typeof TEXT_FIELDS)[number]

export const SOURCE_FIELDS = [
  'url',
  'publisher',
  'title',
  'publishedOn',
  'kind',
  'archivedUrl',
  'quotation',
] as const
export type SourceValues = Readonly<Record<(typeof SOURCE_FIELDS)[number], string>>
export const RELATED_FIELDS = ['event', 'pick', 'relation'] as const
export type RelatedValues = Readonly<Record<(typeof RELATED_FIELDS)[number], string>>

/** What the form of an event holds, all as typed. */
export interface EventFormValues extends Readonly<Record<TextField, string>> {
  readonly sources: readonly SourceValues[]
  readonly related: readonly RelatedValues[]
}

export const EMPTY_SOURCE: SourceValues = {
  url: '',
  publisher: '',
  title: '',
  publishedOn: '',
  kind: '',
  archivedUrl: '',
  quotation: '',
}
export const EMPTY_RELATED: RelatedValues = { event: '', pick: '', relation: '' }

const NO_TEXT = Object.fromEntries(TEXT_FIELDS.map((field) => [field, ''])) as Record<TextField, string>
/** A form nobody has typed into. Most measures name the company, and most steps are confirmed. */
export const EMPTY_ENTRY: EventFormValues = {
  ...NO_TEXT,
  targeting: 'named',
  confidence: 'confirmed',
  sources: [EMPTY_SOURCE],
  related: [],
}

/** A few more rows than are allowed: enough to say so, and no more. */
export const MOST_ROWS = Math.max(LIMITS.sources, LIMITS.related) + 5
/**
 * Far more than any field may hold: what is too long comes back whole, with the error beside it, so that nothing typed is
 * lost. A form is 2 MB at most (lib/http/refuse-unreadable.ts).
 */
const MOST_TEXT = 500_000

/** Of an address, which is shorter than a form, a line holds no more. */
const MOST_ADDRESS_LINE = 1_200

type Entries = Iterable<readonly [string, unknown]>

/**
 * What was typed, from what a browser sends: names like `sources.0.url`. Never throws: whatever is not a field is left
 * out, of two with one name the first counts, files are no text. Rows come back in their order and without gaps; there
 * is always one source to fill in. Line ends become one character, whichever the browser sent.
 */
export function readEventForm(entries: Entries): EventFormValues {
  const text: Partial<Record<TextField, string>> = {}
  const sources = new Map<number, Record<string, string>>()
  const related = new Map<number, Record<string, string>>()
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue
    if (isTextField(name)) {
      text[name] ??= keep(value)
      continue
    }
    const match = /^(sources|related)\.(\d{1,4})\.(\w{1,20})$/.exec(name)
    if (!match?.[3]) continue
    const [rows, known] =
      match[1] === 'sources' ? [sources, SOURCE_FIELDS as readonly string[]] : [related, RELATED_FIELDS]
    if (!(known as readonly string[]).includes(match[3])) continue
    const index = Number(match[2])
    const row = rows.get(index) ?? {}
    row[match[3]] ??= keep(value)
    rows.set(index, row)
  }
  const read = <Row>(rows: Map<number, Record<string, string>>, empty: Row): Row[] =>
    [...rows]
      .sort(([a], [b]) => a - b)
      .slice(0, MOST_ROWS)
      .map(([, row]) => ({ ...empty, ...row }))
  const readSources = read(sources, EMPTY_SOURCE)
  return {
    ...NO_TEXT,
    ...text,
    sources: readSources.length > 0 ? readSources : [EMPTY_SOURCE],
    related: read(related, EMPTY_RELATED),
  }
}

/** The other way: what a browser sends for these values. `readEventForm` undoes it. */
export function writeEventForm(values: EventFormValues): [string, string][] {
  return [
    ...TEXT_FIELDS.map((field): [string, string] => [field, values[field]]),
    ...values.sources.flatMap((row, i) =>
      SOURCE_FIELDS.map((field): [string, string] => [`sources.${i}.${field}`, row[field]]),
    ),
    ...values.related.flatMap((row, i) =>
      RELATED_FIELDS.map((field): [string, string] => [`related.${i}.${field}`, row[field]]),
    ),
  ]
}

const isTextField = (name: string): name is TextField => (TEXT_FIELDS as readonly string[]).includes(name)
const keep = (value: string): string => value.slice(0, MOST_TEXT).replace(/\r\n?/g, '\n')

/** The choice of one of several that a typed name fits: it counts as long as that name stands. */
export const pickOf = (key: string, typed: string): string => `${key} ${typed}`
/** The key that was picked for what is typed, or `null`: none, or for another text. */
export function pickedKey(pick: string, typed: string): string | null {
  const gap = pick.indexOf(' ')
  return gap > 0 && pick.slice(gap + 1).trim() === typed.trim() ? pick.slice(0, gap) : null
}

/** Whether nothing was typed into a source. Its kind alone says nothing. */
export const isBlankSource = (row: SourceValues): boolean =>
  SOURCE_FIELDS.every((field) => field === 'kind' || row[field].trim() === '')
export const isBlankRelated = (row: RelatedValues): boolean => row.event.trim() === ''

/** The names of an event's actor, company, topic and related events, as the form shows them. */
export interface EntryNames {
  readonly actor: string
  readonly company: string
  readonly topic: string
  readonly events: ReadonlyMap<string, string>
}

/** The form filled with an event, to correct it: dates and names in words, keys beside them. */
export function valuesOfEvent(event: StanceEventFields, names: EntryNames): EventFormValues {
  return {
    ...EMPTY_ENTRY,
    ...namesOfEvent(event, names),
    stance: event.stance,
    kind: event.kind,
    targeting: event.targeting,
    scope: event.scope ?? '',
    announcedOn: inWords(event.announcedOn),
    effectiveOn: inWords(event.effectiveOn),
    deadlineOn: inWords(event.deadlineOn),
    endsOn: inWords(event.endsOn),
    title: event.title,
    summary: event.summary ?? '',
    authority: event.authority ?? '',
    confidence: event.confidence,
    sources: event.sources.map(valuesOfSource),
    related: event.related.map(({ event: id, relation }) => {
      const title = names.events.get(id) ?? id
      return { event: title, pick: pickOf(id, title), relation }
    }),
  }
}

const namesOfEvent = (event: StanceEventFields, { actor, company, topic }: EntryNames) => ({
  actor,
  company,
  topic,
  pickActor: pickOf(event.actor, actor),
  pickCompany: pickOf(event.company, company),
  pickTopic: pickOf(event.topic, topic),
})

export const valuesOfSource = (source: Source): SourceValues => ({
  url: source.url,
  publisher: source.publisher,
  title: source.title ?? '',
  publishedOn: inWords(source.publishedOn),
  kind: source.kind,
  archivedUrl: source.archivedUrl ?? '',
  quotation: source.quotation ?? '',
})

const inWords = (date: PartialDate | null): string => (date === null ? '' : formatPartialDate(date))

type Query = Readonly<Record<string, string | readonly string[] | undefined>>
const QUERY_FIELDS = TEXT_FIELDS.filter((f) => !/^(pick|new|distinct)/.test(f))

/**
 * The form as an address fills it: `?actor=GBR&company=huawei&stance=ban&announcedOn=2020-07-14&url=https://…`. Keys
 * and names alike; `url`, `publisher`, `sourceTitle`, `publishedOn` and `quotation` are those of the first source.
 */
export function valuesOfQuery(query: Query, base: EventFormValues = EMPTY_ENTRY): EventFormValues {
  const first = (name: string): string => {
    const value = query[name]
    return (typeof value === 'string' ? value : value?.[0]) ?? ''
  }
  const entries = QUERY_FIELDS.map((field): [string, string] => [field, first(field)]).filter(([, v]) => v)
  const source: SourceValues = {
    ...EMPTY_SOURCE,
    url: first('url').slice(0, 4_001),
    publisher: first('publisher').slice(0, MOST_ADDRESS_LINE),
    title: first('sourceTitle').slice(0, MOST_ADDRESS_LINE),
    publishedOn: first('publishedOn').slice(0, 80),
    quotation: first('quotation').slice(0, 4_001),
  }
  const typed = readEventForm(entries)
  const text = Object.fromEntries(entries.map(([field]) => [field, typed[field as TextField]]))
  const rows = base.sources.filter((row) => !isBlankSource(row))
  const sources = isBlankSource(source) ? base.sources : [...rows, source]
  return { ...base, ...text, sources }
}
