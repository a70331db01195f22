import type { Day } from '@/lib/domain/partial-date'
import { placeOfDay, type TimeWindow, yearTicks } from './ribbon-layout'

interface Props {
  readonly window: TimeWindow
  readonly mark: { readonly day: Day; readonly label: string }
  /** The axis repeated below: numbers only, the lines are drawn by the one above. */
  readonly isFoot?: boolean
}

/** The years above the bands, the lines behind them, and the day of the view. Bands say their dates in words. */
export function RibbonAxis({ window, mark, isFoot = false }: Props) {
  const ticks = yearTicks(window)
  const markAt = placeOfDay(mark.day, window)
  const at = { left: `${markAt}%` }
  return (
    <>
      {!isFoot && (
        <div className="ribbon-grid" aria-hidden="true">
          {ticks.map(({ year, at, show }) => (
            <span key={year} className="ribbon-line" data-show={show} style={{ left: `${at}%` }} />
          ))}
        </div>
      )}
      {!isFoot && (
        <div className="ribbon-grid" data-above="" aria-hidden="true">
          <span className="ribbon-mark" style={at} />
        </div>
      )}
      <div className="ribbon-axis" data-foot={isFoot || undefined} aria-hidden="true">
        <div className="ribbon-years">
          {ticks.map(({ year, at, show }) => (
            <span key={year} className="ribbon-year" data-show={show} style={{ left: `${at}%` }}>
              {year}
            </span>
          ))}
          {!isFoot && (
            <span className="ribbon-mark-label" data-side={markAt > 50 ? 'end' : 'start'} style={at}>
              {mark.label}
            </span>
          )}
        </div>
      </div>
    </>
  )
}
