import { type CsvCell, csvRows } from './csv'
import type { EventOnTheWire } from './event-wire'

/**
 * The columns of events: the fields of the API under their names and in their order, and then, for people,
 * `permalink`, the event's page, and `sourceUrls`, the addresses of its sources with spaces between them.
 * `related` and `sources` are JSON as in the API, so that nothing is lost; an import reads those and leaves out the two
 * columns for people.
 */
export const EVENT_COLUMNS = [
  'id',
  'actor',
  'company',
  'topic',
  'stance',
  'kind',
  'targeting',
  'scope',
  'related',
  'announcedOn',
  'effectiveOn',
  'deadlineOn',
  'endsOn',
  'title',
  'summary',
  'authority',
  'confidence',
  'status',
  'version',
  'recordedAt',
  'sources',
  'permalink',
  'sourceUrls',
] as const satisfies readonly (keyof EventOnTheWire | 'permalink' | 'sourceUrls')[]

export const eventCsvHeader = (): string => csvRows([EVENT_COLUMNS])

/** One row an event, without the header. `permalinkOf` gives the full address of an event's page. */
export const eventCsvRows = (
  events: readonly EventOnTheWire[],
  permalinkOf: (id: string) => string,
): string => csvRows(events.map((event) => EVENT_COLUMNS.map((column) => cellOf(event, column, permalinkOf))))

function cellOf(
  event: EventOnTheWire,
  column: (typeof EVENT_COLUMNS)[number],
  permalinkOf: (id: string) => string,
): CsvCell {
  switch (column) {
    case 'permalink':
      return permalinkOf(event.id)
    case 'sourceUrls':
      return event.sources.map((source) => source.url).join(' ')
    case 'sources':
      return JSON.stringify(event.sources)
    case 'related':
      return event.related.length === 0 ? null : JSON.stringify(event.related)
    default:
      return event[column]
  }
}
