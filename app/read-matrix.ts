import 'server-only'
import { listCellHistories } from '@/lib/data/cell-histories'
import { filterOfView } from '@/lib/data/view-filter'
import { buildMatrix, lastCells } from '@/lib/domain/matrix'
import { diffMatrix } from '@/lib/domain/matrix-diff'
import { arrangeMatrix, evidenceOf, leadingIssue, type MatrixSort } from '@/lib/domain/matrix-table'
import type { ViewState } from '@/lib/schemas/view-state'
import { lensTallies } from './lens-tallies'
import type { PageView } from './read-view'

/**
 * The table of a view, and the lives of the cells on it. Rows and columns are those with most evidence up to today, or
 * up to the view's day where that is later: so the table keeps them when its day changes, and days can be compared.
 */
export async function readMatrixTable({ view, asOf, today, directory }: PageView, sort: MatrixSort) {
  const histories = await listCellHistories(filterOfView(view, asOf), view.lens)
  const horizon = asOf > today ? asOf : today
  const table = arrangeMatrix(buildMatrix(histories, asOf), directory, {
    sort,
    select: view.show === 'all' || isFiltered(view) ? 'all' : 'first-view',
    evidence: evidenceOf(histories, horizon),
    among: lastCells(histories, horizon),
  })
  const lead = leadingIssue(table, sort)
  const columns = new Set(table.columns.map(({ issue }) => issue))
  const rows = new Set(table.groups.flatMap(({ rows }) => rows.map(({ actor }) => actor)))
  const ofColumns = histories.filter(({ issue }) => columns.has(issue))
  return {
    histories,
    table,
    lead,
    /** Those of the columns on the page, of actors on the page and others: what the heads of columns count. */
    ofColumns,
    /** Those that the page tells of: its cells, and everybody on the issue that the finding is about. */
    onPage: ofColumns.filter(({ actor, issue }) => rows.has(actor) || issue === lead?.issue),
  }
}

/** Everything a page with a matrix shows: the table, the finding on its leading issue, and what changed when. */
export async function readMatrix(page: PageView, sort: MatrixSort) {
  const { histories, table, lead, onPage } = await readMatrixTable(page, sort)
  const { view, asOf } = page
  return {
    table,
    lead,
    onPage,
    tallies: lead ? await lensTallies(page, lead) : null,
    /** What reads otherwise than on the day that the view is compared with; `null` where it is compared with none. */
    changes: view.vs === null ? null : diffMatrix(histories, view.vs, asOf),
  }
}

/** Whoever filters wants to see all that passes, not a selection of it. */
const isFiltered = ({ actors, companies, topics, blocs, regions }: ViewState): boolean =>
  [actors, companies, topics, blocs, regions].some((values) => values.length > 0)
