/** What becomes of a proposal. Only `pending` waits for an editor; `sent-back` waits for the proposer. */
export const SUBMISSION_STATES = ['pending', 'sent-back', 'published', 'rejected', 'merged'] as const
export type SubmissionState = (typeof SUBMISSION_STATES)[number]

/** By which door it came in. */
export type SubmissionOrigin = 'form' | 'intake' | 'import' | 'api'

export const SUBMISSION_STATE: Readonly<
  Record<SubmissionState, { readonly label: string; readonly meaning: string }>
> = {
  pending: {
    label: 'waiting for review',
    meaning: 'An editor will look at it; until then it counts nowhere.',
  },
  'sent-back': {
    label: 'sent back',
    meaning: 'An editor asks for a change: answer it, and it is reviewed again.',
  },
  published: { label: 'published', meaning: 'It is part of the record now.' },
  rejected: { label: 'rejected', meaning: 'It was not taken into the record, for the reason given.' },
  merged: { label: 'merged', meaning: 'The step was recorded already; its sources were added there.' },
}

/** From which states a proposal may go where. Decided ones stay as they are: a new proposal can always be made. */
export const SUBMISSION_NEXT: Readonly<Record<SubmissionState, readonly SubmissionState[]>> = {
  pending: ['published', 'sent-back', 'rejected', 'merged'],
  'sent-back': ['pending', 'rejected'],
  published: [],
  rejected: [],
  merged: [],
}
