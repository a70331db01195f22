import 'server-only'
import { listCellHistories } from '@/lib/data/cell-histories'
import { countShiftsByYear, countSpansOfActors, listCells } from '@/lib/data/cells'
import { filterOfView } from '@/lib/data/view-filter'
import { changesByYear, yearsOf } from '@/lib/domain/changes-per-year'
import { neighbouringLenses, tallyOf } from '@/lib/domain/headline'
import { isDefaultLens } from '@/lib/domain/lens'
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
  const filter = filterOfView(view, asOf)
  const { cells, evidence, changesOf, histories } = await readCells()
  const select = view.show === 'all' || isFiltered(view) ? 'all' : 'first-view'
  const table = arrangeMatrix(cells, directory, { sort, select, evidence })
  const lead = leadingIssue(table, sort)
  const lastYear = yearOf(asOf > today ? asOf : today)
  return {
    table,
    lead,
    tallies: lead ? await lensTallies(lead) : null,
    /** What reads otherwise than on the day that the view is compared with; `null` where it is compared with none. */
    changes: view.vs === null || !histories ? null : diffMatrix(histories, view.vs, asOf),
    years: yearsOf(changesOf, FIRST_YEAR_SHOWN, lastYear),
  }

  /** From whole histories only where those are needed: of all cells there may be a million spans. */
  async function readCells() {
    if (isDefaultLens(view.lens) && !view.knownAt && view.vs === null) {
      const [cells, spans, shifts] = await Promise.all([
        listCells(filter, view.lens),
        countSpansOfActors(filter),
        countShiftsByYear(filter),
      ])
      return {
        cells,
        evidence: (actor: string) => spans.get(actor) ?? 0,
        changesOf: (year: number) => shifts.get(year) ?? 0,
        histories: null,
      }
    }
    const whole = await listCellHistories(filter, view.lens)
    return {
      cells: buildMatrix(whole, asOf),
      evidence: evidenceOf(whole, asOf),
      changesOf: changesByYear(whole),
      histories: whole,
    }
  }

  async function lensTallies({ company, topic }: MatrixColumn) {
    const ofIssue = { ...filter, companies: [company], topics: [topic] }
    const tallies = await Promise.all(
      neighbouringLenses(view.lens).map(async ({ lens, phrase }) => ({
        lens,
        phrase,
        tally: tallyOf(buildMatrix(await listCellHistories(ofIssue, lens), asOf), directory.actors),
      })),
    )
    return tallies as [(typeof tallies)[number], ...typeof tallies]
  }
}

/** Whoever filters wants to see all that passes, not a selection of it. */
const isFiltered = ({ actors, companies, topics, blocs, regions }: ViewState): boolean =>
  [actors, companies, topics, blocs, regions].some((values) => values.length > 0)
