import Form from 'next/form'
import Link from 'next/link'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { Button } from '../ui/button'
import { KeptParams } from '../view/kept-params'
import { Popover } from '../view/popover'
import { CheckList } from './check-list'
import type { FilterChoices } from './filter-choices'
import { EVERYBODY } from './filters-that-are-on'

/** Who and what a view shows. A GET form behind a button: works without scripts, and the address says it all. */
export function FilterPanel({
  path,
  view,
  choices,
}: {
  path: string
  view: ViewState
  choices: FilterChoices
}) {
  const count =
    view.companies.length + view.topics.length + view.blocs.length + view.regions.length + view.actors.length
  return (
    <Popover purpose="Narrow this view" label={count > 0 ? `Filters (${count})` : 'Filters'} look="button">
      <Form action={path} scroll={false} prefetch={false} className="filter-form">
        <div className="filter-lists">
          <CheckList
            titled
            name="actor"
            legend="Countries and blocs"
            choices={choices.actors}
            chosen={view.actors}
          />
          <CheckList
            titled
            name="company"
            legend="Companies"
            choices={choices.companies}
            chosen={view.companies}
          />
          <CheckList titled name="topic" legend="Topics" choices={choices.topics} chosen={view.topics} />
          <CheckList
            titled
            name="bloc"
            legend="Members of a bloc"
            choices={choices.blocs}
            chosen={view.blocs}
          />
          <CheckList titled name="region" legend="Regions" choices={choices.regions} chosen={view.regions} />
        </div>
        <KeptParams view={{ ...view, ...EVERYBODY }} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary">
            Show
          </Button>
          {count > 0 && (
            <Link
              href={viewHref(path, view, EVERYBODY)}
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
