import type { Place } from './grid-moves'

// The table of the matrix as a grid: rows that are no group's label, cells by column, spans counted.

export const gridRows = (table: HTMLTableElement): HTMLTableRowElement[] =>
  [...table.rows].filter((row) => !('label' in row.dataset))

/** The cell that covers a column of a row. */
export function cellAt(row: HTMLTableRowElement, column: number): HTMLTableCellElement | null {
  let from = 0
  for (const cell of row.cells) {
    from += cell.colSpan
    if (column < from) return cell
  }
  return null
}

export function placeOf(cell: HTMLTableCellElement, rows: readonly HTMLTableRowElement[]): Place | null {
  const row = rows.indexOf(cell.parentElement as HTMLTableRowElement)
  if (row < 0) return null
  let column = 0
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling)
    column += (before as HTMLTableCellElement).colSpan
  return { row, column, span: cell.colSpan }
}

/** What takes the focus for a cell: its link, or the cell itself when there is nothing to follow. */
export const focusTarget = (cell: HTMLTableCellElement): HTMLElement => cell.querySelector('a') ?? cell

/** Leaves one stop for the Tab key in the whole grid. */
export function rove(table: HTMLTableElement, to: HTMLElement): void {
  for (const stop of table.querySelectorAll<HTMLElement>('a:not([tabindex="-1"]), [tabindex="0"]'))
    stop.tabIndex = -1
  to.tabIndex = 0
}
