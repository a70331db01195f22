import type { Source, StanceEvent } from '@/lib/domain/stance-event'

/** A source on the wire. `archivedUrl` and `quotation` are there where they are recorded. */
export type SourceOnTheWire = Omit<Source, 'archivedUrl' | 'quotation'> &
  Partial<Pick<Source, 'archivedUrl' | 'quotation'>>

/** An event on the wire (DESIGN.md section 3). Unknown is `null`, and every field is always there. */
export type EventOnTheWire = Omit<
  StanceEvent,
  'key' | 'statusReason' | 'mergedInto' | 'changedAt' | 'sources'
> & {
  readonly sources: readonly SourceOnTheWire[]
}

/** The one place that decides which fields of an event leave the house, and in which order. */
export const eventOnTheWire = (event: StanceEvent): EventOnTheWire => ({
  id: event.id,
  actor: event.actor,
  company: event.company,
  topic: event.topic,
  stance: event.stance,
  kind: event.kind,
  targeting: event.targeting,
  scope: event.scope,
  related: event.related.map(({ event: id, relation }) => ({ event: id, relation })),
  announcedOn: event.announcedOn,
  effectiveOn: event.effectiveOn,
  deadlineOn: event.deadlineOn,
  endsOn: event.endsOn,
  title: event.title,
  summary: event.summary,
  authority: event.authority,
  confidence: event.confidence,
  status: event.status,
  version: event.version,
  recordedAt: event.recordedAt,
  sources: event.sources.map(sourceOnTheWire),
})

/** Written out: leaving members out with `...` would be the larger part of what a list of events costs. */
function sourceOnTheWire(source: Source): SourceOnTheWire {
  const { url, publisher, title, publishedOn, kind, archivedUrl, quotation } = source
  const wire: { -readonly [Name in keyof SourceOnTheWire]: SourceOnTheWire[Name] } = {
    url,
    publisher,
    title,
    publishedOn,
    kind,
  }
  if (archivedUrl !== null) wire.archivedUrl = archivedUrl
  if (quotation !== null) wire.quotation = quotation
  return wire
}
