import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChangeList } from '@/components/revision/change-list'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { timelineSubject } from '@/components/timeline/timeline-sentence'
import { Notes } from '@/components/ui/notes'
import { listChangesSince } from '@/lib/data/changes-since'
import { formatMoment } from '@/lib/domain/moment'
import type { ParamName } from '@/lib/schemas/view-params'
import { readView } from '../read-view'

export const dynamic = 'force-dynamic'

const TAKES: readonly ParamName[] = ['actor', 'company', 'topic', 'bloc', 'region', 'knownAt']
const MOST = 200

export const metadata: Metadata = { title: 'What has changed in the record', robots: { index: false } }

/** What was recorded since a moment about the actors and issues of a view: where "what has changed since" leads. */
export default async function ChangesPage({ searchParams }: PageProps<'/changes'>) {
  const { view, notes, directory, asOf } = await readView(searchParams, TAKES)
  if (view.knownAt === null) notFound()
  const { actors, companies, topics, blocs, regions } = view
  const { events, total } = await listChangesSince(
    view.knownAt,
    { actors, companies, topics, blocs, regions, asOf },
    MOST,
  )
  const since = formatMoment(view.knownAt)
  return (
    <Page width="reading">
      <PageHeader
        title="What has changed in the record"
        standfirst={
          <p>
            {total === 0 ? 'No event' : `${total.toLocaleString('en')} ${total === 1 ? 'event' : 'events'}`}
            {timelineSubject({ ...view, knownAt: null }, directory)} {total > 1 ? 'were' : 'was'} added,
            corrected or withdrawn since {since}.
          </p>
        }
      />
      <Notes notes={notes} />
      <ChangeList events={events} names={directory} />
      {events.length < total && <p className="mt-4 text-muted">The latest {events.length} are listed.</p>}
    </Page>
  )
}
