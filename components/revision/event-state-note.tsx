import Link from 'next/link'
import type { EventStatus } from '@/lib/domain/vocabulary'
import { eventPath } from '../links'

interface Props {
  readonly event: {
    readonly id: string
    readonly status: EventStatus
    readonly statusReason: string | null
    readonly mergedInto: string | null
  }
  readonly mergedFrom: readonly { readonly id: string; readonly title: string }[]
}

/** What became of an event, above its history; and which were merged into it. Nothing for an ordinary one. */
export function EventStateNote({ event, mergedFrom }: Props) {
  if (event.status === 'published' && mergedFrom.length === 0) return null
  return (
    <div className="notes">
      {event.status === 'retracted' && (
        <p>This event was retracted and counts in no view: {event.statusReason ?? 'no reason was given'}</p>
      )}
      {event.status === 'merged' && event.mergedInto && (
        <p>
          This event was merged: its address leads to{' '}
          <Link href={eventPath(event.mergedInto)} className="link" prefetch={false}>
            the one that stands
          </Link>
          .
        </p>
      )}
      {mergedFrom.length > 0 && (
        <>
          <p>Merged into this event, with their histories:</p>
          <ul>
            {mergedFrom.map(({ id, title }) => (
              <li key={id}>
                <Link href={`${eventPath(id)}/history`} className="link" prefetch={false}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
