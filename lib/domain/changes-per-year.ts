import type { CellHistory } from './matrix'
import { yearOf } from './partial-date'

/** How many stances began or changed in a year. */
export function changesByYear(histories: readonly CellHistory[]): (year: number) => number {
  const count = new Map<number, number>()
  for (const { segments } of histories)
    for (const { from, sinceDay } of segments)
      if (from === sinceDay) count.set(yearOf(from), (count.get(yearOf(from)) ?? 0) + 1)
  return (year) => count.get(year) ?? 0
}

/** Each year from the first to the last with its changes, years without any included. */
export const yearsOf = (
  changesOf: (year: number) => number,
  first: number,
  last: number,
): { readonly year: number; readonly changes: number }[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
    year: first + i,
    changes: changesOf(first + i),
  }))

/** Both at once. */
export const changesPerYear = (histories: readonly CellHistory[], first: number, last: number) =>
  yearsOf(changesByYear(histories), first, last)
