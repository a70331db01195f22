import type { ReactNode } from 'react'
import { endPhrase } from '@/lib/domain/event-dates'
import { KIND, trackOf } from '@/lib/domain/kind'
import type { Day } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { CONFIDENCE_MEANING, TARGETING_MEANING } from '@/lib/domain/vocabulary'
import { eventPath } from '../links'
import { recordMoment } from '../record-moment'
import { EventDate } from './event-date'
import { Moment } from './moment'

const TRACK_MEANING = { deed: 'a deed: it binds', word: 'a word: it signals' } as const

/** Everything that is coded about an event, the dates of the world first and the moments of this record apart. */
export function EventRecord({ event, today }: { event: StanceEvent; today: Day }) {
  return (
    <>
      <dl className="facts" aria-label="Dates of the event">
        <Fact term="Announced">
          <EventDate date={event.announcedOn} />
        </Fact>
        {event.effectiveOn && (
          <Fact term="In force from">
            <EventDate date={event.effectiveOn} />
          </Fact>
        )}
        {event.deadlineOn && (
          <Fact term="Must be carried out by">
            <EventDate date={event.deadlineOn} />
          </Fact>
        )}
        {event.endsOn && (
          <Fact term={endPhrase(event.endsOn, today).startsWith('ended') ? 'Ended' : 'Ends'}>
            <EventDate date={event.endsOn} />
          </Fact>
        )}
      </dl>
      <dl className="facts" aria-label="How it is coded">
        <Fact term="Authority">{event.authority ?? <span className="text-muted">not recorded</span>}</Fact>
        <Fact term="Kind" meaning={TRACK_MEANING[trackOf(event.kind)]}>
          {KIND[event.kind].label}
        </Fact>
        <Fact term="Targeting" meaning={TARGETING_MEANING[event.targeting]}>
          {event.targeting}
        </Fact>
        <Fact term="Scope">{event.scope ?? <span className="text-muted">the whole topic</span>}</Fact>
        <Fact term="Confidence" meaning={CONFIDENCE_MEANING[event.confidence]}>
          {event.confidence}
        </Fact>
      </dl>
      <dl className="facts" aria-label="This record">
        <Fact term="Recorded here">
          <Moment at={event.recordedAt} />
        </Fact>
        {event.version > 1 && (
          <Fact term="Last changed here">
            <Moment at={event.changedAt} />
          </Fact>
        )}
        <Fact term="Version">{event.version}</Fact>
        <Fact term="Permanent address">
          <a href={eventPath(event.id)} className="link">
            {eventPath(event.id)}
          </a>
        </Fact>
        <Fact term="As data">
          <a href={dataHref(event.id, recordMoment())} className="link">
            JSON
          </a>
        </Fact>
      </dl>
    </>
  )
}

/** The event as a program has it; of an earlier state of the record only the page's own other form. */
const dataHref = (id: string, knownAt: string | null): string =>
  knownAt === null ? `/api/v1/events/${id}` : `${eventPath(id)}.json?knownAt=${knownAt}`

interface FactProps {
  readonly term: string
  readonly meaning?: string
  readonly children: ReactNode
}

function Fact({ term, meaning, children }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {children}
        {meaning && <span className="fact-meaning">{meaning}</span>}
      </dd>
    </div>
  )
}
