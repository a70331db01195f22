import Link from 'next/link'
import type { ReactNode } from 'react'
import { CountsChart } from '@/components/chart/counts-chart'
import { countsFinding } from '@/components/chart/counts-finding'
import { EventList } from '@/components/event/event-list'
import { companyHref, issuePath } from '@/components/links'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { ShiftList } from '@/components/shifts/shift-list'
import { StanceLegend } from '@/components/stance/stance-legend'
import { Following } from '@/components/time-slider/following'
import { TimeFrame } from '@/components/time-slider/time-frame'
import { windowOf } from '@/components/timeline/ribbon-layout'
import { ribbonRows } from '@/components/timeline/ribbon-row'
import { StanceRibbon } from '@/components/timeline/stance-ribbon'
import { EmptyState } from '@/components/ui/empty-state'
import { Notes } from '@/components/ui/notes'
import { Section } from '@/components/ui/section'
import { Headline, type LensTallies } from '@/components/view/headline'
import { LensSentence } from '@/components/view/lens-sentence'
import { changeDays } from '@/lib/domain/change-days'
import { issueKey } from '@/lib/domain/issue'
import { describeLens } from '@/lib/domain/lens'
import { type Cell, type CellHistory, compareCells, countsOverTime } from '@/lib/domain/matrix'
import type { Membership } from '@/lib/domain/membership'
import { companyName, type Names, nameOfIssue, topicName } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { whoHolds } from '@/lib/domain/who-holds'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { AdoptionSection } from './adoption-section'
import { busiestOf, isTooMany } from './fewer'
import { FirstMovers } from './first-movers'
import { FirstSentence } from './first-sentence'
import { NotCounted } from './not-counted'
import { type Publishers, SourceLine } from './source-line'
import { StanceFootnotes } from './stance-footnotes'
import { byStanceAndAge, StanceGroups } from './stance-groups'

interface Props {
  readonly company: string
  readonly topic: string
  /** At the right of the title: the button that shares the view. */
  readonly actions: ReactNode
  /** What the view says of an earlier state of the record. */
  readonly banner: ReactNode
  readonly view: ViewState
  readonly notes: readonly string[]
  readonly asOf: Day
  readonly today: Day
  readonly names: Names
  readonly memberships: readonly Membership[]
  readonly histories: readonly CellHistory[]
  readonly cells: readonly Cell[]
  readonly events: readonly StanceEvent[]
  readonly eventsById: ReadonlyMap<string, StanceEvent>
  readonly total: number
  readonly publishers: Publishers
  readonly shifts: Parameters<typeof ShiftList>[0]['shifts']
  readonly tallies: LensTallies
}

/** The latest of them; the rest is on the timeline, which has pages. */
const MOST_EVENTS = 30
const MOST_SHIFTS = 12

/** One issue: who stands where, since when and by which decision; how it came there; who says so. */
export function IssuePage(props: Props) {
  const { company, topic, actions, banner, view, notes, asOf, today, names, histories, eventsById, tallies } =
    props
  const path = issuePath(issueKey(company, topic))
  const lead = tallies[0].tally.counts.ban > 0 ? 'ban' : null
  return (
    <Page>
      <PageHeader
        actions={actions}
        title={nameOfIssue(names, company, topic)}
        breadcrumbs={[
          { label: 'Companies', href: '/companies' },
          { label: companyName(names, company), href: companyHref(company) },
          { label: topicName(names, topic) },
        ]}
        standfirst={
          <Following of={{ part: 'head', path, view, today, first: true }}>
            <LensSentence path={path} view={view} asOf={asOf} today={today} tallies={tallies} />
            <Headline
              path={path}
              view={view}
              company={companyName(names, company)}
              topic={topicName(names, topic)}
              tallies={tallies}
            />
            {lead && (
              <FirstSentence
                stance={lead}
                histories={histories}
                events={eventsById}
                names={names}
                asOf={asOf}
              />
            )}
          </Following>
        }
      />
      {banner}
      <Notes notes={notes} />
      {histories.length > 0 && (
        <TimeFrame path={path} view={view} asOf={asOf} today={today} changes={changeDays(histories)} />
      )}
      <IssueEvidence {...props} />
      <StanceFootnotes cells={byStanceAndAge(props.cells)} events={eventsById} isShort />
    </Page>
  )
}

