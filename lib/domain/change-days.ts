import type { CellHistory } from './matrix'
import { isStep } from './matrix-diff'
import { addDays, type Day } from './partial-date'

/** A day on which cells read otherwise than on the day before, and how many do. */
export interface ChangeDay {
  readonly day: Day
  readonly changes: number
}

/**
 * The days on which something changed, ascending. A cell changes when its stance or its state does, and when what stood
 * there ends without anything in its place; not when another event takes over the deciding. Days may lie in the future.
 */
export function changeDays(histories: readonly CellHistory[]): ChangeDay[] {
  const counts = new Map<Day, number>()
  const count = (day: Day) => counts.set(day, (counts.get(day) ?? 0) + 1)
  for (const { segments } of histories) {
    segments.forEach((segment, i) => {
      if (isStep(segments, i)) count(segment.from)
      const next = segments[i + 1]
      if (segment.to !== null && next?.from !== addDays(segment.to, 1)) count(addDays(segment.to, 1))
    })
  }
  return [...counts].map(([day, changes]) => ({ day, changes })).sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** The first of the days after a day; `null` after the last. Days ascending. */
export const changeAfter = (days: readonly Day[], day: Day): Day | null => days.find((d) => d > day) ?? null

/** The last of the days before a day; `null` before the first. Days ascending. */
export const changeBefore = (days: readonly Day[], day: Day): Day | null =>
  days.findLast((d) => d < day) ?? null
