import 'server-only'
import { listCellHistories } from '@/lib/data/cell-histories'
import { filterOfView } from '@/lib/data/view-filter'
import { changesPerYear } from '@/lib/domain/changes-per-year'
import { neighbouringLenses, tallyOf } from '@/lib/domain/headline'
import { buildMatrix } from '@/lib/domain/matrix'
import { diffMatrix } from '@/lib/domain/matrix-diff'
import {
  arrangeMatrix,
  evidenceOf,
  leadingIssue,
  type MatrixColumn,
  type MatrixSort,
} from '@/lib/domain/matrix-table'
import { yearOf } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'
import type { PageView } from './read-view'

/** The first year that the strip of years shows: nothing of weight is recorded before. */
const FIRST_YEAR_SHOWN = 2010

/** Everything a page with a matrix shows: the table, the finding on its leading issue, and how much changed when. */
export async function readMatrix({ view, asOf, today, directory }: PageView, sort: MatrixSort) {
  const histories = await listCellHistories(filterOfView(view, asOf), view.lens)
  const select = view.show === 'all' || isFiltered(view) ? 'all' : 'first-view'
  const table = arrangeMatrix(buildMatrix(histories, asOf), directory, {
    sort,
    select,
    evidence: evidenceOf(histories, asOf),
  })
  const lead = leadingIssue(table, sort)
  const lastYear = yearOf(asOf > today ? asOf : today)
  return {
    table,
    lead,
    tallies: lead ? await lensTallies(lead) : null,
    /** What reads otherwise than on the day that the view is compared with; `null` where it is compared with none. */
    changes: view.vs === null ? null : diffMatrix(histories, view.vs, asOf),
    years: changesPerYear(histories, FIRST_YEAR_SHOWN, lastYear),
  }

  async function lensTallies({ company, topic }: MatrixColumn) {
    const filter = { ...filterOfView(view, asOf), companies: [company], topics: [topic] }
    const tallies = await Promise.all(
      neighbouringLenses(view.lens).map(async ({ lens, phrase }) => ({
        lens,
        phrase,
        tally: tallyOf(buildMatrix(await listCellHistories(filter, lens), asOf), directory.actors),
      })),
    )
    return tallies as [(typeof tallies)[number], ...typeof tallies]
  }
}

/** Whoever filters wants to see all that passes, not a selection of it. */
const isFiltered = ({ actors, companies, topics, blocs, regions }: ViewState): boolean =>
  [actors, companies, topics, blocs, regions].some((values) => values.length > 0)
