import Link from 'next/link'
import type { ReactNode } from 'react'
import { CountsChart } from '@/components/chart/counts-chart'
import { countsFinding } from '@/components/chart/counts-finding'
import { EventList } from '@/components/event/event-list'
import { actorPath } from '@/components/links'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { ShiftList } from '@/components/shifts/shift-list'
import { StanceLegend } from '@/components/stance/stance-legend'
import { windowOf } from '@/components/timeline/ribbon-layout'
import { oldestFirst, ribbonRows } from '@/components/timeline/ribbon-row'
import { StanceRibbon } from '@/components/timeline/stance-ribbon'
import { Notes } from '@/components/ui/notes'
import { Section } from '@/components/ui/section'
import { LensSentence } from '@/components/view/lens-sentence'
import { describeLens } from '@/lib/domain/lens'
import { type Cell, type CellHistory, countsOverTime } from '@/lib/domain/matrix'
import type { Names } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import type { ActorKind } from '@/lib/domain/vocabulary'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { changesFinding } from './changes-finding'
import { byStance, CurrentStances, isMany } from './current-stances'
import { busiestOf, fewerOf, isTooMany } from './fewer'
import { NotCounted } from './not-counted'
import { NothingRecorded } from './nothing-recorded'
import { type Publishers, SourceLine } from './source-line'
import { StanceFootnotes } from './stance-footnotes'

interface Props {
  readonly actor: { readonly code: string; readonly kind: ActorKind; readonly name: string }
  readonly breadcrumbs: readonly Crumb[]
  readonly standfirst: ReactNode
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
  readonly eventsById: ReadonlyMap<string, StanceEvent>
  readonly total: number
  readonly publishers: Publishers
  readonly shifts: Parameters<typeof ShiftList>[0]['shifts']
  /** What only some actors have: the members of a bloc. Stands between the stances and the events. */
  readonly children?: ReactNode
}

/** One country or bloc: where it stands, how it came there, and every event with its sources. */
export function ActorPage(props: Props) {
  const { actor, breadcrumbs, standfirst, actions, banner, view, notes, asOf, today, total, children } = props
  return (
    <Page>
      <PageHeader
        actions={actions}
        title={actor.name}
        breadcrumbs={breadcrumbs}
        standfirst={
          <>
            {standfirst}
            <LensSentence path={actorPath(actor.code, actor.kind)} view={view} asOf={asOf} today={today} />
          </>
        }
      />
      {banner}
      <Notes notes={notes} />
      {total === 0 ? <NothingRecorded actor={actor} view={view} asOf={asOf} /> : <ActorEvidence {...props} />}
      {children}
      {props.cells.length > 0 && (
        <p className="print-only">
          All {total.toLocaleString('en')} events, each with its sources, how the stances moved over the years
          and whose are nearest are at the address of this page.
        </p>
      )}
      {total > 0 && <ActorEvents {...props} />}
      <StanceFootnotes
        cells={fewerOf(byStance(props.cells))}
        events={props.eventsById}
        isShort={isMany(props.cells)}
      />
    </Page>
  )
}

function ActorEvidence({
  actor,
  view,
  asOf,
  today,
  names,
  histories,
  cells,
  events,
  eventsById,
  total,
  publishers,
}: Props) {
  const day = formatPartialDate(asOf)
  const window = windowOf(histories, { asOf, today })
  const steps = countsOverTime(histories)
  const note = `${describeLens(view.lens)}, as of ${day}`
  const source = <SourceLine total={total} publishers={publishers} />
  return (
    <>
      <Section id="stances" title="Where it stands" aside={`as of ${day}`}>
        <NotCounted events={events} lens={view.lens} asOf={asOf} />
        {cells.length > 0 ? (
          <CurrentStances
            label={`Stances of ${actor.name}`}
            cells={fewerOf(byStance(cells))}
            events={eventsById}
            names={names}
          />
        ) : (
          <p className="text-muted">No stance is on record under this definition on this day.</p>
        )}
        {isTooMany(cells) && (
          <p className="mt-4">
            The first {fewerOf(cells).length} of {cells.length} stances, from ban to cooperate.{' '}
            <Link
              href={viewHref('/matrix', view, { actors: [actor.code] })}
              className="link"
              prefetch={false}
            >
              All {cells.length} in the matrix
            </Link>
          </p>
        )}
      </Section>
      {histories.length > 0 && (
        <Section id="history" title="History of its stances">
          <StanceRibbon
            id="ribbon"
            title={changesFinding(histories, asOf)}
            note={`${note}; a band leads to the event that opened it${isTooMany(histories) ? `; drawn are the ${busiestOf(histories).length} issues, of ${histories.length}, on which most happened` : ''}`}
            rows={ribbonRows(oldestFirst(busiestOf(histories)), names, 'issue')}
            rowHead="Issue"
            window={window}
            asOf={asOf}
            today={today}
            events={eventsById}
          >
            <StanceLegend className="mt-4" />
            {source}
          </StanceRibbon>
        </Section>
      )}
      {steps.length > 2 && histories.length > 1 && (
        <Section id="over-time" title="How many at each stance">
          <CountsChart
            id="counts"
            title={countsFinding(steps, asOf)}
            note={`Issues on which ${actor.name} holds each stance; ${note}`}
            counted="issues"
            steps={steps}
            window={window}
            asOf={asOf}
          >
            {source}
          </CountsChart>
        </Section>
      )}
    </>
  )
}

function ActorEvents({ actor, events, names, total, shifts, view, asOf }: Props) {
  const reversals = shifts.filter((shift) => shift.isReversal).length
  return (
    <>
      {shifts.length > 0 && (
        <Section
          id="shifts"
          title="Changes of stance"
          aside={`${shifts.length.toLocaleString('en')}, of which ${reversals.toLocaleString('en')} from one side to the other`}
        >
          <ShiftList shifts={fewerOf(shifts)} names={names} />
          {isTooMany(shifts) && (
            <p className="mt-4">
              <Link
                href={viewHref('/shifts', view, { actors: [actor.code] })}
                className="link"
                prefetch={false}
              >
                All {shifts.length.toLocaleString('en')} changes of stance
              </Link>
            </p>
          )}
        </Section>
      )}
      <Section
        id="events"
        title="Events, newest first"
        aside={`${total.toLocaleString('en')} with their sources`}
      >
        <EventList events={events} names={names} hide={['actor']} today={asOf} />
        {events.length < total && (
          <p className="mt-4">
            <Link
              href={viewHref('/timeline', view, { actors: [actor.code] })}
              className="link"
              prefetch={false}
            >
              All {total.toLocaleString('en')} events on the timeline
            </Link>
          </p>
        )}
      </Section>
    </>
  )
}
