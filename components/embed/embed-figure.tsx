import type { ReactNode } from 'react'
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
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { capTable } from './cap-table'
import { EMBED_ROWS } from './embed-rows'

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
export function EmbedMatrix({ table: whole, sort, names, asOf, path, view }: MatrixProps) {
  // Whoever asks for all of it gets all of it.
  const table = view.show === 'all' ? whole : capTable(whole)
  const { shown, matching } = table
  const isAll = shown.actors === matching.actors && shown.issues === matching.issues
  if (table.columns.length === 0) return <p className="embed-note">Nothing is recorded for this view.</p>
  return (
    <figure className="matrix-figure">
      {shown.issues > FITS_A_PHONE && (
        <p className="embed-note embed-sideways">Wider than this frame: scroll the table sideways.</p>
      )}
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
          <More href={viewHref(path, { ...view, show: 'all' })}>
            {more(matching.actors - shown.actors, 'actor')}
            {more(matching.issues - shown.issues, 'issue', matching.actors > shown.actors ? ' and ' : 'and ')}
          </More>
        )}
      </figcaption>
      <StanceLegend className="matrix-legend" />
    </figure>
  )
}

/** So many columns fit a frame of 360 pixels beside the names. */
const FITS_A_PHONE = 2

const more = (count: number, noun: string, before = 'and '): string =>
  count > 0 ? `${before}${count.toLocaleString('en')} more ${noun}${count === 1 ? '' : 's'}` : ''

/** Leads to the full view, where the rest is. */
export const More = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} target="_blank" rel="noopener" className="link">
    {children} <span aria-hidden="true">→</span>
  </a>
)

interface RibbonProps {
  readonly histories: readonly CellHistory[]
  readonly by: RowSubject
  readonly total: number
  readonly noun: string
  readonly events: ReadonlyMap<string, RibbonEvent>
  readonly names: Names
  readonly asOf: Day
  readonly today: Day
  /** The full view. */
  readonly href: string
}

/** The stance ribbon with its key; of many rows the first. */
export function EmbedRibbon({
  histories: all,
  by,
  total,
  noun,
  events,
  names,
  asOf,
  today,
  href,
}: RibbonProps) {
  const histories = all.slice(0, EMBED_ROWS.ribbon)
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
      {histories.length < total && (
        <p className="embed-note">
          <More href={href}>
            and {(total - histories.length).toLocaleString('en')} more {noun}
          </More>
        </p>
      )}
      <StanceLegend className="mt-3" />
    </StanceRibbon>
  )
}
