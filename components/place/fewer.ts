import type { CellHistory } from '@/lib/domain/matrix'

/** Up to so many a page shows all of; of more only the first, and says so: the rest has views that are made for many. */
const MOST = 100
const FEWER = 30

export const isTooMany = (items: readonly unknown[]): boolean => items.length > MOST

export const fewerOf = <Item>(items: readonly Item[]): readonly Item[] =>
  isTooMany(items) ? items.slice(0, FEWER) : items

/** Of too many lives those in which most happened, in the order in which they were. */
export function busiestOf(histories: readonly CellHistory[]): readonly CellHistory[] {
  if (!isTooMany(histories)) return histories
  const busiest = new Set(
    [...histories].sort((a, b) => b.segments.length - a.segments.length).slice(0, FEWER),
  )
  return histories.filter((history) => busiest.has(history))
}
