import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { CellFootnotes } from '@/components/event/cell-footnotes'
import { ActiveFilters } from '@/components/filter/active-filters'
import { FilterPanel } from '@/components/filter/filter-panel'
import { EVERYBODY, whoAndWhat } from '@/components/filter/filters-that-are-on'
import { issueHref, whyQuery } from '@/components/links'
import { IssuePicker } from '@/components/map/issue-picker'
import { MapCard } from '@/components/map/map-card'
import { mapCounts } from '@/components/map/map-counts'
import { MapFigure } from '@/components/map/map-figure'
import { MapTable } from '@/components/map/map-table'
import { NothingMatches } from '@/components/matrix/nothing-matches'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { DayText, Following, MapFinding } from '@/components/time-slider/following'
import { TimeFrame } from '@/components/time-slider/time-frame'
import { Notes } from '@/components/ui/notes'
import { Section } from '@/components/ui/section'
import { Headline } from '@/components/view/headline'
import { LensSentence } from '@/components/view/lens-sentence'
import { changeDays } from '@/lib/domain/change-days'
import { mapFinding } from '@/lib/domain/chart-findings'
import { issueKey, parseIssueKey } from '@/lib/domain/issue'
import { describeLens } from '@/lib/domain/lens'
import { parseMapSort, sortMapCells } from '@/lib/domain/map-order'
import { actorName, companyName, nameOfIssue, topicName } from '@/lib/domain/names'
import { serializeView, viewHref } from '@/lib/schemas/view-address'
import { MAP_PARAMS } from '@/lib/schemas/view-params'
import { filterChoices } from '../filter-choices'
import { lensTallies } from '../lens-tallies'
import { pageTitle } from '../page-title'
import { namedMap, readMap } from '../read-map'
import { readView } from '../read-view'
import { viewFrame } from '../view-frame'
import { viewMetadata } from '../view-metadata'

export const dynamic = 'force-dynamic'

const PATH = '/map'
const PAGE = { page: 'map' } as const

export async function generateMetadata({ searchParams }: PageProps<'/map'>): Promise<Metadata> {
  const { asOf, view, directory } = await readView(searchParams, MAP_PARAMS)
  return viewMetadata({
    page: PAGE,
    view,
    title: pageTitle(PAGE, await namedMap(view), directory, asOf),
    description:
      'A world map of who bans, restricts, reviews, allows or welcomes one company in one technology, with the dated, sourced event that decides each country’s stance.',
  })
}

export default async function MapPage({ searchParams }: PageProps<'/map'>) {
  const page = await readView(searchParams, MAP_PARAMS)
  const { view, asOf, today, directory } = page
  // The form names an issue in one word; the view's own parameters are the company and the topic.
  const asked = (await searchParams).issue
  const wanted = typeof asked === 'string' ? parseIssueKey(asked) : null
  if (wanted) redirect(viewHref(PATH, view, { companies: [wanted.company], topics: [wanted.topic] }))
  const { issues, chosen, evidence, isOutside } = await readMap(page)
  const [tallies, choices, { actions, banner }] = await Promise.all([
    chosen && lensTallies(page, chosen),
    filterChoices(directory),
    viewFrame(PAGE, view, searchParams),
  ])
  const name = chosen && nameOfIssue(directory, chosen.company, chosen.topic)
  const nameOf = (code: string) => actorName(directory, code)
  return (
    <Page width="page">
      <PageHeader
        title={name ? `${name} on the map` : 'Who stands where, on the map'}
        standfirst={
          <Following of={{ part: 'head', path: PATH, view, today }}>
            <LensSentence path={PATH} view={view} asOf={asOf} today={today} tallies={tallies} />
            {chosen && tallies && (
              <Headline
                path={PATH}
                view={view}
                company={companyName(directory, chosen.company)}
                topic={topicName(directory, chosen.topic)}
                tallies={tallies}
              />
            )}
          </Following>
        }
        actions={actions}
      />
      {banner}
      <Notes notes={page.notes} />
      <div className="matrix-bar no-print">
        <IssuePicker
          path={PATH}
          view={view}
          issues={issues}
          chosen={chosen && issueKey(chosen.company, chosen.topic)}
          names={directory}
        />
        <FilterPanel key={serializeView(view)} path={PATH} view={view} choices={choices} />
        <ActiveFilters path={PATH} view={view} filters={whoAndWhat(view, directory)} cleared={EVERYBODY} />
      </div>
      {chosen && evidence && evidence.cells.length > 0 && name ? (
        <>
          <TimeFrame
            path={PATH}
            view={view}
            asOf={asOf}
            today={today}
            changes={changeDays(evidence.histories)}
          />
          <MapCard>
            <MapFigure
              title={
                <MapFinding
                  name={name}
                  finding={mapFinding(mapCounts(evidence.cells, directory.actors), name)}
                />
              }
              note={
                <>
                  {describeLens(view.lens)}, as of <DayText day={asOf} />; a country leads to why it reads so.
                  A bloc’s own stance is in the table, not painted over its members.
                </>
              }
              company={chosen.company}
              topic={chosen.topic}
              cells={evidence.cells}
              ever={evidence.histories.map(({ actor }) => actor)}
              why={whyQuery(view)}
              names={directory}
              isOutside={isOutside}
            />
            <Section
              id="table"
              title="The same as a table"
              aside={
                <Link href={issueHref(issueKey(chosen.company, chosen.topic))} className="link">
                  How it came to this
                </Link>
              }
            >
              <Following
                of={{
                  part: 'map-table',
                  path: PATH,
                  view,
                  today,
                  label: `Stances on ${name}`,
                  sort: parseMapSort(view.sort),
                }}
              >
                <MapTable
                  path={PATH}
                  view={view}
                  label={`Stances on ${name}`}
                  sort={parseMapSort(view.sort)}
                  cells={evidence.cells}
                  events={evidence.eventsById}
                  names={directory}
                />
              </Following>
            </Section>
          </MapCard>
          <CellFootnotes
            title={`Who stands where on ${name}, and the first source of each stance`}
            cells={sortMapCells(evidence.cells, parseMapSort(view.sort), nameOf)}
            nameOf={({ actor }) => nameOf(actor)}
            events={evidence.eventsById}
          />
        </>
      ) : (
        <NothingMatches path={PATH} view={view} asOf={asOf} names={directory} />
      )}
    </Page>
  )
}
