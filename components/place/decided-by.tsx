import Link from 'next/link'
import { eventHref } from '@/components/links'
import type { Cell } from '@/lib/domain/matrix'
import { formatPartialDate } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { SaysWho, type SourceLink } from './says-who'

/** What is told of an event that decides a cell. */
export interface DecidingEvent extends Pick<StanceEvent, 'title' | 'announcedOn' | 'scope'> {
  readonly sources: readonly SourceLink[]
}

interface Props {
  readonly cell: Pick<Cell, 'event' | 'openedBy'>
  readonly events: ReadonlyMap<string, DecidingEvent>
}

/**
 * Two cells of a table, "Decided by" and "Says who": the event that opened the stance, with its sources, so that they
 * fit the date beside them; and where a later step decides by now without changing the stance, that one below.
 */
export function DecidedBy({ cell, events }: Props) {
  const opener = events.get(cell.openedBy)
  const latest = cell.event === cell.openedBy ? undefined : events.get(cell.event)
  return (
    <>
      <td>
        <EventLink id={cell.openedBy} event={opener} />
        {latest && (
          <p className="text-muted">
            Confirmed {formatPartialDate(latest.announcedOn)}: <EventLink id={cell.event} event={latest} />
          </p>
        )}
      </td>
      <td className="text-muted">
        {opener && <SaysWho event={opener} />}
        {latest && (
          <p>
            <SaysWho event={latest} />
          </p>
        )}
      </td>
    </>
  )
}

const EventLink = ({ id, event }: { id: string; event: DecidingEvent | undefined }) => (
  <>
    <Link href={eventHref(id)} className="link" prefetch={false}>
      {event?.title ?? 'the event'}
    </Link>
    {event?.scope && <span className="text-muted"> · {event.scope}</span>}
  </>
)
