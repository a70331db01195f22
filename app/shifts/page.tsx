import type { Metadata } from 'next'
import { ActiveFilters } from '@/components/filter/active-filters'
import { FilterPanel } from '@/components/filter/filter-panel'
import { activeFilters } from '@/components/filter/filters-that-are-on'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { ShiftControls } from '@/components/shifts/shift-controls'
import { ShiftDays } from '@/components/shifts/shift-days'
import { EmptyState } from '@/components/ui/empty-state'
import { Notes } from '@/components/ui/notes'
import { Pager } from '@/components/ui/pager'
import { LensSentence } from '@/components/view/lens-sentence'
import { countInWords, reversalsInWords } from '@/lib/domain/count-words'
import { serializeView, viewHref } from '@/lib/schemas/view-address'
import { SHIFTS_PARAMS } from '@/lib/schemas/view-params'
import { filterChoices } from '../filter-choices'
import { pageTitle } from '../page-title'
import { readView } from '../read-view'
import { viewFrame } from '../view-frame'
import { viewMetadata } from '../view-metadata'
import { loadShifts } from './load-shifts'

export const dynamic = 'force-dynamic'

const PATH = '/shifts'
const PER_PAGE = 50

const PAGE = { page: 'shifts' } as const

export async function generateMetadata({ searchParams }: PageProps<'/shifts'>): Promise<Metadata> {
  const { view, asOf, directory } = await readView(searchParams, SHIFTS_PARAMS)
  return viewMetadata({
    page: PAGE,
    view,
    title: pageTitle(PAGE, view, directory, asOf),
    description:
      'Who changed their stance on which company and technology, from what to what, newest first, each shift with the event and the source that brought it.',
  })
}

export default async function ShiftsPage({ searchParams }: PageProps<'/shifts'>) {
  const { view, notes, asOf, today, directory } = await readView(searchParams, SHIFTS_PARAMS)
  const [{ shifts, total, reversals, isMore, next, isCursorUnknown }, choices, { actions, banner }] =
    await Promise.all([
      loadShifts(view, asOf, PER_PAGE),
      filterChoices(directory),
      viewFrame(PAGE, view, searchParams),
    ])
  const filters = activeFilters(view, directory)
  const count = `${countInWords(total, isMore)} ${total === 1 ? 'shift' : 'shifts'}`
  return (
    <Page>
      <PageHeader
        actions={actions}
        title={view.reversals === 'only' ? 'Reversals of stance' : 'Shifts of stance'}
        standfirst={
          <>
            <LensSentence path={PATH} view={view} asOf={asOf} today={today} />
            <p className="finding">
              <b>{count}</b>
              {view.reversals === null && `, ${reversalsInWords({ total, reversals, isMore })}`}. The first
              stance of an actor on an issue comes from nothing and is no shift.
            </p>
          </>
        }
      />
      {banner}
      <Notes
        notes={[
          ...notes,
          ...(isCursorUnknown
            ? ['“after” was ignored: this page of the list does not exist. It begins at the newest.']
            : []),
        ]}
      />
      <div className="shift-bar no-print">
        <FilterPanel key={serializeView(view)} path={PATH} view={view} choices={choices} />
        <ShiftControls key={`dates ${serializeView(view)}`} path={PATH} view={view} />
        <ActiveFilters path={PATH} view={view} filters={filters} />
      </div>
      {shifts.length === 0 ? (
        <EmptyState
          title={total > 0 ? 'This page of the list is empty' : 'No shift matches this view'}
          ways={[
            ...(total > 0 ? [{ label: 'The newest shifts', href: viewHref(PATH, view) }] : []),
            ...(view.reversals && total === 0
              ? [{ label: 'All shifts, not reversals only', href: viewHref(PATH, view, { reversals: null }) }]
              : []),
            ...filters.map(({ name, value, without }) => ({
              label: `Without ${name.toLowerCase()}: ${value}`,
              href: viewHref(PATH, view, without),
            })),
            { label: 'All shifts', href: PATH },
          ]}
        >
          Who held the same stance all along, or is recorded only once, did not shift.
        </EmptyState>
      ) : (
        <ShiftDays shifts={shifts} names={directory} />
      )}
      <Pager
        label="Shifts"
        previous={view.after ? viewHref(PATH, view) : null}
        previousLabel="Newest shifts"
        next={next ? viewHref(PATH, view, { after: next }) : null}
        nextLabel="Older shifts"
      />
    </Page>
  )
}
