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

/** The years as bars, as tall as much changed in them; each leads to the view as of its end, the last to today. */
export function YearStrip({ path, view, asOf, today, years }: Props) {
  const most = Math.max(1, ...years.map(({ changes }) => changes))
  return (
    <nav aria-label="As of the end of a year" className="year-strip no-print">
      <ol>
        {years.map(({ year, changes }) => {
          const now = year === yearOf(today)
          const day = now ? null : `${year}-12-31`
          return (
            <li key={year}>
              <Link
                href={viewHref(path, view, { asOf: day })}
                scroll={false}
                prefetch={false}
                aria-current={view.asOf === day ? 'date' : undefined}
                data-past={year < yearOf(asOf) || undefined}
                data-within={year === yearOf(asOf) || undefined}
                aria-label={`${now ? `Today, ${formatPartialDate(today)}` : `End of ${year}`}: ${changes} ${changes === 1 ? 'change' : 'changes'} in ${year}`}
                title={`${changes} ${changes === 1 ? 'change' : 'changes'} in ${year}`}
              >
                <i style={{ '--share': changes / most } as CSSProperties} />
                <span>{now ? 'today' : `’${String(year % 100).padStart(2, '0')}`}</span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
