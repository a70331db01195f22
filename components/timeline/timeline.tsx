import { describeCounted, describeLens } from '@/lib/domain/lens'
import type { CellHistory } from '@/lib/domain/matrix'
import type { Names } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import type { Year } from '@/lib/domain/years'
import { type ViewState, viewHref } from '@/lib/schemas/view-state'
import { EventList, MOST_IN_PRINT } from '../event/event-list'
import type { ActiveFilter } from '../filter/filters-that-are-on'
import { changesFinding } from '../place/changes-finding'
import { StanceLegend } from '../stance/stance-legend'
import { EmptyState } from '../ui/empty-state'
import { Pager } from '../ui/pager'
import { Section } from '../ui/section'
import { windowOf } from './ribbon-layout'
import { oldestFirst, ribbonRows } from './ribbon-row'
import { StanceRibbon } from './stance-ribbon'
import { YearChart } from './year-chart'

interface Props {
  readonly view: ViewState
  readonly filters: readonly ActiveFilter[]
  readonly names: Names
  readonly asOf: Day
  readonly today: Day
  readonly page: {
    readonly events: readonly StanceEvent[]
    readonly total: number
    readonly next: string | null
  }
  readonly years: readonly Year[]
  /** The lives of the cells that the events belong to: all, or the busiest. */
  readonly histories: readonly CellHistory[]
  /** How many cells the events belong to in all. */
  readonly cells: number
  readonly openers: ReadonlyMap<string, StanceEvent>
}

const PATH = '/timeline'

/** The body of a timeline: events a year, the stances they made, and the events themselves, a page at a time. */
export function Timeline(props: Props) {
  const { view, filters, names, today, page, years, histories } = props
  if (page.total === 0) return <NothingFound view={view} filters={filters} />
  const newest = viewHref(PATH, view)
  return (
    <>
      {years.length > 1 && (
        <YearChart
          years={years}
          hrefOf={(year) => viewHref(PATH, view, { from: String(year), to: String(year) })}
          note={`${describeCounted(view.lens)}, as of ${formatPartialDate(props.asOf)}`}
          source={<Source total={page.total} />}
        />
      )}
      {histories.length > 0 && <Ribbon {...props} />}
      <Section
        id="events"
        title={view.after ? 'Older events' : 'Events, newest first'}
        aside={
          <>
            <span className="no-print">
              {page.events.length.toLocaleString('en')} of {page.total.toLocaleString('en')}
            </span>
            <span className="print-only">
              {Math.min(MOST_IN_PRINT, page.events.length)} of {page.total.toLocaleString('en')} are printed
            </span>
          </>
        }
      >
        <EventList
          events={page.events}
          names={names}
          hide={[
            ...(view.actors.length === 1 ? (['actor'] as const) : []),
            ...(view.companies.length === 1 && view.topics.length === 1 ? (['issue'] as const) : []),
          ]}
          today={today}
        />
        <Pager
          label="Events"
          previous={view.after ? `${newest}#events` : null}
          previousLabel="Newest events"
          next={page.next ? `${viewHref(PATH, view, { after: page.next })}#events` : null}
          nextLabel="Older events"
        />
      </Section>
    </>
  )
}

/** Where the figures are from: the events that the page lists, and those of their cells. */
const Source = ({ total }: { total: number }) => (
  <>
    Source: Demarche, from the{' '}
    <a href="#events" className="link">
      {total.toLocaleString('en')} {total === 1 ? 'event' : 'events'}
    </a>{' '}
    listed below with their sources. CC BY 4.0.
  </>
)

function Ribbon({ view, names, asOf, today, page, histories, cells, openers }: Props) {
  const isOf = (field: 'actors') =>
    view[field].length === 1 && histories.every((h) => h.actor === view[field][0])
  const isOneIssue = histories.every((h) => h.issue === histories[0]?.issue) && histories.length > 1
  const isSome = cells > histories.length
  return (
    <Section
      id="stances"
      title="Who held what, day by day"
      aside={isSome && 'Choose an actor, company or topic to see others.'}
    >
      <StanceRibbon
        id="ribbon"
        title={changesFinding(histories, asOf, 'stance')}
        note={`${
          isSome
            ? `The ${histories.length} stances with most of these events, of ${cells.toLocaleString('en')}`
            : 'Every stance that these events belong to'
        }, as of ${formatPartialDate(asOf)}, ${describeLens(view.lens)}. All of a cell’s events count here, not only those listed.`}
        rows={ribbonRows(
          oldestFirst(histories),
          names,
          isOf('actors') ? 'issue' : isOneIssue ? 'actor' : 'both',
        )}
        window={windowOf(histories, { asOf, today })}
        asOf={asOf}
        today={today}
        events={openers}
      >
        <StanceLegend className="mt-3" />
        <p className="source-line">
          <Source total={page.total} />
        </p>
      </StanceRibbon>
    </Section>
  )
}

/** Why there is nothing, and one way on for each filter that could be loosened. */
function NothingFound({ view, filters }: Pick<Props, 'view' | 'filters'>) {
  return (
    <div className="mt-6">
      <EmptyState
        title={filters.length === 0 ? 'Nothing is recorded yet' : 'No event matches these filters together'}
        ways={[
          ...filters.map(({ name, value, without }) => ({
            label: `Without ${name.toLowerCase()}: ${value}`,
            href: viewHref(PATH, view, without),
          })),
          ...(filters.length > 1 ? [{ label: 'All events', href: PATH }] : []),
        ]}
      >
        {filters.length === 0
          ? 'Events appear here once they are recorded or the dataset is loaded.'
          : 'That nothing is recorded does not mean that nothing happened. Loosen one of them:'}
      </EmptyState>
    </div>
  )
}
