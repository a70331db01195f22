import Form from 'next/form'
import Link from 'next/link'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { Button } from '../ui/button'
import { Input } from '../ui/control'
import { KeptParams } from '../view/kept-params'
import { Popover } from '../view/popover'

/** Between which dates, and whether reversals alone. */
export function ShiftControls({ path, view }: { path: string; view: ViewState }) {
  return (
    <>
      <Popover purpose="When it shifted" label="Dates" look="button">
        <Form action={path} scroll={false} prefetch={false} className="shift-dates">
          <KeptParams view={{ ...view, from: null, to: null }} before="from" />
          <label htmlFor="shifts-from">From</label>
          <Input
            id="shifts-from"
            name="from"
            defaultValue={view.from ?? ''}
            placeholder="2019, 2019-05 or 2019-05-16"
          />
          <label htmlFor="shifts-to">Up to</label>
          <Input
            id="shifts-to"
            name="to"
            defaultValue={view.to ?? ''}
            placeholder="2020, 2020-07 or 2020-07-14"
          />
          <KeptParams view={{ ...view, from: null, to: null }} after="to" />
          <Button type="submit" variant="primary">
            Show
          </Button>
        </Form>
      </Popover>
      <nav aria-label="Which shifts">
        <ul className="shift-choice">
          {([null, 'only'] as const).map((reversals) => (
            <li key={reversals}>
              <Link
                href={viewHref(path, view, { reversals })}
                scroll={false}
                prefetch={false}
                aria-current={view.reversals === reversals ? 'true' : undefined}
              >
                {reversals === null ? 'All shifts' : 'Reversals only'}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
