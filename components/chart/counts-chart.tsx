import type { ReactNode } from 'react'
import { TOKENS } from '@/components/stance/palette'
import { StanceChip } from '@/components/stance/stance-chip'
import { type TimeWindow, yearTicks } from '@/components/timeline/ribbon-layout'
import { ChartCaption } from '@/components/ui/chart-caption'
import type { Day } from '@/lib/domain/partial-date'
import { STANCE } from '@/lib/domain/stance'
import {
  type CountSteps,
  countsOn,
  countTicks,
  endLabels,
  fewerSteps,
  layCounts,
  stepsWithin,
  totalOf,
} from './counts-layout'
import { CountsPlot } from './counts-plot'
import { CountsTable } from './counts-table'

interface Props {
  /** Unique in the page. */
  readonly id: string
  /** What the chart finds. */
  readonly title: ReactNode
  /** What is counted, the lens and the day. */
  readonly note: ReactNode
  /** What is counted, with many: "governments", "issues". */
  readonly counted: string
  readonly steps: CountSteps
  readonly window: TimeWindow
  readonly asOf: Day
  readonly children?: ReactNode
}

/** Height of a label in percent of the plot's: 1.25 rem of 15. */
const LABEL_GAP = 8.5

/**
 * How many hold each stance over time, stacked. The server draws it whole, so that it is there without scripts and on
 * paper; once somebody points at it the same picture is drawn again by a chart that answers to pointer and keys.
 */
export function CountsChart({
  id,
  title,
  note,
  counted,
  steps: every,
  window: whole,
  asOf,
  children,
}: Props) {
  const window = { from: whole.from, to: asOf }
  const within = stepsWithin(every, window)
  const shown = fewerSteps(within)
  const ticks = countTicks(Math.max(...shown.map(({ counts }) => totalOf(counts))))
  const top = ticks.at(-1) ?? 1
  const years = yearTicks(window)
  return (
    <figure className="counts" aria-labelledby={`${id}-caption`}>
      <ChartCaption id={`${id}-caption`} title={title} note={note} />
      <div className="counts-frame">
        <div className="counts-plot">
          {ticks.map((tick) => (
            <span
              key={tick}
              className="counts-line"
              style={{ bottom: `${(tick / top) * 100}%` }}
              aria-hidden="true"
            >
              <span>{tick}</span>
            </span>
          ))}
          <CountsPlot
            label={`Chart: how many ${counted} hold each stance over time`}
            counted={counted}
            steps={shown}
            top={top}
          >
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              {layCounts(shown, window, top).map(({ stance, path }) => (
                <path
                  key={stance}
                  d={path}
                  vectorEffect="non-scaling-stroke"
                  style={{ fill: TOKENS.stance[stance].fill, stroke: TOKENS.paper, strokeWidth: 1 }}
                />
              ))}
            </svg>
          </CountsPlot>
          {years.map(({ year, at, show }) => (
            <span
              key={year}
              className="counts-year"
              data-show={show}
              style={{ left: `${at}%` }}
              aria-hidden="true"
            >
              {year}
            </span>
          ))}
        </div>
        <ul className="counts-ends" aria-label={`${counted} at each stance on the day shown`}>
          {endLabels(countsOn(every, asOf), top, LABEL_GAP).map(({ stance, count, y }) => (
            <li key={stance} style={{ top: `${y}%` }}>
              <StanceChip stance={stance} state="deed" decorative />
              <b>{count}</b> {STANCE[stance].label}
            </li>
          ))}
        </ul>
      </div>
      {children}
      <CountsTable counted={counted} steps={shown} isFewer={shown.length < within.length} />
    </figure>
  )
}
