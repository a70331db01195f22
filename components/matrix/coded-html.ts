import type { IssueKey } from '@/lib/domain/issue'
import { yearOf } from '@/lib/domain/partial-date'
import { whyHref } from '../links'
import { cellLabel } from '../stance/cell-label'
import { type CellCodes, cellAtPlace } from './cell-codes'
import type { CompactColumn } from './compact-row'
import { chipParts, escapeHtml, rowHeadHtml } from './row-html'

/** So many rows and columns of a large table come drawn: what a screen holds. The browser draws the others in their turn. */
export const DRAWN_AT_FIRST = { rows: 24, columns: 24 } as const

export interface CodedRow {
  readonly code: string
  readonly name: string
  readonly href: string
}

export interface CodedColumn extends CompactColumn {
  readonly issue: IssueKey
}

export interface CodedTable {
  readonly rows: readonly CodedRow[]
  readonly columns: readonly CodedColumn[]
  readonly codes: CellCodes
  /** What `/why` needs besides the pair (`whyQuery`). */
  readonly why: string
  /** How many of the rows have their first cells drawn. */
  readonly drawn: number
}

/** The rows of a large table as HTML text: every head, and the first cells of the first rows. */
export function codedRowsHtml(table: CodedTable): string {
  const { rows, columns } = table
  const most = Math.min(columns.length, DRAWN_AT_FIRST.columns)
  return rows
    .map((row, i) => {
      const shown = i < table.drawn ? most : 0
      const cells = columns
        .slice(0, shown)
        .map(({ opens }, j) => `<td${opens ? ' class=opens' : ''}>${codedCellHtml(table, i, j)}`)
        .join('')
      const rest = columns.length - shown
      const off = rest > 0 ? `<td class=off colspan=${rest} aria-hidden=true></td>` : ''
      return `<tr>${rowHeadHtml(row)}${cells}${off}</tr>`
    })
    .join('')
}

/**
 * What is inside a cell of a large table; nothing where there is no evidence. A link and no more, whose glyph and year
 * are drawn by the style sheet, as elements are what a page of so many cells must spare; only what reads in a special
 * way has the markup of other tables.
 */
export function codedCellHtml(
  { rows, columns, codes, why }: Omit<CodedTable, 'drawn'>,
  row: number,
  column: number,
): string {
  const cell = cellAtPlace(codes, row * columns.length + column)
  const [actor, named] = [rows[row], columns[column]]
  if (!cell || !actor || !named) return ''
  const label = escapeHtml(cellLabel({ actor: actor.name, ...named }, cell))
  const href = escapeHtml(whyHref(actor.code, named.issue, why))
  const year = `’${String(yearOf(cell.since) % 100).padStart(2, '0')}`
  const isPlain = (cell.state === 'deed' || cell.state === 'word') && !cell.drift
  const opening = `<a class="stance${isPlain ? ' stance-lean' : ''}" href="${href}" data-stance=${cell.was} data-state=${cell.state}`
  return isPlain
    ? `${opening} data-year="${year}" aria-label="${label}"></a>`
    : `${opening}${cell.state === 'contested' ? ` data-track=${cell.track}` : ''} aria-label="${label}">${chipParts(cell, year)}</a>`
}
