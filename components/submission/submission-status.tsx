import { SUBMISSION_STATE, type SubmissionState } from '@/lib/domain/submission'

/** Where a proposal stands, as a label. Told in words; colour only underlines it. */
export function SubmissionStatus({ state }: { state: SubmissionState }) {
  return (
    <span className="submission-status" data-state={state}>
      {SUBMISSION_STATE[state].label}
    </span>
  )
}
