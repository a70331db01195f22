import { eventInWords } from '@/lib/domain/event-sentence'
import type { CellShift } from '@/lib/domain/listed-shifts'
import { actorName, companyName, type Names, topicName } from '@/lib/domain/names'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { shiftInWords } from '@/lib/domain/shift-sentence'
import type { StanceEvent } from '@/lib/domain/stance-event'
import type { FeedEntry } from './feed'

// RFC 4287: the id of an entry must never change, so it comes from the event's id, not from its title or address.
const eventEntryId = (event: string): string => `urn:demarche:event:${event}`
/**
 * Not of its day, which may be corrected: of whom and what it is about, and the event. One event may open two spans of a
 * cell, where what interrupted the first has ended: hence the number, of the second and further ones.
 */
const shiftEntryId = ({ event, actor, issue }: CellShift, nth: number): string =>
  `urn:demarche:shift:${event}:${actor}:${issue}${nth > 1 ? `:${nth}` : ''}`

type AddressOf = (path: string) => string

/** An event as an entry: corrected, it keeps its id and gets a later `updated`. */
export const eventEntry = (event: StanceEvent, names: Names, addressOf: AddressOf): FeedEntry => ({
  id: eventEntryId(event.id),
  title: event.title,
  page: addressOf(`/events/${event.id}`),
  published: event.recordedAt,
  updated: event.changedAt,
  text: [`${eventInWords(event, names)}.`, ...(event.summary ? [event.summary] : []), sourcesOf(event)].join(
    '\n\n',
  ),
  sources: webSources(event),
  tags: tagsOf(event, names),
})

/**
 * A shift as an entry, told of the event that brought it: `nth` of those that this event brought, the first in time being
 * 1. `updated` is when the record last changed what it says.
 */
export const shiftEntry = (
  shift: CellShift,
  event: StanceEvent,
  names: Names,
  addressOf: AddressOf,
  nth = 1,
): FeedEntry => ({
  id: shiftEntryId(shift, nth),
  title: shiftInWords(shift, names),
  page: addressOf(`/events/${event.id}`),
  published: shiftToldAt(shift, event.recordedAt),
  updated: shiftToldAt(shift, event.changedAt),
  text: [
    `On ${formatPartialDate(shift.onText)}${shift.isReversal ? ', from one side to the other' : ''}: ${event.title}.`,
    `${eventInWords(event, names)}.`,
    sourcesOf(event),
  ].join('\n\n'),
  sources: webSources(event),
  tags: tagsOf(event, names),
})

/** When a shift could be known: when it was recorded, or when its day came, whichever is later. */
const shiftToldAt = (shift: Pick<CellShift, 'on'>, moment: string): string => {
  const day = `${shift.on}T00:00:00.000Z`
  return day > moment ? day : moment
}

const webSources = (event: StanceEvent): string[] =>
  event.sources.map((source) => source.url).filter((url) => /^https?:\/\//i.test(url))

const sourcesOf = (event: StanceEvent): string =>
  [
    event.sources.length === 1 ? 'Source:' : 'Sources:',
    ...event.sources.map(({ title, publisher, url }) => `${title ? `${title}, ` : ''}${publisher}: ${url}`),
  ].join('\n')

const tagsOf = ({ actor, company, topic, stance }: StanceEvent, names: Names): string[] => [
  actorName(names, actor),
  companyName(names, company),
  topicName(names, topic),
  stance,
]
