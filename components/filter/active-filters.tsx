import Link from 'next/link'
import { viewHref } from '@/lib/schemas/view-address'
import { DEFAULT_VIEW, type ViewState } from '@/lib/schemas/view-state'
import { FilterChip } from '../ui/filter-chip'
import type { ActiveFilter } from './filters-that-are-on'

interface Props {
  readonly path: string
  readonly view: ViewState
  readonly filters: readonly ActiveFilter[]
  /** What "Clear all" changes of the view; unless told, all of it. */
  readonly cleared?: Partial<ViewState>
}

/** The filters that are on, each a link to the same view without it. Nothing when none is. */
export function ActiveFilters({ path, view, filters, cleared = DEFAULT_VIEW }: Props) {
  if (filters.length === 0) return null
  return (
    <nav aria-label="Filters that are on" className="active-filters">
      <ul>
        {filters.map(({ name, value, without }) => (
          <li key={name + value}>
            <FilterChip name={name} value={value} href={viewHref(path, view, without)} />
          </li>
        ))}
        {filters.length > 1 && (
          <li>
            <Link
              href={viewHref(path, { ...view, ...cleared })}
              scroll={false}
              prefetch={false}
              className="link text-sm"
            >
              Clear all
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
