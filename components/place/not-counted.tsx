import Link from 'next/link'
import { eventHref } from '@/components/links'
import { countsFromPhrase } from '@/lib/domain/event-dates'
import type { Lens } from '@/lib/domain/lens'
import { notCountedYet } from '@/lib/domain/not-counted-yet'
import type { Day } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'

/** More are counted instead of named. */
const MOST_NAMED = 3

interface Props {
  readonly events: readonly StanceEvent[]
  readonly lens: Lens
  readonly asOf: Day
}

/** Why fewer stances stand than events would let one expect: what is on record and does not count yet. */
export function NotCounted({ events, lens, asOf }: Props) {
  const waiting = notCountedYet(events, lens, asOf)
  if (waiting.length === 0) return null
  return (
    <p className="mb-3 text-sm text-muted">
      Recorded, but not counted yet:{' '}
      {waiting.slice(0, MOST_NAMED).map(({ event, begins }, index) => (
        <span key={event.id}>
          {index > 0 && '; '}
          <Link href={eventHref(event.id)} className="link" prefetch={false}>
            {event.title}
          </Link>
          , which {countsFromPhrase(begins)}
        </span>
      ))}
      {waiting.length > MOST_NAMED && `; and ${waiting.length - MOST_NAMED} more`}.
    </p>
  )
}
