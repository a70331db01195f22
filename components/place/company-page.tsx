import Link from 'next/link'
import type { ReactNode } from 'react'
import { CountsChart } from '@/components/chart/counts-chart'
import { countsFinding } from '@/components/chart/counts-finding'
import { EventList } from '@/components/event/event-list'
import { actorHref, companyPath } from '@/components/links'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { Following } from '@/components/time-slider/following'
import { TimeFrame } from '@/components/time-slider/time-frame'
import { windowOf } from '@/components/timeline/ribbon-layout'
import { EmptyState } from '@/components/ui/empty-state'
import { Notes } from '@/components/ui/notes'
import { Section } from '@/components/ui/section'
import { LensSentence } from '@/components/view/lens-sentence'
import { changeDays } from '@/lib/domain/change-days'
import { describeLens } from '@/lib/domain/lens'
import { type Cell, type CellHistory, countsOverTime } from '@/lib/domain/matrix'
import { actorName, type Names } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { CompanyIssues } from './company-issues'
import { NotCounted } from './not-counted'
import { type Publishers, SourceLine } from './source-line'

interface Props {
  readonly company: {
    readonly slug: string
    readonly name: string
    readonly homeCountry: string | null
    readonly sector: string | null
  }
  readonly known: { readonly aliases: readonly string[]; readonly products: readonly string[] }
  /** At the right of the title: the button that shares the view. */
  readonly actions: ReactNode
  /** What the view says of an earlier state of the record. */
  readonly banner: ReactNode
  readonly view: ViewState
  readonly notes: readonly string[]
  readonly asOf: Day
  readonly today: Day
  readonly names: Names
  readonly histories: readonly CellHistory[]
  readonly cells: readonly Cell[]
  readonly events: readonly StanceEvent[]
  readonly total: number
  readonly publishers: Publishers
}

/** One company: who it is, who stands where on each of its issues, and how that came about. */
export function CompanyPage(props: Props) {
  const { company, known, actions, banner, view, notes, asOf, today, names, histories, cells, total } = props
  const actors = new Set(cells.map((cell) => cell.actor)).size
  const path = companyPath(company.slug)
  return (
    <Page>
      <PageHeader
        actions={actions}
        title={company.name}
        breadcrumbs={[{ label: 'Companies', href: '/companies' }, { label: company.name }]}
        standfirst={
          <>
            <p className="of-day">
              {company.sector ?? 'Sector not recorded'}
              {company.homeCountry !== null && (
                <>
                  , of{' '}
                  <Link href={actorHref(company.homeCountry)} className="link">
                    {actorName(names, company.homeCountry)}
                  </Link>
                </>
              )}
              . <b>{total.toLocaleString('en')}</b> recorded {total === 1 ? 'event' : 'events'};{' '}
              <b>{actors}</b> {actors === 1 ? 'government or bloc takes' : 'governments and blocs take'} a
              stance on it.
            </p>
            <Following of={{ part: 'head', path, view, today }}>
              <LensSentence path={path} view={view} asOf={asOf} today={today} />
            </Following>
          </>
        }
      />
      {banner}
      <Notes notes={notes} />
      {(known.products.length > 0 || known.aliases.length > 0) && (
        <dl className="also-known">
          {known.products.length > 0 && (
            <div>
              <dt>Products and units</dt>
              <dd>{known.products.join(', ')}</dd>
            </div>
          )}
          {known.aliases.length > 0 && (
            <div>
              <dt>Also called</dt>
              <dd>{known.aliases.join(', ')}</dd>
            </div>
          )}
        </dl>
      )}
      {histories.length > 0 && (
        <TimeFrame path={path} view={view} asOf={asOf} today={today} changes={changeDays(histories)} />
      )}
      {total === 0 ? (
        <EmptyState
          title={`Nothing is recorded on ${company.name} up to ${formatPartialDate(asOf)} under this definition`}
          ways={[
            { label: 'As of today, counting everything', href: path },
            { label: 'All companies', href: '/companies' },
          ]}
        />
      ) : (
        <CompanyEvidence {...props} />
      )}
    </Page>
  )
}

function CompanyEvidence({
  company,
  view,
  asOf,
  today,
  names,
  histories,
  cells,
  events,
  total,
  publishers,
}: Props) {
  const steps = countsOverTime(histories)
  const timeline = viewHref('/timeline', view, { companies: [company.slug] })
  const note = `${describeLens(view.lens)}, as of ${formatPartialDate(asOf)}`
  return (
    <>
      <Following
        of={{
          part: 'company',
          path: companyPath(company.slug),
          view,
          today,
          company: { slug: company.slug, name: company.name },
        }}
      >
        <CompanyIssues cells={cells} names={names} view={view} company={company} note={note}>
          <NotCounted events={events} lens={view.lens} asOf={asOf} />
        </CompanyIssues>
      </Following>
      {histories.length === 0 && cells.length > 0 && (
        <p className="chart-note">
          So much is recorded on {company.name} that how it came to this is drawn on the page of each issue.
        </p>
      )}
      {steps.length > 1 && (
        <Section id="over-time" title="How many at each stance">
          <CountsChart
            id="counts"
            title={countsFinding(steps, asOf)}
            note={`Stances of governments and blocs on ${company.name}, all its issues together; ${note}`}
            counted="stances"
            steps={steps}
            window={windowOf(histories, { asOf, today })}
            asOf={asOf}
          >
            <SourceLine total={total} publishers={publishers} href={timeline} />
          </CountsChart>
        </Section>
      )}
      <Section
        id="events"
        title="Latest events"
        aside={
          <Link href={timeline} className="link" prefetch={false}>
            All {total.toLocaleString('en')} on the timeline
          </Link>
        }
      >
        <EventList events={events} names={names} today={asOf} />
      </Section>
    </>
  )
}
