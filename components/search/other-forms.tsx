import Link from 'next/link'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'

const FORMS = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['atom', 'Atom feed'],
  ['feed.json', 'JSON Feed'],
] as const

/** The events with these words as data, as a feed, and as a view that can be shared and pinned: the timeline of them. */
export function OtherForms({ view }: { view: ViewState }) {
  return (
    <p className="no-print mt-6 text-sm">
      <Link href={viewHref('/timeline', view)} className="link">
        Events with these words on the timeline
      </Link>
      , to be shared or pinned; as{' '}
      {FORMS.map(([ending, label], index) => (
        <span key={ending}>
          {index > 0 && ' · '}
          <a href={viewHref(`/timeline.${ending}`, view)} className="link">
            {label}
          </a>
        </span>
      ))}
    </p>
  )
}
