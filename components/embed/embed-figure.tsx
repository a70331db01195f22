import { MatrixGrid } from '@/components/matrix/matrix-grid'
import { MatrixTable as Matrix } from '@/components/matrix/matrix-table'
import { StanceLegend } from '@/components/stance/stance-legend'
import { windowOf } from '@/components/timeline/ribbon-layout'
import { type RowSubject, ribbonRows } from '@/components/timeline/ribbon-row'
import type { RibbonEvent } from '@/components/timeline/span-label'
import { StanceRibbon } from '@/components/timeline/stance-ribbon'
import type { CellHistory } from '@/lib/domain/matrix'
import type { MatrixSort, MatrixTable } from '@/lib/domain/matrix-table'
import type { Names } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { type ViewState, viewHref } from '@/lib/schemas/view-state'

interface MatrixProps {
  readonly table: MatrixTable
  readonly sort: MatrixSort
  readonly names: Names
  readonly asOf: Day
  /** The full view: whoever wants another order goes there. */
  readonly path: string
  readonly view: ViewState
}

/** The matrix with its key, and how much of it is shown. */
export function EmbedMatrix({ table, sort, names, asOf, path, view }: MatrixProps) {
  const { shown, matching } = table
  const isAll = shown.actors === matching.actors && shown.issues === matching.issues
  if (table.columns.length === 0) return <p className="embed-note">Nothing is recorded for this view.</p>
  return (
    <figure className="matrix-figure">
      <MatrixGrid>
        <Matrix
          table={table}
          names={names}
          sort={sort}
          label={`Stances of ${shown.actors} actors on ${shown.issues} issues, as of ${formatPartialDate(asOf)}`}
          describedBy="embed-shown"
          sortHref={(issue) => viewHref(path, view, { sort: issue })}
        />
      </MatrixGrid>
      <figcaption id="embed-shown" className="embed-note">
        {isAll
          ? `${shown.actors} actors × ${shown.issues} issues.`
          : `${shown.actors} of ${matching.actors} actors, ${shown.issues} of ${matching.issues} issues.`}{' '}
        The two digits are the year since when.{' '}
        {!isAll && (
          <a href={viewHref(path, { ...view, show: 'all' })} target="_blank" rel="noopener" className="link">
            See all
          </a>
        )}
      </figcaption>
      <StanceLegend className="matrix-legend" />
    </figure>
  )
}

interface RibbonProps {
  readonly histories: readonly CellHistory[]
  readonly by: RowSubject
  readonly total: number
  readonly noun: string
  readonly events: ReadonlyMap<string, RibbonEvent>
  readonly names: Names
  readonly asOf: Day
  readonly today: Day
}

/** The stance ribbon with its key. */
export function EmbedRibbon({ histories, by, total, noun, events, names, asOf, today }: RibbonProps) {
  if (histories.length === 0) return <p className="embed-note">Nothing is recorded for this view.</p>
  return (
    <StanceRibbon
      id="ribbon"
      title={histories.length < total ? `${histories.length} of ${total} ${noun}` : `All ${total} ${noun}`}
      rows={ribbonRows(histories, names, by)}
      rowHead={by === 'issue' ? 'Issue' : 'Who'}
      window={windowOf(histories, { asOf, today })}
      asOf={asOf}
      today={today}
      events={events}
    >
      <StanceLegend className="mt-3" />
    </StanceRibbon>
  )
}
