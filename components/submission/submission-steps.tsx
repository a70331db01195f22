import { NOBODY } from '@/lib/domain/decision-words'
import type { SubmissionState } from '@/lib/domain/submission'
import { Moment } from '../event/moment'
import { SubmissionStatus } from './submission-status'

export interface ShownStep {
  readonly version: number
  readonly state: SubmissionState
  readonly authorName: string | null
  readonly comment: string | null
  readonly recordedAt: string
}

/** Everything that happened to a proposal, oldest first: what, when, by whom, and their words. */
export function SubmissionSteps({ steps }: { steps: readonly ShownStep[] }) {
  return (
    <ol className="steps">
      {steps.map(({ version, state, authorName, comment, recordedAt }) => (
        <li key={version}>
          <p>
            <SubmissionStatus state={state} /> <Moment at={recordedAt} />
            <span className="text-muted"> · {authorName ?? NOBODY}</span>
          </p>
          {comment && <blockquote className="step-comment">{comment}</blockquote>}
        </li>
      ))}
    </ol>
  )
}
