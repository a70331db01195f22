import type { Metadata } from 'next'
import { eventPath } from '@/components/links'
import { EventStateNote } from '@/components/revision/event-state-note'
import { RevisionList } from '@/components/revision/revision-list'
import { ShareButton } from '@/components/share/share-button'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { Pager } from '@/components/ui/pager'
import { readNumber } from '@/lib/schemas/review'
import { loadAnyEvent } from '../load-any-event'
import { loadHistory } from './load-history'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps<'/events/[id]/history'>): Promise<Metadata> {
  const event = await loadAnyEvent((await params).id)
  return { title: `History: ${event.title}`, robots: { index: false } }
}

export default async function HistoryRoute({ params, searchParams }: PageProps<'/events/[id]/history'>) {
  const { id } = await params
  const before = readNumber((await searchParams).before)
  const { event, lines, next, directory, titles, mergedFrom } = await loadHistory(id, before)
  return (
    <Page width="reading">
      <PageHeader
        title={`History of “${event.title}”`}
        actions={event.status === 'published' && <ShareButton address={eventPath(id)} pinned={null} />}
        standfirst={`${event.version} ${event.version === 1 ? 'version' : 'versions'}, newest first. The times are those at which each was recorded here, in UTC; they are no dates of the event.`}
        breadcrumbs={[
          { label: 'Timeline', href: '/timeline' },
          { label: 'Event', href: eventPath(id) },
          { label: 'History' },
        ]}
      />
      <EventStateNote event={event} mergedFrom={mergedFrom} />
      <RevisionList id={id} lines={lines} names={directory} titles={titles} />
      <Pager
        label="Versions"
        previous={before === null ? null : `${eventPath(id)}/history`}
        previousLabel="Newest"
        next={next === null ? null : `${eventPath(id)}/history?before=${next}`}
        nextLabel="Older versions"
      />
    </Page>
  )
}
