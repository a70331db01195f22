import type { Metadata } from 'next'
import Link from 'next/link'
import { CoverageTable } from '@/components/coverage/coverage-table'
import { ActiveFilters } from '@/components/filter/active-filters'
import { FilterPanel } from '@/components/filter/filter-panel'
import { EVERYBODY, whoAndWhat } from '@/components/filter/filters-that-are-on'
import { actorHref } from '@/components/links'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { Notes } from '@/components/ui/notes'
import { Section } from '@/components/ui/section'
import { listCoverage } from '@/lib/data/coverage'
import { filterOfView } from '@/lib/data/view-filter'
import { coverageFinding, silenceFinding } from '@/lib/domain/chart-findings'
import { formatMoment } from '@/lib/domain/moment'
import { topicName } from '@/lib/domain/names'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { serializeView } from '@/lib/schemas/view-address'
import { COVERAGE_PARAMS } from '@/lib/schemas/view-params'
import { filterChoices } from '../filter-choices'
import { pageTitle } from '../page-title'
import { readView } from '../read-view'
import { silentActors } from '../silent-actors'
import { viewFrame } from '../view-frame'
import { viewMetadata } from '../view-metadata'

export const dynamic = 'force-dynamic'

const PATH = '/coverage'
const PAGE = { page: 'coverage' } as const

export async function generateMetadata({ searchParams }: PageProps<'/coverage'>): Promise<Metadata> {
  const { view, asOf, directory } = await readView(searchParams, COVERAGE_PARAMS)
  return viewMetadata({
    page: PAGE,
    view,
    title: pageTitle(PAGE, view, directory, asOf),
    description:
      'What this record does not hold: how many events are recorded of each country in each topic, and of whom there is nothing, so that nobody mistakes silence for neutrality.',
  })
}

export default async function CoveragePage({ searchParams }: PageProps<'/coverage'>) {
  const { view, notes, asOf, directory } = await readView(searchParams, COVERAGE_PARAMS)
  const [{ actions, banner }, coverage, choices] = await Promise.all([
    viewFrame(PAGE, view, searchParams),
    listCoverage(filterOfView(view, asOf)),
    filterChoices(directory),
  ])
  const { wanted, silent } = silentActors(coverage, view, asOf, directory)
  const covered = new Set(coverage.map(({ actor }) => actor))
  const shown = wanted.filter(({ code }) => covered.has(code)).map(({ code }) => code)
  const topics = [...new Set(coverage.map(({ topic }) => topic))].sort()
  const day = formatPartialDate(asOf)
  return (
    <Page width="page">
      <PageHeader
        title="What is not recorded"
        standfirst={silenceFinding(coverage, {
          silent: silent.length,
          wanted: wanted.length,
          topics: topics.length,
          day,
        })}
        actions={actions}
      />
      {banner}
      <Notes notes={notes} />
      <div className="matrix-bar no-print">
        <FilterPanel
          key={serializeView(view)}
          path={PATH}
          view={view}
          choices={{ ...choices, actors: [], companies: [], topics: [] }}
        />
        <ActiveFilters path={PATH} view={view} filters={whoAndWhat(view, directory)} cleared={EVERYBODY} />
      </div>
      <Section
        id="recorded"
        title={coverageFinding(coverage, (topic) => topicName(directory, topic))}
        aside={`as of ${day}`}
      >
        <p className="chart-note">
          Events recorded of each actor in each topic, and the date of the latest; under any definition, as of{' '}
          {day}
          {view.knownAt && `, as known at ${formatMoment(view.knownAt)}`}.
        </p>
        <CoverageTable
          label={`Events recorded by country and topic, up to ${day}`}
          actors={shown}
          topics={topics}
          coverage={coverage}
          names={directory}
          view={view}
        />
        <p className="source-line">
          “None” says that nothing is recorded, not that nothing happened. Source: Demarche, whose every event
          names its sources: they are at the address of this page, one click from each number. CC BY 4.0.{' '}
          <span className="no-print">
            Something is missing?{' '}
            <Link href="/events/new" className="link" prefetch={false}>
              Add an event
            </Link>
            .
          </span>
        </p>
      </Section>
      {silent.length > 0 && (
        <Section id="silent" title="Nothing recorded at all" aside={`${silent.length} of ${wanted.length}`}>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {silent.map(({ code, kind, name }) => (
              <li key={code}>
                <Link href={actorHref(code, kind)} className="link-quiet" prefetch={false}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
