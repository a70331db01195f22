import Link from 'next/link'
import { markWords, passageWith } from '@/lib/domain/mark-words'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { EventDate } from '../event/event-date'
import { eventHref } from '../links'
import { chipOfEvent } from '../stance/chip-props'
import { StanceChip } from '../stance/stance-chip'
import { excerpt } from '../ui/excerpt'
import { MarkedText } from './marked-text'

const MOST_OF_TITLE = 200
const MOST_OF_PASSAGE = 220

interface Props {
  readonly events: readonly StanceEvent[]
  readonly names: Names
  readonly marks: readonly string[]
}

/** The events that were found, each with the passage that was searched for. */
export function EventHits({ events, names, marks }: Props) {
  return (
    <ol className="event-hits">
      {events.map((event) => (
        <li key={event.id}>
          <p className="event-hit-when">
            <EventDate date={event.announcedOn} short /> <StanceChip {...chipOfEvent(event)} label />
          </p>
          <div>
            <h3 className="event-title">
              <Link href={eventHref(event.id)} prefetch={false} className="link-quiet">
                <MarkedText text={excerpt(event.title, MOST_OF_TITLE)} marks={marks} />
              </Link>
            </h3>
            <p className="event-hit-place">
              {actorName(names, event.actor)} / {nameOfIssue(names, event.company, event.topic)}
            </p>
            <Passage event={event} marks={marks} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Where in the event the words stand, besides its title; else how its summary begins. */
function Passage({ event, marks }: { event: StanceEvent; marks: readonly string[] }) {
  const { title, summary, authority, scope, sources } = event
  const own = [summary, scope, authority].flatMap((text) =>
    text ? (passageWith(text, marks, MOST_OF_PASSAGE) ?? []) : [],
  )[0]
  const isInTitle = markWords(title, marks).some(({ isMark }) => isMark)
  const source = sources
    .map((s) => [s.publisher, s.title].filter(Boolean).join(': '))
    .find((text) => passageWith(text, marks, MOST_OF_PASSAGE) !== null)
  if (own === undefined && source !== undefined && !isInTitle)
    return (
      <p className="event-hit-passage">
        Source: <MarkedText text={passageWith(source, marks, MOST_OF_PASSAGE) ?? source} marks={marks} />
      </p>
    )
  const text = own ?? (summary && excerpt(summary, MOST_OF_PASSAGE))
  return text ? (
    <p className="event-hit-passage">
      <MarkedText text={text} marks={marks} />
    </p>
  ) : null
}
