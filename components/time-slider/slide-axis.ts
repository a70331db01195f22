import { addDays, type Day, daysBetween } from '@/lib/domain/partial-date'

/** The days of a slider: whole years, so that its days stand under the years above it. */
export interface SlideAxis {
  readonly from: Day
  readonly to: Day
  /** Days from the first to the last. */
  readonly length: number
}

export const axisOf = ([first, last]: readonly [number, number]): SlideAxis => {
  const [from, to] = [`${first}-01-01`, `${last}-12-31`]
  return { from, to, length: daysBetween(from, to) }
}

/** A year without a change is a pause; after more of them in a row nobody waits for what comes. */
const LONGEST_GAP = 2

/**
 * The last year of an axis: this year, or as far ahead as changes are known, each at most two years after the one before,
 * so that the axis does not run on with nothing on it. What lies further ahead is reached by the step to the next change.
 */
export function lastYear(thisYear: number, changes: readonly number[]): number {
  let last = thisYear
  for (const year of [...changes].sort((a, b) => a - b))
    if (year > last && year - last <= LONGEST_GAP) last = year
  return last
}

/** Days since the first of the axis: the value of the slider. Days outside are drawn at its ends. */
export const placeOf = ({ from, length }: SlideAxis, day: Day): number =>
  Math.max(0, Math.min(length, daysBetween(from, day)))

export const dayAt = ({ from }: SlideAxis, place: number): Day => addDays(from, Math.round(place))

/** Finer than this no eye tells two marks apart, in parts of the whole. */
const FINEST = 1000

/** The days of changes as strokes of one path on a grid 1000 wide and 10 high: the more changed, the longer. */
export function marksPath(
  axis: SlideAxis,
  changes: readonly (readonly [day: Day, changes: number])[],
): string {
  const marks = new Map<number, number>()
  for (const [day, count] of changes) {
    if (day < axis.from || day > axis.to) continue
    const x = Math.round((placeOf(axis, day) / axis.length) * FINEST)
    marks.set(x, (marks.get(x) ?? 0) + count)
  }
  return [...marks].map(([x, count]) => `M${x} 0v${Math.min(10, 4 + count)}`).join('')
}
