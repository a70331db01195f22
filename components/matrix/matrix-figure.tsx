import { matrixFinding } from '@/lib/domain/chart-findings'
import { describeLens } from '@/lib/domain/lens'
import { countByStance } from '@/lib/domain/matrix'
import type { CellChange } from '@/lib/domain/matrix-diff'
import { isLarge, type MatrixSort, type MatrixTable as Table } from '@/lib/domain/matrix-table'
import { type Names, nameOfIssue } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { whyQuery } from '../links'
import { StanceLegend } from '../stance/stance-legend'
import { DayText, MatrixFinding } from '../time-slider/following'
import { cellsAddress } from './cells-address'
import { CompanyByCompany } from './company-by-company'
import { MatrixGrid } from './matrix-grid'
import { MatrixTable } from './matrix-table'
import { columnsOnPaper } from './paper'
import { ShownOf } from './shown-of'

interface Props {
  /** Where the links of this view lead: `/matrix`. */
  readonly path: string
  readonly view: ViewState
  readonly asOf: Day
  readonly table: Table
  readonly names: Names
  readonly sort: MatrixSort
  /** What reads otherwise than on the day that the view is compared with. */
  readonly changes?: readonly CellChange[]
  /** The full address of this view, for readers of a print. */
  readonly address: string
}

/** The matrix with its key, and under it what it says, as of when and from where. */
export function MatrixFigure({ path, view, asOf, table, names, sort, changes = [], address }: Props) {
  const day = formatPartialDate(asOf)
  const shownDay = <DayText day={asOf} />
  const rows = table.groups.flatMap((group) => group.rows)
  const onPaper = columnsOnPaper(table.columns)
  const large = isLarge(table)
  const sorted =
    typeof sort === 'object' ? table.columns.find(({ issue }) => issue === sort.issue) : undefined
  return (
    <figure className="matrix-figure">
      <MatrixGrid why={whyQuery(view)}>
        <MatrixTable
          table={table}
          names={names}
          sort={sort}
          label={`Stances of ${table.shown.actors} actors on ${table.shown.issues} issues, as of ${day}`}
          changes={changes}
          describedBy="matrix-caption"
          why={whyQuery(view)}
          cells={cellsAddress(view, asOf)}
          sortHref={(issue) => viewHref(path, view, { sort: issue })}
        />
      </MatrixGrid>
      {large && <CompanyByCompany path={path} view={view} table={table} names={names} />}
      <ShownOf path={path} view={view} table={table} />
      <StanceLegend className="matrix-legend" />
      <figcaption id="matrix-caption">
        <b className="chart-title">
          <MatrixFinding
            rows={rows.map(({ actor }) => actor)}
            finding={matrixFinding(
              countByStance(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []))),
            )}
          />
          .
        </b>{' '}
        Operative stances as of {shownDay}
        {view.knownAt && `, as known at ${view.knownAt.replace('T', ' ').slice(0, 16)} UTC`},{' '}
        {describeLens(view.lens)}
        {sorted && `, sorted by ${nameOfIssue(names, sorted.company, sorted.topic)} from ban to cooperate`}.
        {view.vs &&
          !large &&
          ` In a frame: what read otherwise on ${formatPartialDate(view.vs)}, old → new. With a dashed edge: what had nothing on record then.`}{' '}
        The two digits are the year since when; the bar under a heading counts all who hold a stance on the
        issue. Each cell says why it reads so, and leads to the event that decides it. Source: Demarche, as of{' '}
        {shownDay};{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener" className="link-quiet">
          CC BY 4.0
        </a>
        .
        <span className="print-only">
          {onPaper < table.columns.length &&
            ` Printed are the first ${onPaper} of ${table.columns.length} columns, as many as can be read on a sheet: choose companies or topics to print others.`}{' '}
          {address}
        </span>
      </figcaption>
    </figure>
  )
}
