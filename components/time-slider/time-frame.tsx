import type { ChangeDay } from '@/lib/domain/change-days'
import { changesPerYear } from '@/lib/domain/changes-per-year'
import { type Day, yearOf } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'
import { YearStrip } from '../view/year-strip'
import { Following } from './following'
import { packChanges } from './packed-changes'
import { lastYear } from './slide-axis'
import { TimeSlider } from './time-slider'

/** The first year of the axis, unless something is recorded before: nothing of weight is. */
const FIRST_YEAR = 2010
/** Further back nobody slides; what is there can be asked for by its date. */
const EARLIEST_YEAR = 1990

interface Props {
  readonly path: string
  readonly view: ViewState
  readonly asOf: Day
  readonly today: Day
  /** The days on which what the page shows changes (`changeDays`). */
  readonly changes: readonly ChangeDay[]
  /** Whether the page has so many cells that their lives do not travel: then each day's come from the server. */
  readonly isLarge?: boolean
}

/** The time of a view: how much changed in each year, on which days, and the slider through them. */
export function TimeFrame({ path, view, asOf, today, changes, isLarge = false }: Props) {
  const first = changes[0]?.day ?? today
  const from = Math.max(EARLIEST_YEAR, Math.min(FIRST_YEAR, yearOf(first), yearOf(asOf)))
  const ahead = lastYear(
    yearOf(today),
    changes.map(({ day }) => yearOf(day)),
  )
  const to = Math.max(yearOf(asOf), ahead)
  const years = changesPerYear(changes, from, to)
  const within = changes.filter(({ day }) => day >= `${from}-01-01`)
  return (
    <TimeSlider
      path={path}
      view={view}
      asOf={asOf}
      today={today}
      years={[from, to]}
      isLarge={isLarge}
      packed={packChanges(within)}
    >
      <Following of={{ part: 'years', path, view, today, years }}>
        <YearStrip path={path} view={view} asOf={asOf} today={today} years={years} />
      </Following>
    </TimeSlider>
  )
}
