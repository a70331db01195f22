import 'server-only'
import { listCellChanges } from '@/lib/data/cell-changes'
import { listCellHistories } from '@/lib/data/cell-histories'
import { listChangeDays } from '@/lib/data/change-days'
import { listRecordedCells } from '@/lib/data/recorded-cells'
import { filterOfView } from '@/lib/data/view-filter'
import { type ChangeDay, changeDays } from '@/lib/domain/change-days'
import { arrangeMatrix, evidenceIn, isLarge, leadingIssue, type MatrixSort } from '@/lib/domain/matrix-table'
import type { ViewState } from '@/lib/schemas/view-state'
import { lensTallies } from './lens-tallies'
import type { PageView } from './read-view'

/**
 * The table of a view. Rows and columns are those with most evidence up to today, or
 * up to the view's day where that is later: so the table keeps them when its day changes, and days can be compared.
 */
export async function readMatrixTable({ view, asOf, today, directory }: PageView, sort: MatrixSort) {
  const filter = filterOfView(view, asOf)
  const horizon = asOf > today ? asOf : today
  const { cells, recorded } = await listRecordedCells(filter, view.lens, horizon)
  const table = arrangeMatrix(cells, directory, {
    sort,
    select: view.show === 'all' || isFiltered(view) ? 'all' : 'first-view',
    evidence: evidenceIn(recorded),
    among: recorded,
  })
  return { table, lead: leadingIssue(table, sort) }
}

type Table = Awaited<ReturnType<typeof readMatrixTable>>

/** The lives of all cells of the columns on a page, of its actors and others: what the heads of columns count. */
export const readLivesOfColumns = ({ view, asOf }: PageView, { table }: Table) =>
  listCellHistories(
    { ...filterOfView(view, asOf), issues: table.columns.map(({ issue }) => issue) },
    view.lens,
  )

/** The days on which what the page tells of changes: its cells, and everybody on the issue that the finding is about. */
export async function readChangeDays({ view, asOf }: PageView, { table, lead }: Table): Promise<ChangeDay[]> {
  const filter = filterOfView(view, asOf)
  const shown = {
    ...filter,
    actors: table.groups.flatMap(({ rows }) => rows.map(({ actor }) => actor)),
    issues: table.columns.map(({ issue }) => issue),
  }
  if (shown.actors.length === 0) return []
  if (isLarge(table)) return listChangeDays(shown, view.lens)
  const rows = new Set(shown.actors)
  const [ofCells, ofLead] = await Promise.all([
    listCellHistories(shown, view.lens),
    lead ? listCellHistories({ ...filter, issues: [lead.issue] }, view.lens) : [],
  ])
  return changeDays([...ofCells, ...ofLead.filter(({ actor }) => !rows.has(actor))])
}

/** Everything a page with a matrix shows: the table, the finding on its leading issue, and what changed when. */
export async function readMatrix(page: PageView, sort: MatrixSort) {
  const { view, asOf } = page
  const [read, changes] = await Promise.all([
    readMatrixTable(page, sort),
    view.vs === null ? null : listCellChanges(filterOfView(view, asOf), view.lens, view.vs),
  ])
  return {
    ...read,
    tallies: read.lead ? await lensTallies(page, read.lead) : null,
    /** What reads otherwise than on the day that the view is compared with; `null` where it is compared with none. */
    changes,
  }
}

/** Whoever filters wants to see all that passes, not a selection of it. */
const isFiltered = ({ actors, companies, topics, blocs, regions }: ViewState): boolean =>
  [actors, companies, topics, blocs, regions].some((values) => values.length > 0)
