import { whyHref } from '../links'
import { gridRows, placeOf } from './grid-dom'

/** The address that says why the cell of a link reads so; `null` for a link that is in no cell of a stance. */
export function whyOf(link: HTMLAnchorElement, query: string): string | null {
  const cell = link.closest<HTMLTableCellElement>('td')
  const table = link.closest('table')
  if (!cell || !table || !link.matches('a.stance')) return null
  const place = placeOf(cell, gridRows(table))
  const actor = cell.parentElement?.querySelector<HTMLElement>('th [data-code]')?.dataset.code
  const issue = place && table.querySelectorAll('col')[place.column]?.dataset.issue
  return actor && issue ? whyHref(actor, issue, onDay(query, table.dataset.day)) : null
}

/** The time slider may show another day than the view's own. */
export function onDay(query: string, day: string | undefined): string {
  if (day === undefined) return query
  const search = new URLSearchParams(query)
  search.set('asOf', day)
  return search.toString()
}
