import Link from 'next/link'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { EventDate } from '../event/event-date'
import { eventHref } from '../links'
import { chipOfEvent } from '../stance/chip-props'
import { StanceChip } from '../stance/stance-chip'

export type LikelyBecause = 'cell' | 'stance' | 'source' | 'both' | 'topic'

/** Why two events may be one. */
const BECAUSE: Readonly<Record<LikelyBecause, string>> = {
  cell: 'same actor and issue, within 14 days',
  stance: 'same actor, issue and stance',
  source: 'same source',
  both: 'same source, same actor and issue, within 14 days',
  topic: 'same actor, company and stance in another topic, within 14 days',
}

interface Props {
  readonly duplicates: readonly { readonly event: StanceEvent; readonly because: LikelyBecause }[]
  readonly names: Names
}

/** Events that may tell the same step, with what makes them likely. */
export function DuplicateList({ duplicates, names }: Props) {
  if (duplicates.length === 0) return <p className="text-muted">Nothing alike is recorded.</p>
  return (
    <ul className="alike">
      {duplicates.map(({ event, because }) => (
        <li key={event.id}>
          <StanceChip {...chipOfEvent(event)} />
          <div className="min-w-0">
            <Link href={eventHref(event.id)} className="link" prefetch={false}>
              {event.title}
            </Link>
            <p className="text-muted">
              <EventDate date={event.announcedOn} short /> · {actorName(names, event.actor)} ·{' '}
              {nameOfIssue(names, event.company, event.topic)} · {BECAUSE[because]}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
