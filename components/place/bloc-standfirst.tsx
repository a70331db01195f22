import { isMemberOn, type Membership } from '@/lib/domain/membership'
import type { Day } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { RecordedEvents } from './country-standfirst'

interface Props {
  readonly events: readonly StanceEvent[]
  readonly total: number
  readonly memberships: readonly Membership[]
  readonly asOf: Day
}

/** How many members a bloc has on the day, and how much is recorded of the bloc itself. */
export function BlocStandfirst({ events, total, memberships, asOf }: Props) {
  const members = memberships.filter((m) => isMemberOn(m, asOf)).length
  return (
    <p>
      {members > 0 && (
        <>
          <b>{members}</b> members ·{' '}
        </>
      )}
      {total > 0 ? (
        <RecordedEvents events={events} total={total} />
      ) : (
        'no event of the bloc itself is recorded'
      )}
    </p>
  )
}
