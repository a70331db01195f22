import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { EventActions } from '@/components/event/event-actions'
import { EventPage } from '@/components/event/event-page'
import { EventStandfirst } from '@/components/event/event-standfirst'
import { EventTombstone } from '@/components/event/event-tombstone'
import { NotYetRecorded } from '@/components/event/not-yet-recorded'
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
import type { StanceEvent } from '@/lib/domain/stance-event'
import { parseView } from '@/lib/schemas/view-address'
import { EVENT_PARAMS } from '@/lib/schemas/view-params'
import type { RawParams, ViewState } from '@/lib/schemas/view-state'
import { viewFrame } from '../../view-frame'
import { viewMetadata } from '../../view-metadata'
import { mayChange } from '../may-change'
import { citationsOfEvent, markupOfEvent } from './event-references'
import { loadEvent, loadSurroundings } from './load-event'
import { RecordedLine } from './recorded-line'

export const dynamic = 'force-dynamic'

const BREADCRUMBS = [{ label: 'Timeline', href: '/timeline' }]

const viewOf = async (searchParams: Promise<RawParams>): Promise<ViewState> =>
  parseView(await searchParams, EVENT_PARAMS).view

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/events/[id]'>): Promise<Metadata> {
  const view = await viewOf(searchParams)
  const event = await loadEvent((await params).id, view.knownAt)
  if (!event) return { title: 'An event not recorded yet', robots: { index: false } }
  if (event.status === 'retracted') return { title: 'A withdrawn event', robots: { index: false } }
  const words = `${eventInWords(event, await getDirectory())}.`
  return viewMetadata({
    page: { page: 'event', event: event.id },
    view,
    title: excerpt(event.title, 90),
    description: excerpt(event.summary ? `${words} ${event.summary}` : words, 300),
  })
}

export default async function EventRoute({ params, searchParams }: PageProps<'/events/[id]'>) {
  const { id } = await params
  const view = await viewOf(searchParams)
  const event = await loadEvent(id, view.knownAt)
  const { actions: share, banner } = await viewFrame({ page: 'event', event: id }, view, searchParams)
  if (!event) return <NotYetRecorded id={id} banner={banner} />
  const actions = (
    <>
      {event.status === 'published' && share}
      {/* What is changed is what stands now: not from a page that shows what stood. */}
      {view.knownAt === null && <EventActions event={event} may={await mayChange()} />}
    </>
  )
  return event.status === 'published' ? (
    <Published event={event} view={view} actions={actions} banner={banner} />
  ) : (
    <Withdrawn event={event} actions={actions} banner={banner} />
  )
}

interface Props {
  readonly event: StanceEvent
  readonly actions: ReactNode
  readonly banner: ReactNode
}

async function Withdrawn({ event, actions, banner }: Props) {
  const retraction = await getRevision(event.id, event.version)
  return (
    <Page width="reading">
      <PageHeader
        title="This event was withdrawn"
        standfirst="It was recorded here once and has been retracted. It counts in no view; this address keeps saying so."
        breadcrumbs={BREADCRUMBS}
        actions={actions}
      />
      {banner}
      <EventTombstone event={event} names={await getDirectory()} by={retraction?.author ?? null} />
    </Page>
  )
}

async function Published({ event, view, actions, banner }: Props & { view: ViewState }) {
  const { directory, ...around } = await loadSurroundings(event, view.knownAt)
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
        {banner}
        <EventPage event={event} names={directory} today={today()} {...around} />
        <Section id="cite" title="Cite this event">
          <CitationList citations={await citationsOfEvent(event, view)} />
        </Section>
        {view.knownAt === null && <JsonLd data={await markupOfEvent(event, directory)} />}
      </Page>
    </>
  )
}
