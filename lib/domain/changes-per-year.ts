import type { ChangeDay } from './change-days'
import { yearOf } from './partial-date'

/** How many stances began, changed or ended in each year from the first to the last, years without any included. */
export function changesPerYear(
  days: readonly ChangeDay[],
  first: number,
  last: number,
): { readonly year: number; readonly changes: number }[] {
  const count = new Map<number, number>()
  for (const { day, changes } of days) count.set(yearOf(day), (count.get(yearOf(day)) ?? 0) + changes)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
    year: first + i,
    changes: count.get(first + i) ?? 0,
  }))
}
