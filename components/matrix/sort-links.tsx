import Link from 'next/link'
import { MATRIX_SORTS, type MatrixSort, type NamedSort } from '@/lib/domain/matrix-table'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'

export const DEFAULT_SORT: NamedSort = 'region'

const LABEL: Readonly<Record<NamedSort, string>> = {
  region: 'Region',
  name: 'Name',
  evidence: 'Most evidence',
  bans: 'Most bans',
}

interface Props {
  readonly path: string
  readonly view: ViewState
  readonly sort: MatrixSort
  /** The name of the column that rows are sorted by, if it is one. */
  readonly column: string | null
}

/** The orders of the rows. A column's own is behind its head. */
export function SortLinks({ path, view, sort, column }: Props) {
  return (
    <nav aria-label="Order of rows" className="sort-links no-print">
      <span aria-hidden="true">Sort by</span>
      <ul>
        {MATRIX_SORTS.map((by) => (
          <li key={by}>
            <Link
              href={viewHref(path, view, { sort: by === DEFAULT_SORT ? null : by })}
              scroll={false}
              prefetch={false}
              aria-current={sort === by ? 'true' : undefined}
            >
              {LABEL[by]}
            </Link>
          </li>
        ))}
        {column && (
          <li>
            <span aria-current="true">{column}</span>
          </li>
        )}
      </ul>
    </nav>
  )
}
