import { DEFAULT_LENS, isDefaultLens } from '@/lib/domain/lens'
import type { Names } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { EVERYBODY, whoAndWhat } from '../filter/filters-that-are-on'
import { EmptyState } from '../ui/empty-state'

/** In place of a matrix without a single cell: what to loosen. */
export function NothingMatches({
  path,
  view,
  asOf,
  names,
}: {
  path: string
  view: ViewState
  asOf: Day
  names: Names
}) {
  const filters = whoAndWhat(view, names)
  const ways = [
    ...(view.knownAt ? [{ label: 'What is known now', href: viewHref(path, view, { knownAt: null }) }] : []),
    ...(view.asOf ? [{ label: 'As of today', href: viewHref(path, view, { asOf: null }) }] : []),
    ...(!isDefaultLens(view.lens)
      ? [
          {
            label: 'Counting deeds and words, as announced, named or by criteria',
            href: viewHref(path, view, { lens: DEFAULT_LENS }),
          },
        ]
      : []),
    ...filters.map(({ name, value, without }) => ({
      label: `Without ${name.toLowerCase()} ${value}`,
      href: viewHref(path, view, without),
    })),
    ...(filters.length > 1 ? [{ label: 'Without any filter', href: viewHref(path, view, EVERYBODY) }] : []),
  ]
  return (
    <EmptyState title="No stance is recorded that matches this view" ways={ways}>
      As of {formatPartialDate(asOf)}. Nothing recorded is not the same as neutral.
    </EmptyState>
  )
}
