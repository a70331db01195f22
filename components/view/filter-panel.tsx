import Form from 'next/form'
import Link from 'next/link'
import { type ViewState, viewHref } from '@/lib/schemas/view-state'
import { Button } from '../ui/button'
import { NO_FILTERS } from './active-filters'
import { CheckList } from './check-list'
import { KeptParams } from './kept-params'
import { Popover } from './popover'

type Options = readonly (readonly [value: string, label: string])[]

export interface FilterOptions {
  readonly companies: Options
  readonly topics: Options
  readonly blocs: Options
  readonly regions: Options
  readonly actors: Options
}

/** Who and what a view shows. A GET form behind a button: works without scripts, and the address says it all. */
export function FilterPanel({
  path,
  view,
  options,
}: {
  path: string
  view: ViewState
  options: FilterOptions
}) {
  const count =
    view.companies.length + view.topics.length + view.blocs.length + view.regions.length + view.actors.length
  return (
    <Popover purpose="Narrow this view" label={count > 0 ? `Filters (${count})` : 'Filters'} look="button">
      <Form action={path} scroll={false} prefetch={false} className="filter-form">
        <div className="filter-lists">
          <CheckList
            name="actor"
            legend="Countries and blocs"
            options={options.actors}
            chosen={view.actors}
          />
          <CheckList name="company" legend="Companies" options={options.companies} chosen={view.companies} />
          <CheckList name="topic" legend="Topics" options={options.topics} chosen={view.topics} />
          <CheckList name="bloc" legend="Members of a bloc" options={options.blocs} chosen={view.blocs} />
          <CheckList name="region" legend="Regions" options={options.regions} chosen={view.regions} />
        </div>
        <KeptParams view={{ ...view, ...NO_FILTERS }} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary">
            Show
          </Button>
          {count > 0 && (
            <Link
              href={viewHref(path, view, NO_FILTERS)}
              scroll={false}
              className="link text-sm"
              prefetch={false}
            >
              Clear all filters
            </Link>
          )}
        </div>
      </Form>
    </Popover>
  )
}
