import Link from 'next/link'
import { formatMoment } from '@/lib/domain/moment'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewPage } from '@/lib/schemas/view-path'
import { DEFAULT_VIEW, type ViewState } from '@/lib/schemas/view-state'
import { eventPath } from '../links'

interface Props {
  /** `null`: a page that is none of the views, such as a directory. */
  readonly page: ViewPage | null
  readonly path: string
  readonly view: ViewState
  /** The day on which this view was shared, where it was opened by a short link. */
  readonly sharedOn: Day | null
}

/**
 * Says that a view shows what the record said at an earlier moment, and leads to what it says now and to what was
 * recorded since. Nothing for a view of what is known now.
 */
export function KnownAtBanner({ page, path, view, sharedOn }: Props) {
  if (view.knownAt === null) return null
  // A view that was shared as of the day of sharing was a view of today: its live form follows the days.
  const live = { knownAt: null, ...(view.asOf === sharedOn && { asOf: null }) }
  return (
    <aside className="known-at" aria-label="What was known when">
      <p>
        {sharedOn ? (
          <>
            <b>As shared on {formatPartialDate(sharedOn)}</b>: what this record said then. Later additions and
            corrections are left out.
          </>
        ) : (
          <>
            <b>As known on {formatMoment(view.knownAt)}</b>: what was recorded later is left out, and what was
            corrected later reads as it did then.
          </>
        )}{' '}
        <span className="known-at-ways">
          <Link href={viewHref(path, view, live)} className="link">
            See it as it stands now
          </Link>
          <Link href={changesHref(page, view, sharedOn)} prefetch={false} className="link">
            What has changed since
          </Link>
        </span>
      </p>
    </aside>
  )
}

/**
 * How a view reads now against how it read at the moment that it shows; of an event, its versions. A view that was shared
 * as of the day of sharing is held against today.
 */
function changesHref(page: ViewPage | null, view: ViewState, sharedOn: Day | null): string {
  const { actors, companies, topics, stances, kinds, blocs, regions, from, to, q, asOf, knownAt, lens } = view
  if (page?.page === 'event') return `${eventPath(page.event)}/history`
  return viewHref('/changes', DEFAULT_VIEW, {
    actors: page && 'actor' in page ? [page.actor] : actors,
    companies: page && 'company' in page ? [page.company] : companies,
    topics: page && 'topic' in page ? [page.topic] : topics,
    blocs,
    regions,
    stances,
    kinds,
    from,
    to,
    // The name that a directory is searched for is no word of an event.
    q: page?.page === 'countries' ? null : q,
    asOf: asOf === sharedOn ? null : asOf,
    vs: asOf === sharedOn ? asOf : null,
    knownAt,
    lens,
  })
}
