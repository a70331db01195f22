import { countInWords } from '@/lib/domain/count-words'
import { describeCounted, describeLens } from '@/lib/domain/lens'
import type { CellHistory } from '@/lib/domain/matrix'
import type { Names } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import type { Year } from '@/lib/domain/years'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
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
    /** There are more than `total`, and they were not counted. */
    readonly isMore: boolean
    readonly next: string | null
  }
  /** `null` where there are too many to be counted by year. */
  readonly years: readonly Year[] | null
  /** The lives of the cells that the events belong to: all, or the busiest. */
  readonly histories: readonly CellHistory[]
  /** How many cells the events belong to in all. */
  readonly cells: number
  /** They were counted of the newest so many events; `null`: of all. */
  readonly ofNewest: number | null
  readonly openers: ReadonlyMap<string, StanceEvent>
}

const PATH = '/timeline'

/** The body of a timeline: events a year, the stances they made, and the events themselves, a page at a time. */
export function Timeline(props: Props) {
  const { view, filters, names, today, page, years, histories } = props
  if (page.total === 0) return <NothingFound view={view} filters={filters} />
  const newest = viewHref(PATH, view)
  const all = countInWords(page.total, page.isMore)
  return (
    <>
      {years === null && (
        <p className="chart-note mt-6">
          The events by year are drawn where fewer pass: choose an actor, a company and topic, or dates.
        </p>
      )}
      {years !== null && years.length > 1 && (
        <YearChart
          years={years}
          hrefOf={(year) => viewHref(PATH, view, { from: String(year), to: String(year) })}
          note={`${describeCounted(view.lens)}, as of ${formatPartialDate(props.asOf)}`}
          source={<Source all={all} isOne={page.total === 1} />}
        />
      )}
      {histories.length > 0 && <Ribbon {...props} />}
      <Section
        id="events"
        title={view.after ? 'Older events' : 'Events, newest first'}
        aside={
          <>
            <span className="no-print">
              {page.events.length.toLocaleString('en')} of {all}
            </span>
            <span className="print-only">
              {Math.min(MOST_IN_PRINT, page.events.length)} of {all} are printed
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
const Source = ({ all, isOne }: { all: string; isOne: boolean }) => (
  <>
    Source: Demarche, from the{' '}
    <a href="#events" className="link">
      {all} {isOne ? 'event' : 'events'}
    </a>{' '}
    listed below with their sources. CC BY 4.0.
  </>
)

function Ribbon({ view, names, asOf, today, page, histories, cells, ofNewest, openers }: Props) {
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
            ? `The ${histories.length} stances with most of ${ofNewest === null ? 'these' : `the newest ${ofNewest.toLocaleString('en')}`} events, of ${cells.toLocaleString('en')}`
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
          <Source all={countInWords(page.total, page.isMore)} isOne={page.total === 1} />
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
