import { z } from 'zod'
import { KINDS } from '@/lib/domain/kind'
import { earliestDay, isPartialDate, latestDay, type PartialDate } from '@/lib/domain/partial-date'
import { STANCES } from '@/lib/domain/stance'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { parseTypedDate, whyNoDate } from '@/lib/domain/typed-date'
import { CONFIDENCES, RELATIONS, SOURCE_KINDS, TARGETINGS } from '@/lib/domain/vocabulary'
import { normaliseWebUrl, WEB_URL_FAULT } from '@/lib/domain/web-url'
import { line, optionalLine, optionalText, wordedLine } from './text'

// What may come in as a stance event, from a form, JSON or a row of a file alike. Limits are generous against real
// data (the longest summary on record has 5,890 letters, the most sources ten) and small against an attack.
export const LIMITS = {
  title: 300,
  summary: 10_000,
  authority: 500,
  scope: 300,
  publisher: 200,
  sourceTitle: 500,
  quotation: 2_000,
  /** What an index of PostgreSQL holds, with room to spare. */
  url: 2_000,
  sources: 20,
  related: 20,
} as const

const AS_DATE = 'as a date like 2020-07-14, 2020-07 or 2020'
const readDate = (label: string) => (text: string, context: z.core.$RefinementCtx) => {
  const date = parseTypedDate(text)
  if (date !== null) return date
  context.addIssue({
    code: 'custom',
    message: `${label} cannot be read: ${whyNoDate(text) ?? 'write it again'}`,
  })
  return z.NEVER
}
const optionalDate = (label: string) =>
  optionalLine(label, 40, AS_DATE).transform((text, context): PartialDate | null =>
    text === null ? null : readDate(label)(text, context),
  )

const choice = <Value extends string>(values: readonly Value[], message: string) =>
  z.enum(values as [Value, ...Value[]], { error: message })

const webUrl = (label: string) =>
  line(label, 4_000, 'as https://example.org/page').transform((text, context) => {
    const result = normaliseWebUrl(text)
    // Measured as it is kept: letters of other scripts grow when they are encoded.
    if (result.ok && result.url.length <= LIMITS.url) return result.url
    context.addIssue({
      code: 'custom',
      message: result.ok
        ? `${label} is too long: at most ${LIMITS.url} letters`
        : WEB_URL_FAULT[result.fault],
    })
    return z.NEVER
  })

const SOURCE_FORM = 'A source is an object with url, publisher and kind'
const WHICH_EVENT = 'Give the related event by its number or address'
const RELATED_FORM = 'A related event is an object with event, an id, and relation'

export const sourceInput = z.object(
  {
    url: webUrl('Address'),
    publisher: line('Publisher', LIMITS.publisher),
    title: optionalLine('Title of the source', LIMITS.sourceTitle),
    publishedOn: optionalDate('Date of the source'),
    kind: choice(SOURCE_KINDS, 'Choose what kind of source this is'),
    archivedUrl: z
      .preprocess((v) => (v === '' ? null : (v ?? null)), webUrl('Archived copy').nullable())
      .default(null),
    quotation: optionalText('Quotation', LIMITS.quotation),
  },
  { error: SOURCE_FORM },
)

export const relatedInput = z.object(
  {
    event: z.string({ error: WHICH_EVENT }).regex(/^[0-9a-z]{8,24}$/, WHICH_EVENT),
    relation: choice(RELATIONS, 'Choose how the two events are related'),
  },
  { error: RELATED_FORM },
)

const code = (message: string) =>
  z
    .string({ error: message })
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{2,8}$/, message)
const slug = (message: string) =>
  z
    .string({ error: message })
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, message)
    .max(80, message)

/**
 * The fields of a stance event, checked for form and against each other. Whether actor, company, topic and related
 * events exist is for the database to say. Errors are keyed by field: `sources.0.url`.
 */
export const eventInput = z
  .object({
    actor: code('Choose the country or bloc that takes the stance'),
    company: slug('Choose the company'),
    topic: slug('Choose the topic'),
    stance: choice(STANCES, 'Choose one of the five stances'),
    kind: choice(KINDS, 'Choose what kind of step this was'),
    targeting: choice(TARGETINGS, 'Choose whether the company is named').default('named'),
    scope: optionalLine('Scope', LIMITS.scope),
    announcedOn: line('Date', 40, AS_DATE).transform(readDate('Date')),
    effectiveOn: optionalDate('In force from'),
    deadlineOn: optionalDate('Deadline'),
    endsOn: optionalDate('End'),
    title: wordedLine('Title', LIMITS.title),
    summary: optionalText('Summary', LIMITS.summary),
    authority: optionalLine('Authority', LIMITS.authority),
    confidence: choice(CONFIDENCES, 'Choose how sure this is'),
    related: z
      .array(relatedInput, { error: `Give the related events as a list. ${RELATED_FORM}` })
      .max(LIMITS.related, `At most ${LIMITS.related} related events`)
      .default([]),
    sources: z
      .array(sourceInput, { error: `Give the sources as a list, with at least one. ${SOURCE_FORM}` })
      .min(1, 'Give at least one source: an event without a source cannot be published')
      .max(LIMITS.sources, `At most ${LIMITS.sources} sources`),
  })
  .superRefine((event, context) => {
    const fault = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    // Not certainly earlier: "2020" may be after July 2020.
    // A date that was left empty or cannot be read comes here too, as it was typed.
    const before = (date: PartialDate | null, other: PartialDate | null) =>
      isPartialDate(date) && isPartialDate(other) && latestDay(date) < earliestDay(other)
    if (before(event.deadlineOn, event.announcedOn))
      fault(['deadlineOn'], 'The deadline is before the announcement')
    else if (before(event.deadlineOn, event.effectiveOn))
      fault(['deadlineOn'], 'The deadline is before the day it applies from')
    if (before(event.endsOn, event.announcedOn)) fault(['endsOn'], 'The end is before the announcement')
    else if (before(event.endsOn, event.effectiveOn))
      fault(['endsOn'], 'The end is before the day it applies from')
    const seen = new Map<string, number>()
    event.sources.forEach(({ url }, i) => {
      const first = seen.get(url)
      if (first !== undefined) fault(['sources', i, 'url'], `This is the address of source ${first + 1}`)
      else seen.set(url, i)
    })
    const relations = event.related.map((r) => `${r.event} ${r.relation}`)
    relations.forEach((r, i) => {
      if (relations.indexOf(r) < i) fault(['related', i, 'event'], 'This relation is given twice')
    })
  }) satisfies z.ZodType<StanceEventFields>

/** Every error with the path of its field: `sources.0.url`. */
export const fieldErrors = (error: z.ZodError): { field: string; message: string }[] =>
  error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }))

/** The members of an event and of its sources, as they are sent. */
export const EVENT_WIRE_FIELDS = {
  event: Object.keys(eventInput.shape),
  source: Object.keys(sourceInput.shape),
} as const
