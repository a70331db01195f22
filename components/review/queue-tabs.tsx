import Link from 'next/link'
import { SUBMISSION_STATE, SUBMISSION_STATES, type SubmissionState } from '@/lib/domain/submission'

interface Props {
  readonly current: SubmissionState
  readonly counts: Partial<Record<SubmissionState, number>>
}

/** The states that proposals can be in, each with how many are. */
export function QueueTabs({ current, counts }: Props) {
  return (
    <nav aria-label="State of proposals">
      <ul className="tabs">
        {SUBMISSION_STATES.map((state) => (
          <li key={state}>
            <Link
              href={queueHref(state)}
              aria-current={state === current ? 'page' : undefined}
              prefetch={false}
            >
              {SUBMISSION_STATE[state].label} <span className="num">{counts[state] ?? 0}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export const queueHref = (state: SubmissionState, after?: number): string => {
  const query = new URLSearchParams({
    ...(state !== 'pending' && { state }),
    ...(after !== undefined && { after: String(after) }),
  })
  return query.size > 0 ? `/review?${query}` : '/review'
}
