'use client'

import type { ComponentProps } from 'react'
import { mapFinding, matrixFinding } from '@/lib/domain/chart-findings'
import { describeLens } from '@/lib/domain/lens'
import { buildMatrix, countByStance } from '@/lib/domain/matrix'
import { companyName, topicName } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'
import { mapCounts } from '../map/map-counts'
import { MapTable } from '../map/map-table'
import { CompanyIssues } from '../place/company-issues'
import { FirstSentence } from '../place/first-sentence'
import { StanceGroups } from '../place/stance-groups'
import { Headline } from '../view/headline'
import { LensSentence } from '../view/lens-sentence'
import { YearStrip } from '../view/year-strip'
import { type SlideData, talliesOn } from './slide-payload'

interface OfView {
  readonly path: string
  readonly view: ViewState
  readonly today: Day
}

/** Which part follows, and what it needs besides the day and the data. */
export type Followed =
  | ({ readonly part: 'head'; readonly first?: boolean } & OfView)
  | ({ readonly part: 'years' } & OfView & Pick<ComponentProps<typeof YearStrip>, 'years'>)
  | { readonly part: 'standings'; readonly label: string }
  | ({ readonly part: 'map-table' } & OfView & Pick<ComponentProps<typeof MapTable>, 'label' | 'sort'>)
  | ({ readonly part: 'company' } & OfView & Pick<ComponentProps<typeof CompanyIssues>, 'company'>)

/** The parts of pages that follow the time slider, drawn by the very components that the server draws them by. */
export function FollowedPart({ of, day, data }: { of: Followed; day: Day; data: SlideData }) {
  const { histories, names, events, lead } = data
  if (of.part === 'standings')
    return <StanceGroups label={of.label} cells={buildMatrix(histories, day)} events={events} names={names} />
  const { path, today } = of
  const view = { ...of.view, asOf: day === today ? null : day }
  switch (of.part) {
    case 'years':
      return <YearStrip path={path} view={view} asOf={day} today={today} years={of.years} />
    case 'map-table':
      return (
        <MapTable
          path={path}
          view={view}
          label={of.label}
          sort={of.sort}
          cells={buildMatrix(histories, day)}
          events={events}
          names={names}
        />
      )
    case 'company':
      return (
        <CompanyIssues
          company={of.company}
          cells={buildMatrix(histories, day)}
          names={names}
          view={view}
          note={`${describeLens(view.lens)}, as of ${formatPartialDate(day)}`}
        />
      )
    case 'head': {
      const tallies = lead && talliesOn(lead, view.lens, day, names)
      return (
        <>
          <LensSentence path={path} view={view} asOf={day} today={today} tallies={tallies} />
          {lead && tallies && (
            <Headline
              path={path}
              view={view}
              company={companyName(names, lead.company)}
              topic={topicName(names, lead.topic)}
              tallies={tallies}
            />
          )}
          {of.first && tallies && tallies[0].tally.counts.ban > 0 && (
            <FirstSentence stance="ban" histories={histories} events={events} names={names} asOf={day} />
          )}
        </>
      )
    }
  }
}

/** What a map finds on a day. */
export const mapFindingOn = (day: Day, { histories, names }: SlideData, name: string): string =>
  mapFinding(mapCounts(buildMatrix(histories, day), names.actors), name)

/** What the cells of a matrix find on a day. */
export const matrixFindingOn = (day: Day, { histories }: SlideData, rows: ReadonlySet<string>): string =>
  matrixFinding(
    countByStance(
      buildMatrix(
        histories.filter(({ actor }) => rows.has(actor)),
        day,
      ),
    ),
  )
