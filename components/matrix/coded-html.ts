import type { IssueKey } from '@/lib/domain/issue'
import { yearOf } from '@/lib/domain/partial-date'
import { whyHref } from '../links'
import { cellLabel, type LabelledCell } from '../stance/cell-label'
import { leanDirection } from '../stance/chip-props'
import type { CompactColumn } from './compact-row'
import { escapeHtml, inWords, rowHeadHtml } from './row-html'

/** So many rows and columns of a large table come drawn: what a screen holds. The browser draws the others in their turn. */
export const DRAWN_AT_FIRST = { rows: 20, columns: 16 } as const

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
  readonly cellAt: (row: number, column: number) => LabelledCell | null
  /** What a cell read on the day that the view is compared with; absent where it is compared with none. */
  readonly beforeAt?: ((row: number, column: number) => LabelledCell | null) | undefined
  /** What `/why` needs besides the pair (`whyQuery`). */
  readonly why: string
  /** Of how many of the rows how many cells are drawn. */
  readonly drawn: { readonly rows: number; readonly columns: number }
}

/** The rows of a large table as HTML text: every head, and the first cells of the first rows. */
export function codedRowsHtml(table: CodedTable): string {
  const { rows, columns, drawn } = table
  return rows
    .map((row, i) => {
      const shown = i < drawn.rows ? Math.min(columns.length, drawn.columns) : 0
      const cells = columns
        .slice(0, shown)
        .map(
          ({ opens }, j) =>
            `<td${opens ? ' class=opens' : ''}>${codedCellHtml(table, i, j, table.cellAt(i, j), table.beforeAt?.(i, j))}`,
        )
        .join('')
      const rest = columns.length - shown
      const off = rest > 0 ? `<td class=off colspan=${rest} aria-hidden=true></td>` : ''
      return `<tr>${rowHeadHtml(row)}${cells}${off}</tr>`
    })
    .join('')
}

/**
 * What is inside a cell of a large table; nothing where there is no evidence. A link and no more, whose glyph, year and flag
 * are drawn by the style sheet, as elements are what a page of so many cells must spare. `before` is what it read on the day
 * compared with: where that is something else, it is drawn as old → new.
 */
export function codedCellHtml(
  { rows, columns, why }: Pick<CodedTable, 'rows' | 'columns' | 'why'>,
  row: number,
  column: number,
  cell: LabelledCell | null,
  before?: LabelledCell | null,
): string {
  const [actor, named] = [rows[row], columns[column]]
  if (!actor || !named) return ''
  const isChanged = before !== undefined && !readsAlike(before, cell)
  if (!cell)
    return isChanged && before
      ? `<span class="stance stance-lean stance-gone" role=img data-changed data-from=${before.was} aria-label="${escapeHtml(`no evidence; before: ${inWords(before)}`)}">→</span>`
      : ''
  const { was, state, track, drift } = cell
  const label = escapeHtml(
    cellLabel({ actor: actor.name, ...named }, cell) + (isChanged ? `; before: ${inWords(before)}` : ''),
  )
  const href = escapeHtml(whyHref(actor.code, named.issue, why))
  const year = `’${String(yearOf(cell.since) % 100).padStart(2, '0')}`
  const shown = state === 'contested' ? `≠${year}` : year
  const tracked = state === 'contested' ? ` data-track=${track}` : ''
  const flag = drift ? ` data-drift=${drift.stance} data-lean=${leanDirection(was, drift.stance)}` : ''
  return `<a class="stance stance-lean" href="${href}" data-stance=${was} data-state=${state}${tracked}${flag} data-year="${shown}"${isChanged ? (before ? ` data-changed data-from=${before.was}` : ' data-changed=first') : ''} aria-label="${label}">${isChanged && before ? (state === 'contested' ? '→≠' : '→') : ''}</a>`
}

/** By stance and state, as `readsSame` has it. */
const readsAlike = (a: LabelledCell | null, b: LabelledCell | null): boolean =>
  a === null || b === null ? a === b : a.state === b.state && a.stance === b.stance && a.was === b.was
