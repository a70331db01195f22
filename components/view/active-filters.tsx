import Link from 'next/link'
import { actorName, companyName, type Names, topicName } from '@/lib/domain/names'
import { type ViewState, viewHref } from '@/lib/schemas/view-state'
import { FilterChip } from '../ui/filter-chip'

type FilterField = 'companies' | 'topics' | 'blocs' | 'regions' | 'actors'

export interface ActiveFilter {
  readonly name: string
  readonly value: string
  /** The same view without it. */
  readonly href: string
}

const FIELDS: readonly {
  readonly field: FilterField
  readonly name: string
  readonly shownAs: (names: Names, value: string) => string
}[] = [
  { field: 'companies', name: 'Company', shownAs: companyName },
  { field: 'topics', name: 'Topic', shownAs: topicName },
  { field: 'blocs', name: 'Bloc', shownAs: actorName },
  { field: 'regions', name: 'Region', shownAs: (_, region) => region },
  { field: 'actors', name: 'Actor', shownAs: actorName },
]

export const NO_FILTERS = { companies: [], topics: [], blocs: [], regions: [], actors: [] } as const

/** The filters by name that narrow a view, in the order in which they are shown. */
export const activeFilters = (path: string, view: ViewState, names: Names): ActiveFilter[] =>
  FIELDS.flatMap(({ field, name, shownAs }) =>
    view[field].map((value) => ({
      name,
      value: shownAs(names, value),
      href: viewHref(path, view, { [field]: view[field].filter((other) => other !== value) }),
    })),
  )

/** The filters that are on, each to be taken off by one click. Nothing when none is. */
export function ActiveFilters({ path, view, names }: { path: string; view: ViewState; names: Names }) {
  const filters = activeFilters(path, view, names)
  if (filters.length === 0) return null
  return (
    <ul aria-label="Filters that are on" className="flex flex-wrap items-center gap-1.5">
      {filters.map((filter) => (
        <li key={filter.href}>
          <FilterChip {...filter} />
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <Link
            href={viewHref(path, view, NO_FILTERS)}
            scroll={false}
            className="link px-1.5 text-sm"
            prefetch={false}
          >
            Clear all
          </Link>
        </li>
      )}
    </ul>
  )
}
