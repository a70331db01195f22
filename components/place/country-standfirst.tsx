import type { Membership } from '@/lib/domain/membership'
import type { Names } from '@/lib/domain/names'
import { type Day, yearOf } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { BlocsLine } from './membership-list'

interface Props {
  readonly events: readonly StanceEvent[]
  readonly total: number
  readonly memberships: readonly Membership[]
  readonly names: Names
  readonly asOf: Day
}

/** How much is recorded of a country, and the blocs it belongs to. */
export function CountryStandfirst({ events, total, memberships, names, asOf }: Props) {
  return (
    <>
      {total > 0 && (
        <p>
          <RecordedEvents events={events} total={total} />
        </p>
      )}
      <p>
        <BlocsLine memberships={memberships} names={names} asOf={asOf} />
      </p>
    </>
  )
}

/** "23 recorded events on 10 issues since 2010". */
export function RecordedEvents({ events, total }: { events: readonly StanceEvent[]; total: number }) {
  const issues = new Set(events.map(({ company, topic }) => `${company}/${topic}`)).size
  const first = events.at(-1)
  // Of so many only the newest are here.
  if (events.length < total)
    return (
      <>
        <b>{total.toLocaleString('en')}</b> recorded events
      </>
    )
  return (
    <>
      <b>{total}</b> recorded {total === 1 ? 'event' : 'events'} on <b>{issues}</b>{' '}
      {issues === 1 ? 'issue' : 'issues'}
      {first && ` since ${yearOf(first.announcedOn)}`}
    </>
  )
}
