import Link from 'next/link'
import { type MatrixTable, MOST_POSITIONS } from '@/lib/domain/matrix-table'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'

interface Props {
  readonly path: string
  readonly view: ViewState
  readonly table: Pick<MatrixTable, 'matching' | 'shown'>
}

/** The same in one line, where a view begins: a selection must not be taken for everything. Nothing where all is shown. */
export function ShownFirst({ path, view, table: { matching, shown } }: Props) {
  const isAll = shown.actors === matching.actors && shown.issues === matching.issues
  if (isAll || view.show !== null) return null
  return (
    <p className="lens-tallies">
      Showing the {shown.actors} actors and {shown.issues} issues with most evidence
      <span className="no-print">
        {' · '}
        <Link
          href={viewHref(path, view, { show: 'all' })}
          scroll={false}
          prefetch={false}
          className="link font-medium"
        >
          Show all {matching.actors} × {matching.issues}
        </Link>
      </span>
    </p>
  )
}

/** How much of what matches is in sight, and the way to the rest. */
export function ShownOf({ path, view, table: { matching, shown } }: Props) {
  const isAll = shown.actors === matching.actors && shown.issues === matching.issues
  const size = `${matching.actors} actors × ${matching.issues} issues`
  return (
    <p className="shown-of no-print">
      {isAll && view.show === null && `All ${size} that match.`}
      {isAll && view.show === 'all' && (
        <>
          All {size}.{' '}
          <Link href={viewHref(path, view, { show: null })} scroll={false} className="link" prefetch={false}>
            Show the most documented only
          </Link>
        </>
      )}
      {!isAll && view.show === null && (
        <>
          The {shown.issues} issues that most actors take a stance on, and the {shown.actors} actors with most
          evidence on them.{' '}
          <Link
            href={viewHref(path, view, { show: 'all' })}
            scroll={false}
            prefetch={false}
            className="link font-medium"
          >
            Show all {size}
          </Link>
        </>
      )}
      {!isAll &&
        view.show === 'all' &&
        `The first ${shown.actors} of ${size}: a page draws at most ${MOST_POSITIONS.toLocaleString('en')} cells. Narrow it by company, topic, bloc or region.`}
    </p>
  )
}
