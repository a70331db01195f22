import Form from 'next/form'
import { type Day, formatPartialDate, yearOf } from '@/lib/domain/partial-date'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { Button } from '../ui/button'
import { Input } from '../ui/control'
import { ChoiceList } from './choice-list'
import { KeptParams } from './kept-params'
import { Popover } from './popover'

/** The day that a view is compared with: what has changed since is marked. A GET form, and the ends of years before. */
export function VsControl({ path, view, asOf }: { path: string; view: ViewState; asOf: Day }) {
  const year = yearOf(asOf)
  return (
    <Popover
      purpose="What changed"
      label={view.vs ? `Changes since ${formatPartialDate(view.vs)}` : 'Changes since …'}
      look="button"
    >
      <Form action={path} scroll={false} prefetch={false} className="flex items-end gap-2">
        <KeptParams view={view} before="vs" />
        <div className="grid grow gap-1">
          <label htmlFor="vs">Mark what changed since the end of</label>
          <Input
            id="vs"
            type="date"
            name="vs"
            defaultValue={view.vs ?? `${year - 1}-12-31`}
            min="1990-01-01"
            required
          />
        </div>
        <KeptParams view={view} after="vs" />
        <Button type="submit" variant="primary">
          Mark
        </Button>
      </Form>
      <ChoiceList
        choices={[
          { label: 'No comparison', href: viewHref(path, view, { vs: null }), isOn: view.vs === null },
          ...[1, 2, 3, 5, 10].map((back) => {
            const day = `${year - back}-12-31`
            return {
              label: `End of ${year - back}`,
              href: viewHref(path, view, { vs: day }),
              isOn: view.vs === day,
            }
          }),
        ]}
      />
    </Popover>
  )
}
