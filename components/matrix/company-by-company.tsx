import { groupBy } from '@/lib/domain/group-by'
import type { MatrixTable } from '@/lib/domain/matrix-table'
import { companyName, type Names } from '@/lib/domain/names'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { DRAWN_AT_FIRST } from './coded-html'
import { escapeHtml } from './row-html'

interface Props {
  readonly path: string
  readonly view: ViewState
  readonly table: Pick<MatrixTable, 'columns' | 'shown'>
  readonly names: Names
}

/** The pages of a large table for whoever has no scripts: its columns, company by company, each with all its rows. */
export function CompanyByCompany({ path, view, table, names }: Props) {
  const links = [...groupBy(table.columns, ({ company }) => company)].map(([company, own]) => {
    const href = viewHref(path, view, { companies: [company], show: null })
    return `<a href="${escapeHtml(href)}" class="link">${escapeHtml(companyName(names, company))}</a> (${own.length})`
  })
  const rows = Math.min(DRAWN_AT_FIRST.rows, table.shown.actors)
  const columns = Math.min(DRAWN_AT_FIRST.columns, table.shown.issues)
  return (
    <noscript
      // biome-ignore lint/security/noDangerouslySetInnerHtml: names and addresses are escaped above; as elements they would weigh on who has scripts.
      dangerouslySetInnerHTML={{
        __html: `<p class="shown-of">Without scripts a page draws the first ${rows} × ${columns} cells. All of them, company by company: ${links.join(', ')}; or in the <a href="${escapeHtml(viewHref('/matrix.csv', view))}" class="link">CSV file</a>.</p>`,
      }}
    />
  )
}
