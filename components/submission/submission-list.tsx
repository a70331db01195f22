import Link from 'next/link'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import type { SubmissionState } from '@/lib/domain/submission'
import { Moment } from '../event/moment'
import { chipOfEvent } from '../stance/chip-props'
import { StanceChip } from '../stance/stance-chip'
import { SubmissionStatus } from './submission-status'

export interface SubmissionLine {
  readonly token: string
  readonly state: SubmissionState
  readonly fields: StanceEventFields
  readonly event: string | null
  readonly createdAt: string
}

/** What somebody has proposed, and where each stands; every line leads to its tracking page. */
export function SubmissionList({
  submissions,
  names,
}: {
  submissions: readonly SubmissionLine[]
  names: Names
}) {
  return (
    <ul className="alike">
      {submissions.map(({ token, state, fields, event, createdAt }) => (
        <li key={token}>
          <StanceChip {...chipOfEvent(fields)} />
          <div className="min-w-0">
            <Link href={`/submissions/${token}`} className="link" prefetch={false}>
              {fields.title}
            </Link>
            <p className="text-muted">
              <SubmissionStatus state={state} /> {event ? 'correction, ' : ''}proposed{' '}
              <Moment at={createdAt} /> · {actorName(names, fields.actor)} ·{' '}
              {nameOfIssue(names, fields.company, fields.topic)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
