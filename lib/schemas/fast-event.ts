import { isKind } from '@/lib/domain/kind'
import { earliestDay, isPartialDate, latestDay, type PartialDate } from '@/lib/domain/partial-date'
import { isStance } from '@/lib/domain/stance'
import type { RelatedEvent, Source, StanceEventFields } from '@/lib/domain/stance-event'
import { CONFIDENCES, RELATIONS, SOURCE_KINDS, TARGETINGS } from '@/lib/domain/vocabulary'
import { LIMITS } from './event-input'

// A million rows of a file go through here. Every rule is narrower than that of `eventInput`: what is not plainly in
// order is left to it. fast-event.test.ts holds the two equal.

/** One line of Latin letters, signs and single spaces: composed already, nothing hidden, nothing to tidy. */
const LINE = /^[!-~¡-¬®-ſ‐-‧](?: ?[!-~¡-¬®-ſ‐-‧])*$/
const LETTER = /[A-Za-z]/
const CODE = /^[A-Z0-9]{2,8}$/
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const EVENT_ID = /^[0-9a-z]{8,24}$/
/** An address that is in its one form already: lower-case host with a top level of letters, no dot segment, no query. */
const PLAIN_URL =
  /^https?:\/\/(?!xn--)[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?!xn--)[a-z0-9]+(?:-[a-z0-9]+)*)*\.(?!xn--)[a-z]{2,24}\/(?:[\w~-][\w.~-]*(?:\/(?=[\w~-]|$)|$))*$/
const LONGEST_PLAIN_URL = 1_000

const isLine = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most && LINE.test(value)

/** `undefined`: not plainly in order. */
const optionalLine = (value: unknown, most: number): string | null | undefined =>
  value === null || value === undefined || value === '' ? null : isLine(value, most) ? value : undefined

const optionalDate = (value: unknown): PartialDate | null | undefined =>
  value === null || value === undefined || value === '' ? null : isPartialDate(value) ? value : undefined

const isOneOf = <Value extends string>(values: readonly Value[], value: unknown): value is Value =>
  values.includes(value as Value)

const isPlainUrl = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_PLAIN_URL && PLAIN_URL.test(value)

function readSource(value: unknown): Source | null {
  if (typeof value !== 'object' || value === null) return null
  const { url, publisher, title, publishedOn, kind, archivedUrl, quotation } = value as Record<
    string,
    unknown
  >
  const sourceTitle = optionalLine(title, LIMITS.sourceTitle)
  const published = optionalDate(publishedOn)
  const quoted = optionalLine(quotation, LIMITS.quotation)
  const archived =
    archivedUrl === null || archivedUrl === undefined || archivedUrl === '' ? null : archivedUrl
  if (
    !isPlainUrl(url) ||
    !isLine(publisher, LIMITS.publisher) ||
    sourceTitle === undefined ||
    published === undefined ||
    quoted === undefined ||
    !isOneOf(SOURCE_KINDS, kind) ||
    !(archived === null || isPlainUrl(archived))
  )
    return null
  return {
    url,
    publisher,
    title: sourceTitle,
    publishedOn: published,
    kind,
    archivedUrl: archived,
    quotation: quoted,
  }
}

function readSources(value: unknown): Source[] | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > LIMITS.sources) return null
  const sources: Source[] = []
  for (const one of value) {
    const source = readSource(one)
    if (!source || sources.some((other) => other.url === source.url)) return null
    sources.push(source)
  }
  return sources
}

function readRelated(value: unknown): RelatedEvent[] | null {
  if (value === undefined) return []
  if (!Array.isArray(value) || value.length > LIMITS.related) return null
  const related: RelatedEvent[] = []
  for (const one of value as unknown[]) {
    if (typeof one !== 'object' || one === null) return null
    const { event, relation } = one as Record<string, unknown>
    if (typeof event !== 'string' || !EVENT_ID.test(event) || !isOneOf(RELATIONS, relation)) return null
    if (related.some((other) => other.event === event && other.relation === relation)) return null
    related.push({ event, relation })
  }
  return related
}

const before = (date: PartialDate | null, other: PartialDate | null): boolean =>
  date !== null && other !== null && latestDay(date) < earliestDay(other)

/**
 * The fields of an event that is plainly in order, exactly as `eventInput` would give them; `null` where that has to
 * look: for texts in other scripts or with several lines, dates in words, addresses to be put in order, and any error.
 */
export function readPlainEvent(raw: Readonly<Record<string, unknown>>): StanceEventFields | null {
  const { actor, company, topic, stance, kind, confidence, title, announcedOn } = raw
  const targeting = raw.targeting === undefined ? 'named' : raw.targeting
  if (typeof actor !== 'string' || !CODE.test(actor)) return null
  if (typeof company !== 'string' || company.length > 80 || !SLUG.test(company)) return null
  if (typeof topic !== 'string' || topic.length > 80 || !SLUG.test(topic)) return null
  if (!isStance(stance) || !isKind(kind)) return null
  if (!isOneOf(TARGETINGS, targeting) || !isOneOf(CONFIDENCES, confidence)) return null
  if (!isLine(title, LIMITS.title) || !LETTER.test(title) || !isPartialDate(announcedOn)) return null
  const scope = optionalLine(raw.scope, LIMITS.scope)
  const summary = optionalLine(raw.summary, LIMITS.summary)
  const authority = optionalLine(raw.authority, LIMITS.authority)
  if (scope === undefined || summary === undefined || authority === undefined) return null
  const effectiveOn = optionalDate(raw.effectiveOn)
  const deadlineOn = optionalDate(raw.deadlineOn)
  const endsOn = optionalDate(raw.endsOn)
  if (effectiveOn === undefined || deadlineOn === undefined || endsOn === undefined) return null
  if (before(deadlineOn, announcedOn) || before(deadlineOn, effectiveOn)) return null
  if (before(endsOn, announcedOn) || before(endsOn, effectiveOn)) return null
  const related = readRelated(raw.related)
  const sources = readSources(raw.sources)
  if (!related || !sources) return null
  return {
    actor,
    company,
    topic,
    stance,
    kind,
    targeting,
    scope,
    announcedOn,
    effectiveOn,
    deadlineOn,
    endsOn,
    title,
    summary,
    authority,
    confidence,
    related,
    sources,
  }
}
