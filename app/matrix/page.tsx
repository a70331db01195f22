import type { Metadata } from 'next'
import { Footnotes } from '@/components/event/footnotes'
import { ActiveFilters } from '@/components/filter/active-filters'
import { FilterPanel } from '@/components/filter/filter-panel'
import { EVERYBODY, whoAndWhat } from '@/components/filter/filters-that-are-on'
import { ChangeList, listedChanges } from '@/components/matrix/change-list'
import { MatrixFigure } from '@/components/matrix/matrix-figure'
import { MATRIX_REGION } from '@/components/matrix/matrix-table'
import { NothingMatches } from '@/components/matrix/nothing-matches'
import { ShownFirst } from '@/components/matrix/shown-of'
import { DEFAULT_SORT, SortLinks } from '@/components/matrix/sort-links'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { Following } from '@/components/time-slider/following'
import { TimeFrame } from '@/components/time-slider/time-frame'
import { Notes } from '@/components/ui/notes'
import { Headline } from '@/components/view/headline'
import { LensSentence } from '@/components/view/lens-sentence'
import { VsControl } from '@/components/view/vs-control'
import { getEventsKnownAt } from '@/lib/data/shift-causes'
import { isLarge, type MatrixTable, parseMatrixSort } from '@/lib/domain/matrix-table'
import { companyName, nameOfIssue, topicName } from '@/lib/domain/names'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { serializeView, viewHref } from '@/lib/schemas/view-address'
import { MATRIX_PARAMS } from '@/lib/schemas/view-params'
import { filterChoices } from '../filter-choices'
import { pageTitle } from '../page-title'
import { readAddress } from '../read-address'
import { readChangeDays, readMatrix } from '../read-matrix'
import { readView } from '../read-view'
import { viewFrame } from '../view-frame'
import { viewMetadata } from '../view-metadata'
import { leadSources } from './lead-sources'
import { notYet } from './not-yet'

export const dynamic = 'force-dynamic'

const PATH = '/matrix'
const PAGE = { page: 'matrix' } as const

export async function generateMetadata({ searchParams }: PageProps<'/matrix'>): Promise<Metadata> {
  const { asOf, view, directory } = await readView(searchParams, MATRIX_PARAMS)
  const day = formatPartialDate(asOf)
  return viewMetadata({
    page: PAGE,
    view,
    title: pageTitle(PAGE, view, directory, asOf),
    description: `Which governments ban, restrict, review, allow or welcome which company in which technology, as of ${day}: every cell leads to the dated, sourced event that decides it.`,
  })
}

export default async function MatrixPage({ searchParams }: PageProps<'/matrix'>) {
  const page = await readView(searchParams, MATRIX_PARAMS)
  const { view, asOf, today, directory } = page
  const sort = parseMatrixSort(view.sort) ?? DEFAULT_SORT
  const [{ table, lead, tallies, changes }, choices, address, { actions, banner }] = await Promise.all([
    readMatrix(page, sort),
    filterChoices(directory),
    readAddress(viewHref(PATH, view)),
    viewFrame(PAGE, view, searchParams),
  ])
  const footnotes = lead ? await leadSources(table, lead, view.knownAt, directory) : []
  const [causes, days] = await Promise.all([
    getEventsKnownAt(
      listedChanges(changes ?? []).flatMap((change) => change.causes),
      view.knownAt,
    ),
    readChangeDays(page, { table, lead }),
  ])
  const sortedBy = typeof sort === 'object' ? table.columns.find(({ issue }) => issue === sort.issue) : null
  const notes = [...page.notes, ...notYet(view, sort, table)]
  return (
    <Page width="page">
      <a href={`#${MATRIX_REGION}`} className="skip-link">
        Skip to the matrix
      </a>
      <PageHeader
        breadcrumbs={[{ label: 'Home', href: '/' }, { label: 'Matrix' }]}
        title="Who stands where on the technology the world quarrels about"
        standfirst={
          <>
            <Following of={{ part: 'head', path: PATH, view, today }}>
              <LensSentence path={PATH} view={view} asOf={asOf} today={today} tallies={tallies} />
              {lead && tallies && (
                <Headline
                  path={PATH}
                  view={view}
                  company={companyName(directory, lead.company)}
                  topic={topicName(directory, lead.topic)}
                  tallies={tallies}
                />
              )}
            </Following>
            <ShownFirst path={PATH} view={view} table={table} />
          </>
        }
        actions={actions}
      />
      {banner}
      <Notes notes={notes} />
      <TimeFrame path={PATH} view={view} asOf={asOf} today={today} changes={days} isLarge={isLarge(table)} />
      <div className="matrix-bar no-print">
        <FilterPanel key={serializeView(view)} path={PATH} view={view} choices={choices} />
        <VsControl key={`vs ${serializeView(view)}`} path={PATH} view={view} asOf={asOf} />
        <ActiveFilters path={PATH} view={view} filters={whoAndWhat(view, directory)} cleared={EVERYBODY} />
        <SortLinks
          path={PATH}
          view={view}
          sort={sort}
          column={sortedBy ? nameOfIssue(directory, sortedBy.company, sortedBy.topic) : null}
        />
      </div>
      {isEmpty(table) ? (
        <NothingMatches path={PATH} view={view} asOf={asOf} names={directory} />
      ) : (
        <MatrixFigure
          path={PATH}
          view={view}
          asOf={asOf}
          table={table}
          names={directory}
          sort={sort}
          changes={changes ?? []}
          address={address}
        />
      )}
      {changes && view.vs && (
        <ChangeList changes={changes} vs={view.vs} asOf={asOf} names={directory} events={causes} />
      )}
      {lead && (
        <Footnotes
          title={`Sources of the stances on ${nameOfIssue(directory, lead.company, lead.topic)}; of every other cell at the address of this page`}
          notes={footnotes}
        />
      )}
    </Page>
  )
}

/** No pair has anything on record up to the day of the view. */
const isEmpty = ({ groups }: MatrixTable): boolean =>
  groups.every(({ rows }) => rows.every(({ cells }) => cells.every((cell) => cell === null)))
