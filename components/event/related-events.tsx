import Link from 'next/link'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { RELATION_LABEL, type Relation } from '@/lib/domain/vocabulary'
import { eventHref } from '../links'
import { chipOfEvent } from '../stance/chip-props'
import { StanceChip } from '../stance/stance-chip'
import { excerpt } from '../ui/excerpt'
import { EventDate } from './event-date'

/** One tie between the event of the page and another, as the other stands to it. */
export interface RelatedLine {
  readonly relation: Relation
  /** `active`: the event of the page does it to the other, which is the earlier one. */
  readonly voice: 'active' | 'passive'
  readonly other: StanceEvent
}

/** The ties of an event in both directions, from those who came before to those who came after. */
export function RelatedEvents({ lines }: { lines: readonly RelatedLine[] }) {
  return (
    <ul className="related">
      {lines.map(({ relation, voice, other }) => (
        <li key={`${voice} ${relation} ${other.id}`}>
          <span className="related-how">{RELATION_LABEL[relation][voice]}</span>
          <StanceChip {...chipOfEvent(other)} />
          <span className="related-what">
            <Link prefetch={false} href={eventHref(other.id)} className="link">
              {excerpt(other.title, 200)}
            </Link>
            <span className="text-muted">
              {' · '}
              <EventDate date={other.announcedOn} short />
              {other.status !== 'published' && ` · ${other.status}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
