import Link from 'next/link'
import { SUBMISSION_STATE, type SubmissionState } from '@/lib/domain/submission'
import { eventHref } from '../links'

interface Props {
  readonly title: string
  readonly state: SubmissionState
  readonly token: string
  readonly result: string | null
}

/** What was done with the proposal that one comes back from. */
export function DecidedNote({ title, state, token, result }: Props) {
  return (
    <div role="status" className="notes">
      <p>
        “{title}”: {SUBMISSION_STATE[state].label}.{' '}
        <Link href={result ? eventHref(result) : `/submissions/${token}`} className="link" prefetch={false}>
          {result ? 'See the event' : 'See what the proposer is told'}
        </Link>
      </p>
    </div>
  )
}