function IssueEvidence({
  company,
  topic,
  view,
  asOf,
  today,
  names,
  memberships,
  histories,
  cells,
  events,
  eventsById,
  total,
  publishers,
  shifts,
}: Props) {
  const name = nameOfIssue(names, company, topic)
  const timeline = viewHref('/timeline', view, { companies: [company], topics: [topic] })
  const matrix = viewHref('/matrix', view, { companies: [company], topics: [topic] })
  if (total === 0 && histories.length === 0)
    return (
      <EmptyState
        title={`Nothing is recorded on ${name} up to ${formatPartialDate(asOf)} under this definition`}
        ways={[{ label: 'As of today, counting everything', href: issuePath(issueKey(company, topic)) }]}
      />
    )
  const window = windowOf(histories, { asOf, today })
  const steps = countsOverTime(histories)
  const note = `${describeLens(view.lens)}, as of ${formatPartialDate(asOf)}`
  const source = <SourceLine total={total} publishers={publishers} href={timeline} />
  const cellOf = new Map(cells.map((cell) => [cell.actor, cell]))
  const bySide = [...histories].sort(
    (a, b) =>
      compareCells(cellOf.get(a.actor), cellOf.get(b.actor)) ||
      ((a.segments[0]?.from ?? '') < (b.segments[0]?.from ?? '') ? -1 : 1),
  )
  return (
    <>
      <Section
        id="stances"
        title="Who stands where"
        aside={
          <Link href={matrix} className="link" prefetch={false}>
            In the matrix
          </Link>
        }
      >
        <Following of={{ part: 'standings', label: `Stances on ${name}` }}>
          <NotCounted events={events} lens={view.lens} asOf={asOf} />
          <StanceGroups label={`Stances on ${name}`} cells={cells} events={eventsById} names={names} />
        </Following>
      </Section>
      {steps.length > 1 && (
        <Section id="over-time" title="How many at each stance">
          <CountsChart
            id="counts"
            title={countsFinding(steps, asOf)}
            note={`${holdersInWords(cells, names)} at each stance on ${name}; ${note}`}
            counted="governments and blocs"
            steps={steps}
            window={window}
            asOf={asOf}
          >
            {source}
          </CountsChart>
        </Section>
      )}
      <FirstMovers histories={histories} events={eventsById} names={names} lens={view.lens} asOf={asOf} />
      <AdoptionSection
        issue={name}
        histories={histories}
        memberships={memberships}
        events={eventsById}
        names={names}
        view={view}
        asOf={asOf}
      />
      <Section id="history" title="History of each stance">
        <StanceRibbon
          id="ribbon"
          title={changedFinding(shifts.length, new Set(shifts.map((s) => s.actor)).size, histories.length)}
          note={`${name}; ${note}; a band leads to the event that opened it${isTooMany(bySide) ? `; drawn are the ${busiestOf(bySide).length} lives, of ${bySide.length}, in which most happened: the timeline has each` : ''}`}
          rows={ribbonRows(busiestOf(bySide), names, 'actor')}
          rowHead="Who"
          window={window}
          asOf={asOf}
          today={today}
          events={eventsById}
        >
          <StanceLegend className="mt-4" />
          {source}
        </StanceRibbon>
      </Section>
      {shifts.length > 0 && (
        <Section
          id="shifts"
          title="Latest changes of stance"
          aside={`${shifts.length.toLocaleString('en')} in all`}
        >
          <ShiftList shifts={shifts.slice(0, MOST_SHIFTS)} names={names} />
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
        <EventList events={events.slice(0, MOST_EVENTS)} names={names} hide={['issue']} today={asOf} />
      </Section>
    </>
  )
}

function changedFinding(changes: number, changed: number, all: number): string {
  if (changes === 0) return `None of ${all} has changed its stance so far`
  return `${changed} of ${all} have changed their stance, ${changes} ${changes === 1 ? 'time' : 'times'} in all`
}

/** "Governments and blocs (42 governments, 2 blocs)": who a chart counts. */
function holdersInWords(cells: readonly Cell[], names: Names): string {
  const told = whoHolds(
    cells.filter(({ stance }) => stance !== null),
    names.actors,
  )
  return `Governments and blocs${told && ` (${told})`}`
}
