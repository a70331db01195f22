'use client'

import { type ReactNode, useDeferredValue } from 'react'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import type { Followed } from './followed-parts'
import { useAway } from './slide-store'

const LONG: ReadonlySet<Followed['part']> = new Set(['standings', 'map-table', 'company'])

/**
 * A part of a page that follows the time slider: what the server rendered as long as the page shows its own day, the
 * same component on the slider's day otherwise.
 */
export function Following({ of, children }: { of: Followed; children: ReactNode }) {
  const now = useAway()
  // A long table may come a moment after the finding, so that the next step never waits for it.
  const soon = useDeferredValue(now)
  const away = LONG.has(of.part) && now ? soon : now
  const Part = away?.parts.FollowedPart
  return (
    <div className="follows">
      {away && Part ? <Part of={of} day={away.day} data={away.data} /> : children}
    </div>
  )
}

/** The day of a page, wherever a sentence names it. */
export function DayText({ day }: { day: Day }) {
  return formatPartialDate(useAway()?.day ?? day)
}

/** What a map finds, on the day that it shows. */
export function MapFinding({ name, finding }: { name: string; finding: string }) {
  const away = useAway()
  return away ? away.parts.mapFindingOn(away.day, away.data, name) : finding
}

/** What the cells of a matrix find, on the day that it shows; `rows` are its actors. */
export function MatrixFinding({ rows, finding }: { rows: readonly string[]; finding: string }) {
  const away = useAway()
  return away ? away.parts.matrixFindingOn(away.day, away.data, new Set(rows)) : finding
}
