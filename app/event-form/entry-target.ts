import 'server-only'
import { getStanceEvent } from '@/lib/data/stance-events'
import { getSubmissionByToken, type Submission } from '@/lib/data/submissions'
import type { StanceEvent } from '@/lib/domain/stance-event'

/** What a form is for. Comes back from the browser with it: checked like anything typed. */
export type EntryTarget =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly event: string }
  /** Answers a proposal that was sent back. */
  | { readonly kind: 'answer'; readonly token: string }

export type LoadedTarget =
  | { readonly kind: 'new'; readonly event: null; readonly submission: null }
  | { readonly kind: 'edit'; readonly event: StanceEvent; readonly submission: null }
  | { readonly kind: 'answer'; readonly event: StanceEvent | null; readonly submission: Submission }

/** What came back from a browser as a target; anything else is the form of a new event. */
export function readTarget(given: unknown): EntryTarget {
  const { kind, event, token } = (given ?? {}) as Readonly<Record<string, unknown>>
  if (kind === 'edit') return { kind, event: String(event) }
  if (kind === 'answer') return { kind, token: String(token) }
  return { kind: 'new' }
}

/** The event that is corrected and the proposal that is answered, as they stand; `null` where there is no such thing. */
export async function loadTarget(target: EntryTarget): Promise<LoadedTarget | null> {
  if (target.kind === 'edit') {
    const event = isToken(target.event) ? await getStanceEvent(target.event) : null
    return event && { kind: 'edit', event, submission: null }
  }
  if (target.kind === 'answer') {
    const submission = isToken(target.token) ? await getSubmissionByToken(target.token) : null
    if (!submission) return null
    return {
      kind: 'answer',
      submission,
      event: submission.event === null ? null : await getStanceEvent(submission.event),
    }
  }
  return { kind: 'new', event: null, submission: null }
}

/** What ids and tokens look like; anything else is nobody's, and is not looked for. */
const isToken = (text: unknown): boolean => typeof text === 'string' && /^[0-9a-z]{8,40}$/.test(text)
