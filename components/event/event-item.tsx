import Link from 'next/link'
import { furtherDates } from '@/lib/domain/event-dates'
import { issueKey } from '@/lib/domain/issue'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import type { Day } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { actorHref, eventHref, issueHref } from '../links'
import { chipOfEvent } from '../stance/chip-props'
import { StanceChip } from '../stance/stance-chip'
import { excerpt } from '../ui/excerpt'
import { EventDate } from './event-date'
import { EventFacts } from './event-facts'
import { SourceList } from './source-list'

interface Props {
  readonly event: StanceEvent
  readonly names: Names
  readonly hide: readonly ('actor' | 'issue')[]
  readonly today: Day | undefined
  readonly heading: 'h3' | 'h4' | 'h5' | 'h6'
  /** Whether it is printed. */
  readonly isInBrief: boolean
}

/** Longer texts are cut here and whole on the page of the event. Real titles have 40 to 70 letters. */
const MOST_OF_TITLE = 200
const MOST_OF_SUMMARY = 600

/**
 * One event of a list: when, what stance, what happened, and who says so. Its links are not fetched ahead: nobody follows
 * most links of a long list.
 */
export function EventItem({ event, names, hide, today, heading: Heading, isInBrief }: Props) {
  const dates = furtherDates(event, today)
  const summary = event.summary && excerpt(event.summary, MOST_OF_SUMMARY)
  return (
    <li className="event-item" id={`event-${event.id}`} data-brief={isInBrief || undefined}>
      <p className="event-when">
        <EventDate date={event.announcedOn} short />
      </p>
      <div className="event-stance">
        <StanceChip {...chipOfEvent(event)} label />
      </div>
      <div className="event-body">
        <EventPlace event={event} names={names} hide={hide} />
        <Heading className="event-title">
          <Link prefetch={false} href={eventHref(event.id)} className="link-quiet">
            {excerpt(event.title, MOST_OF_TITLE)}
          </Link>
        </Heading>
        {summary && (
          <p className="event-summary">
            {summary}
            {summary !== event.summary && (
              <>
                {' '}
                <Link prefetch={false} href={eventHref(event.id)} className="link">
                  Read on<span className="sr-only">: {excerpt(event.title, 60)}</span>
                </Link>
              </>
            )}
          </p>
        )}
        {dates.length > 0 && <p className="event-dates">{sentenceOf(dates)}</p>}
        <EventFacts event={event} />
      </div>
      <SourceList sources={event.sources} announcedOn={event.announcedOn} />
    </li>
  )
}

const sentenceOf = (phrases: readonly string[]): string => {
  const joined = phrases.join('; ')
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}`
}

function EventPlace({ event, names, hide }: Pick<Props, 'event' | 'names' | 'hide'>) {
  const { actor, company, topic } = event
  const links = [
    ...(hide.includes('actor')
      ? []
      : [{ href: actorHref(actor, names.actors.get(actor)?.kind), label: actorName(names, actor) }]),
    ...(hide.includes('issue')
      ? []
      : [{ href: issueHref(issueKey(company, topic)), label: nameOfIssue(names, company, topic) }]),
  ]
  if (links.length === 0) return null
  return (
    <p className="event-place">
      {links.map(({ href, label }, index) => (
        <span key={href}>
          {index > 0 && <span aria-hidden="true"> / </span>}
          <Link prefetch={false} href={href} className="link-quiet">
            {label}
          </Link>
        </span>
      ))}
    </p>
  )
}
