import type { Day } from '@/lib/domain/partial-date'
import { placeOfDay, type TimeWindow } from './ribbon-layout'

/** One day to be pointed at, and what is said there. */
export interface RibbonPointerDay {
  readonly day: Day
  readonly label: string
}

/** Below the bands: an arrow at one day, with what happened on it. The text beside the ribbon says the date in words. */
export function RibbonPointer({ pointer, window }: { pointer: RibbonPointerDay; window: TimeWindow }) {
  const at = placeOfDay(pointer.day, window)
  return (
    <div className="ribbon-pointer" aria-hidden="true">
      <span className="ribbon-pointer-track">
        <span className="ribbon-pointer-arrow" style={{ left: `${at}%` }} />
        <span
          className="ribbon-pointer-label"
          data-side={at > 50 ? 'end' : 'start'}
          style={{ left: `${at}%` }}
        >
          {pointer.label}
        </span>
      </span>
    </div>
  )
}
