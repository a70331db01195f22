import type { Metadata } from 'next'
import { readView } from '@/app/read-view'
import { ActiveFilters } from '@/components/filter/active-filters'
import { EventFilterForm } from '@/components/filter/event-filter-form'
import { activeFilters } from '@/components/filter/filters-that-are-on'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { Timeline } from '@/components/timeline/timeline'
import { timelineSentence, timelineSubject } from '@/components/timeline/timeline-sentence'
import { Notes } from '@/components/ui/notes'
import { serializeView } from '@/lib/schemas/view-address'
import { TIMELINE_PARAMS } from '@/lib/schemas/view-params'
import { viewFrame } from '../view-frame'
import { viewMetadata } from '../view-metadata'
import { loadTimeline } from './load-timeline'

export const dynamic = 'force-dynamic'

const PAGE = { page: 'timeline' } as const

export async function generateMetadata({ searchParams }: PageProps<'/timeline'>): Promise<Metadata> {
  const { view, directory } = await readView(searchParams, TIMELINE_PARAMS)
  const subject = timelineSubject(view, directory)
  return viewMetadata({
    page: PAGE,
    view,
    title: subject ? `Events${subject}` : 'Timeline',
    description: `Dated, sourced events${subject}: who bans, restricts, reviews, allows or welcomes which company, since when, and says who.`,
  })
}

export default async function TimelinePage({ searchParams }: PageProps<'/timeline'>) {
  const { view, notes, asOf, today, directory } = await readView(searchParams, TIMELINE_PARAMS)
  const { choices, isCursorUnknown, ...found } = await loadTimeline(view, asOf, directory)
  const filters = activeFilters(view, directory)
  const { actions, banner } = await viewFrame(PAGE, view, searchParams)
  const more = isCursorUnknown
    ? ['“after” was ignored: this page of the list does not exist. It begins at the newest.']
    : []
  return (
    <Page>
      <PageHeader
        title="Timeline"
        breadcrumbs={[{ label: 'Home', href: '/' }, { label: 'Timeline' }]}
        standfirst={<p>{timelineSentence(view, directory, found.page.total, found.page.isMore)}</p>}
        actions={actions}
      />
      {banner}
      <Notes notes={[...notes, ...more]} />
      <EventFilterForm key={serializeView(view)} view={view} choices={choices} active={filters.length} />
      <ActiveFilters path="/timeline" view={view} filters={filters} />
      <Timeline
        view={isCursorUnknown ? { ...view, after: null } : view}
        filters={filters}
        names={directory}
        asOf={asOf}
        today={today}
        {...found}
      />
    </Page>
  )
}
