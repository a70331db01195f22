import type { IssueKey } from '@/lib/domain/issue'
import { whyHref } from '../links'
import type { AskedCell } from '../why/asked-cell'
import { gridRows, placeOf } from './grid-dom'

/** The cell that a link of the grid stands in; `null` for a link that is in no cell of a stance. */
export function askedBy(link: HTMLAnchorElement): AskedCell | null {
  const cell = link.closest<HTMLTableCellElement>('td')
  const table = link.closest('table')
  if (!cell || !table || !link.matches('a.stance')) return null
  const place = placeOf(cell, gridRows(table))
  const actor = cell.parentElement?.querySelector<HTMLElement>('th [data-code]')?.dataset.code
  const issue = place && table.querySelectorAll('col')[place.column]?.dataset.issue
  return actor && issue ? { actor, issue: issue as IssueKey } : null
}

/** The address of `/why` for a cell on the day that the table shows; `null` where the table has no such row or column. */
export function whyOf(table: HTMLTableElement, { actor, issue }: AskedCell, query: string): string | null {
  const isHere =
    table.querySelector(`th [data-code="${actor}"]`) && table.querySelector(`col[data-issue="${issue}"]`)
  return isHere ? whyHref(actor, issue, onDay(query, table.dataset.day)) : null
}

/** The time slider may show another day than the view's own. */
export function onDay(query: string, day: string | undefined): string {
  if (day === undefined) return query
  const search = new URLSearchParams(query)
  search.set('asOf', day)
  return search.toString()
}
