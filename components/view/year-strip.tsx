import Link from 'next/link'
import type { CSSProperties } from 'react'
import { type Day, formatPartialDate, yearOf } from '@/lib/domain/partial-date'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'

interface Props {
  readonly path: string
  readonly view: ViewState
  readonly asOf: Day
  readonly today: Day
  /** How many stances began or changed in each year. */
  readonly years: readonly { readonly year: number; readonly changes: number }[]
}

/** So many bars side by side can be pressed one by one on a phone of 320 px (WCAG 2.2, 2.5.8: 24 px each). */
const MOST_ON_PHONE = 12

/**
 * The years as bars, as tall as much changed in them; each leads to the view as of its end, the last to today. Where a phone
 * has no room for all, every second or third is left, over its own place and those of the years before that are not shown.
 */
export function YearStrip({ path, view, asOf, today, years }: Props) {
  const most = Math.max(1, ...years.map(({ changes }) => changes))
  const step = Math.max(1, Math.ceil(years.length / MOST_ON_PHONE))
  const isOnPhone = (i: number) => i >= step - 1 && (years.length - 1 - i) % step === 0
  return (
    <nav aria-label="As of the end of a year" className="year-strip no-print">
      <ol style={{ '--rest': (years.length % step) / step } as CSSProperties}>
        {years.map(({ year, changes }, i) => {
          const now = year === yearOf(today)
          const day = now ? null : `${year}-12-31`
          const shown = now ? 'today' : `’${String(year % 100).padStart(2, '0')}`
          // With what stands below the bar: whoever speaks to the browser says that (WCAG 2.5.3).
          const when = now ? `Today, ${formatPartialDate(today)}` : `End of ${year}, ${shown}`
          const told = `${changes} ${changes === 1 ? 'change' : 'changes'} in ${year}`
          return (
            <li key={year} data-wide={!isOnPhone(i) || undefined}>
              <Link
                href={viewHref(path, view, { asOf: day })}
                scroll={false}
                prefetch={false}
                aria-current={view.asOf === day ? 'date' : undefined}
                data-past={year < yearOf(asOf) || undefined}
                data-within={year === yearOf(asOf) || undefined}
                aria-label={`${when}: ${told}`}
                title={told}
              >
                <i style={{ '--share': changes / most } as CSSProperties} />
                <span>{shown}</span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
