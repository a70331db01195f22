import { changeDays } from '@/lib/domain/change-days'
import { changesPerYear } from '@/lib/domain/changes-per-year'
import type { CellHistory } from '@/lib/domain/matrix'
import { type Day, yearOf } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'
import { YearStrip } from '../view/year-strip'
import { Following } from './following'
import { TimeSlider } from './time-slider'

/** The first year of the axis, unless something is recorded before: nothing of weight is. */
const FIRST_YEAR = 2010
/** Further back and ahead nobody slides; what is there can be asked for by its date. */
const EARLIEST_YEAR = 1990
const MOST_YEARS_AHEAD = 12

interface Props {
  readonly path: string
  readonly view: ViewState
  readonly asOf: Day
  readonly today: Day
  /** The lives of the cells that the page shows. */
  readonly histories: readonly CellHistory[]
}

/** The time of a view: how much changed in each year, on which days, and the slider through them. */
export function TimeFrame({ path, view, asOf, today, histories }: Props) {
  const changes = changeDays(histories)
  const [first, last] = [changes[0]?.day ?? today, changes.at(-1)?.day ?? today]
  const from = Math.max(EARLIEST_YEAR, Math.min(FIRST_YEAR, yearOf(first), yearOf(asOf)))
  const ahead = Math.min(yearOf(last), yearOf(today) + MOST_YEARS_AHEAD)
  const to = Math.max(yearOf(asOf), yearOf(today), ahead)
  const years = changesPerYear(changes, from, to)
  const within = changes.filter(({ day }) => day >= `${from}-01-01` && day <= `${to}-12-31`)
  return (
    <TimeSlider
      path={path}
      view={view}
      asOf={asOf}
      today={today}
      years={[from, to]}
      changes={within.map(({ day, changes: n }) => [day, n] as const)}
    >
      <Following of={{ part: 'years', path, view, today, years }}>
        <YearStrip path={path} view={view} asOf={asOf} today={today} years={years} />
      </Following>
    </TimeSlider>
  )
}
