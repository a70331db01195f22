import { changeAfter, changeBefore } from '@/lib/domain/change-days'
import { addDays, type Day } from '@/lib/domain/partial-date'

interface Where {
  readonly day: Day
  readonly today: Day
  /** The days on which something changes, ascending. */
  readonly days: readonly Day[]
  /** The first day of the axis. */
  readonly from: Day
}

const YEAR = 365

/**
 * Where a key takes the slider. Arrows go from change to change. Page Up and Page Down go by a year, and stop at today on
 * the way. Nothing is known of days after the last change: Page Up does not go further, and not past today where nothing
 * is to come. End is today, and from there the last change ahead. `null`: nowhere; `undefined`: no key of the slider.
 */
export function dayOfKey(key: string, { day, today, days, from }: Where): Day | null | undefined {
  const last = [today, days.at(-1) ?? today].sort().at(-1) ?? today
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return changeAfter(days, day)
    case 'ArrowLeft':
    case 'ArrowDown':
      return changeBefore(days, day)
    case 'PageUp': {
      const to = addDays(day, YEAR)
      if (day < today && to > today) return today
      if (day >= last) return null
      return [to, last].sort()[0]
    }
    case 'PageDown': {
      const to = addDays(day, -YEAR)
      if (day > today && to < today) return today
      return to < from ? from : to
    }
    case 'Home':
      return days[0] ?? from
    case 'End':
      return day < today ? today : last
    default:
      return undefined
  }
}
