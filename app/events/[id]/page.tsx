import type { Metadata } from 'next'
import { EventActions } from '@/components/event/event-actions'
import { EventPage } from '@/components/event/event-page'
import { EventStandfirst } from '@/components/event/event-standfirst'
import { EventTombstone } from '@/components/event/event-tombstone'
import { actorHref, issueHref } from '@/components/links'
import { CitationList } from '@/components/share/citation-list'
import { JsonLd } from '@/components/share/json-ld'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { excerpt } from '@/components/ui/excerpt'
import { Section } from '@/components/ui/section'
import { today } from '@/lib/clock'
import { getDirectory } from '@/lib/data/directory'
import { getRevision } from '@/lib/data/revisions'
import { eventInWords } from '@/lib/domain/event-sentence'
import { issueKey } from '@/lib/domain/issue'
import { actorName, nameOfIssue } from '@/lib/domain/names'
import { DEFAULT_VIEW } from '@/lib/schemas/view-state'
import { printAddressOfEvent, shareOfEvent } from '../../view-frame'
import { viewMetadata } from '../../view-metadata'
import { mayChange } from '../may-change'
import { citationsOfEvent, markupOfEvent } from './event-references'
import { loadEvent, loadSurroundings } from './load-event'
import { RecordedLine } from './recorded-line'

export const dynamic = 'force-dynamic'

const BREADCRUMBS = [{ label: 'Timeline', href: '/timeline' }]

export async function generateMetadata({ params }: PageProps<'/events/[id]'>): Promise<Metadata> {
  const event = await loadEvent((await params).id)
  if (event.status === 'retracted') return { title: 'A withdrawn event', robots: { index: false } }
  const words = `${eventInWords(event, await getDirectory())}.`
  return viewMetadata({
    page: { page: 'event', event: event.id },
    view: DEFAULT_VIEW,
    title: excerpt(event.title, 90),
    description: excerpt(event.summary ? `${words} ${event.summary}` : words, 300),
  })
}

export default async function EventRoute({ params }: PageProps<'/events/[id]'>) {
  const event = await loadEvent((await params).id)
  const actions = (
    <>
      {event.status === 'published' && shareOfEvent(event.id)}
      <EventActions event={event} may={await mayChange()} />
    </>
  )
  if (event.status !== 'published') {
    const retraction = await getRevision(event.id, event.version)
    return (
      <Page width="reading">
        <PageHeader
          title="This event was withdrawn"
          standfirst="It was recorded here once and has been retracted. It counts in no view; this address keeps saying so."
          breadcrumbs={BREADCRUMBS}
          actions={actions}
        />
        <EventTombstone event={event} names={await getDirectory()} by={retraction?.author ?? null} />
      </Page>
    )
  }
  const { directory, ...around } = await loadSurroundings(event)
  return (
    <>
      <RecordedLine />
      <Page>
        <PageHeader
          title={event.title}
          standfirst={<EventStandfirst event={event} names={directory} />}
          breadcrumbs={[
            ...BREADCRUMBS,
            {
              label: actorName(directory, event.actor),
              href: actorHref(event.actor, directory.actors.get(event.actor)?.kind),
            },
            {
              label: nameOfIssue(directory, event.company, event.topic),
              href: issueHref(issueKey(event.company, event.topic)),
            },
            { label: excerpt(event.title, 60) },
          ]}
          actions={actions}
        />
        {await printAddressOfEvent(event.id)}
        <EventPage event={event} names={directory} today={today()} {...around} />
        <Section id="cite" title="Cite this event">
          <CitationList citations={await citationsOfEvent(event)} />
        </Section>
        <JsonLd data={await markupOfEvent(event, directory)} />
      </Page>
    </>
  )
}
