import type { CellHistory } from './matrix'
import { yearOf } from './partial-date'

/** How many stances began or changed in each year from the first to the last, years without any included. */
export function changesPerYear(
  histories: readonly CellHistory[],
  first: number,
  last: number,
): { readonly year: number; readonly changes: number }[] {
  const count = new Map<number, number>()
  for (const { segments } of histories)
    for (const { from, sinceDay } of segments)
      if (from === sinceDay) count.set(yearOf(from), (count.get(yearOf(from)) ?? 0) + 1)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
    year: first + i,
    changes: count.get(first + i) ?? 0,
  }))
}
