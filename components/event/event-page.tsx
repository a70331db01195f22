import Link from 'next/link'
import { impactOf } from '@/lib/domain/event-impact'
import { issueKey } from '@/lib/domain/issue'
import { DEFAULT_LENS, describeLens } from '@/lib/domain/lens'
import type { LinkNote } from '@/lib/domain/link-state'
import type { CellHistory } from '@/lib/domain/matrix'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import { type Day, latestDay } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { viewHref } from '@/lib/schemas/view-address'
import { DEFAULT_VIEW } from '@/lib/schemas/view-state'
import { whyHref } from '../links'
import { recordMoment } from '../record-moment'
import { StanceLegend } from '../stance/stance-legend'
import { windowOf } from '../timeline/ribbon-layout'
import { ribbonRows } from '../timeline/ribbon-row'
import { StanceRibbon } from '../timeline/stance-ribbon'
import { Section } from '../ui/section'
import { EventImpact } from './event-impact'
import { EventRecord } from './event-record'
import { RelatedEvents, type RelatedLine } from './related-events'
import { SourceList } from './source-list'

interface Props {
  readonly event: StanceEvent
  readonly names: Names
  readonly today: Day
  /** The life of its cell under the default lens; absent where nothing of it counts. */
  readonly history: CellHistory | undefined
  /** The events that opened the spans of the cell, by id. */
  readonly openers: ReadonlyMap<string, StanceEvent>
  readonly related: readonly RelatedLine[]
  /** What a program has seen of the addresses of its sources. */
  readonly links: ReadonlyMap<string, LinkNote>
}

/** The body of an event's page: what it says, what it changed, who says so, and what it is tied to. */
export function EventPage({ event, names, today, history, openers, related, links }: Props) {
  const { actor, company, topic } = event
  const all = viewHref('/timeline', DEFAULT_VIEW, {
    knownAt: recordMoment(),
    actors: [actor],
    companies: [company],
    topics: [topic],
  })
  const cell = `${actorName(names, actor)} on ${nameOfIssue(names, company, topic)}`
  return (
    <div className="event-page">
      <div className="min-w-0">
        {event.summary && <p className="event-text">{event.summary}</p>}
        <Section
          id="sources"
          title={event.sources.length === 1 ? 'Source' : `${event.sources.length} sources`}
        >
          <SourceList
            sources={event.sources}
            announcedOn={event.announcedOn}
            mostOfTitle={null}
            links={links}
          />
        </Section>
        <Section id="changed" title="What it changed">
          <EventImpact
            impact={impactOf(event, history?.segments ?? [], DEFAULT_LENS)}
            begins={event.announcedOn}
            today={today}
          />
          {history && (
            <StanceRibbon
              id="ribbon"
              title={cell}
              note={describeLens(DEFAULT_LENS)}
              rows={ribbonRows([history], names, 'issue')}
              window={windowOf([history], { asOf: today, today })}
              asOf={today}
              today={today}
              events={openers}
              pointer={{ day: latestDay(event.announcedOn), label: 'this event' }}
            >
              <StanceLegend className="mt-3" />
            </StanceRibbon>
          )}
          <p className="mt-3 text-sm">
            <Link href={all} className="link">
              All events of {cell}
            </Link>
            {' · '}
            <Link href={whyHref(actor, issueKey(company, topic), '')} prefetch={false} className="link">
              Why it reads as it does today
            </Link>
          </p>
        </Section>
        {related.length > 0 && (
          <Section id="related" title="Related events">
            <RelatedEvents lines={related} />
          </Section>
        )}
      </div>
      <aside aria-label="The record">
        <EventRecord event={event} today={today} />
      </aside>
    </div>
  )
}
