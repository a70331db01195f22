import Link from 'next/link'
import { type ChangeRequest, REQUEST_WORDS } from '@/lib/domain/change-request'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { SUBMISSION_STATE, type SubmissionState } from '@/lib/domain/submission'
import { eventHref } from '../links'
import { ButtonLink } from '../ui/button'
import { SubmissionStatus } from './submission-status'

interface Props {
  readonly submission: {
    readonly token: string
    readonly state: SubmissionState
    readonly asks: ChangeRequest | null
  }
  /** What was written with the latest step. */
  readonly comment: string | null
  readonly corrected: StanceEvent | null
  readonly result: StanceEvent | null
}

/** Where a proposal stands, why, and what its proposer can do now. */
export function SubmissionVerdict({ submission, comment, corrected, result }: Props) {
  const { state, token } = submission
  const isDecided = state !== 'pending'
  return (
    <section className="verdict" data-state={state} aria-label="Where it stands">
      <p>
        <SubmissionStatus state={state} /> {SUBMISSION_STATE[state].meaning}
      </p>
      {isDecided && comment && <blockquote className="step-comment">{comment}</blockquote>}
      {corrected && (
        <p>
          {submission.asks ? `It asks ${REQUEST_WORDS[submission.asks.do].asks}:` : 'It corrects'}{' '}
          <Link href={eventHref(corrected.id)} className="link" prefetch={false}>
            {corrected.title}
          </Link>
          .
        </p>
      )}
      {result && (
        <p>
          {state === 'merged' ? 'Recorded as ' : 'It reads now: '}
          <Link href={eventHref(result.id)} className="link" prefetch={false}>
            {result.title}
          </Link>
        </p>
      )}
      {state === 'sent-back' && (
        <p>
          <ButtonLink href={`/submissions/${token}/edit`} variant="primary" prefetch={false}>
            Answer and send it again
          </ButtonLink>
        </p>
      )}
      {state === 'rejected' && (
        <p>
          <Link href="/events/new" className="link" prefetch={false}>
            Propose another event
          </Link>
        </p>
      )}
    </section>
  )
}
