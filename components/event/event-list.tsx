import type { CSSProperties } from 'react'
import { groupBy } from '@/lib/domain/group-by'
import type { Names } from '@/lib/domain/names'
import { type Day, yearOf } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { EventItem } from './event-item'
import { Footnotes } from './footnotes'

interface Props {
  /** In the order in which they are shown: newest first, as `listStanceEvents` gives them. */
  readonly events: readonly StanceEvent[]
  readonly names: Names
  /** What every event of the list shares, and the page has said already. */
  readonly hide?: readonly ('actor' | 'issue')[]
  /** Level of the years' headings; the events' titles are one below. */
  readonly headingLevel?: 2 | 3 | 4 | 5
  /** The day of reading, which tells "ended" from "ends"; absent, neither is said. */
  readonly today?: Day
}

/** A print is a brief: the newest events, and the address where the rest is. */
export const MOST_IN_PRINT = 8

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

/** Events under their years, each whole, with all its sources. */
export function EventList({ events, names, hide = [], headingLevel = 3, today }: Props) {
  const YearHeading = HEADINGS[headingLevel - 2] ?? 'h3'
  const inBrief = new Set(events.slice(0, MOST_IN_PRINT))
  const heading = HEADINGS[headingLevel - 1] ?? 'h4'
  return (
    // How many it holds says how much room it will take (event.css).
    <div className="event-list" style={{ '--events': events.length } as CSSProperties}>
      {[...groupBy(events, (event) => yearOf(event.announcedOn))].map(([year, ofYear]) => (
        <div key={year} className="event-year">
          <YearHeading className="event-year-head">{year}</YearHeading>
          <ol>
            {ofYear.map((event) => (
              <EventItem
                key={event.id}
                event={event}
                names={names}
                hide={hide}
                today={today}
                heading={heading as 'h3'}
                isInBrief={inBrief.has(event)}
              />
            ))}
          </ol>
        </div>
      ))}
      {events.length > inBrief.size && (
        <p className="footnotes">{events.length - inBrief.size} more at the address of this page.</p>
      )}
      <Footnotes notes={[...inBrief].flatMap(({ sources }) => sources.map((source) => ({ source })))} />
    </div>
  )
}
