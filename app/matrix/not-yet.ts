import type { MatrixSort, MatrixTable } from '@/lib/domain/matrix-table'
import type { ViewState } from '@/lib/schemas/view-state'

/** What the address asks for and this view cannot give, in words for the reader. */
export function notYet(view: ViewState, sort: MatrixSort, table: Pick<MatrixTable, 'columns'>): string[] {
  const notes: string[] = []
  if (view.sort !== null && typeof sort === 'object' && !table.columns.some((c) => c.issue === sort.issue))
    notes.push(`“sort=${view.sort}” was ignored: no cell of this view is about that issue.`)
  else if (view.sort !== null && typeof sort === 'string' && sort !== view.sort)
    notes.push(
      `“sort=${view.sort}” was ignored: rows are sorted by region, name, evidence, bans, or an issue like huawei/5g-networks.`,
    )
  return notes
}
