import { FIELD_LABEL } from './field-words'
import { formatMoment } from './moment'
import { SUBMISSION_STATE, type SubmissionState } from './submission'

/** Why a decision on a proposal was not carried out. */
export type Refusal =
  | { readonly reason: 'unknown' | 'event-changed' | 'target' | 'own' }
  | { readonly reason: 'conflict'; readonly state: SubmissionState }
  | { readonly reason: 'duplicate'; readonly titles: readonly string[] }
  | {
      readonly reason: 'unknown-name'
      readonly field: 'actor' | 'company' | 'topic' | 'related'
      readonly value: string
    }

/** The latest step of the proposal: who was faster, and when. */
export interface LastStep {
  readonly state: SubmissionState
  readonly authorName: string | null
  readonly recordedAt: string
}

/** Shown for who has no account. */
export const NOBODY = 'a reader without an account'

/** What is told whoever decided: what happened instead, and what to do now. Nothing was written. */
export function refusalInWords(refusal: Refusal, last: LastStep | null = null): string {
  switch (refusal.reason) {
    case 'unknown':
      return 'There is no such proposal.'
    case 'event-changed':
      return 'The event has been changed since this correction was written, and publishing it would undo that unseen. Send it back, or edit the event yourself.'
    case 'target':
      return 'That event cannot be merged into: it was withdrawn or merged, is the same one, or is of another country or company. Choose another.'
    case 'own':
      return 'Two-person review is on: somebody else must publish or merge what you proposed.'
    case 'duplicate':
      return `Likely a duplicate of ${titlesInWords(refusal.titles)}: open it to decide.`
    case 'unknown-name':
      return `${FIELD_LABEL[refusal.field]} “${refusal.value}” is not known here. Add it first, or send the proposal back.`
    case 'conflict':
      return conflictInWords(refusal.state, last)
  }
}

/** The first by its title, the others by their number. */
const titlesInWords = ([first, ...others]: readonly string[]): string =>
  `“${first}”${others.length > 0 ? ` and ${others.length} more` : ''}`

function conflictInWords(state: SubmissionState, last: LastStep | null): string {
  const who = last?.authorName ?? 'somebody else'
  const when = last ? ` (${formatMoment(last.recordedAt)})` : ''
  if (state === 'pending')
    return `The proposal was changed after you opened it${when}. It is shown as it is now: read it again, then decide.`
  return `Meanwhile ${who} decided on it${when}: ${SUBMISSION_STATE[state].label}. Nothing of yours was written.`
}

/** What is told when an event could not be changed, restored, retracted or merged. */
export type ChangeRefusal =
  | { readonly reason: 'unknown' | 'target' }
  | { readonly reason: 'conflict'; readonly version: number }
  | { readonly reason: 'state'; readonly status: string }
  | Extract<Refusal, { reason: 'unknown-name' }>

export function changeRefusalInWords(refusal: ChangeRefusal): string {
  switch (refusal.reason) {
    case 'unknown':
      return 'There is no such event.'
    case 'target':
      return 'That one cannot be taken: it does not exist, does not stand any more, is this very one, or is of another country or company.'
    case 'conflict':
      return `Somebody changed the event after you opened this page: version ${refusal.version} stands now, and is shown. Nothing of yours was written; look at it, then decide again.`
    case 'state':
      return `The event is ${refusal.status} by now, and was left as it is. Its history says by whom and why.`
    case 'unknown-name':
      return `${FIELD_LABEL[refusal.field]} “${refusal.value}” of that version is not known here any more.`
  }
}
