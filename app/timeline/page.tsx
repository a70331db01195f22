import { readView } from '@/app/read-view'
import { EventList } from '@/components/event/event-list'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { listStanceEvents } from '@/lib/data/stance-events'
import { filterOfView } from '@/lib/data/view-filter'
import { TIMELINE_PARAMS } from '@/lib/schemas/view-params'

export const dynamic = 'force-dynamic'

export default async function TimelinePage({ searchParams }: PageProps<'/timeline'>) {
  const { view, asOf, today, directory } = await readView(searchParams, TIMELINE_PARAMS)
  const { events } = await listStanceEvents(filterOfView(view, asOf))
  return (
    <Page>
      <PageHeader title="Timeline" />
      <EventList events={events} names={directory} headingLevel={2} today={today} />
    </Page>
  )
}
