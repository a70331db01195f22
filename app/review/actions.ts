'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import {
  type DecideResult,
  mergeSubmission,
  publishSubmission,
  type Reviewer,
  rejectSubmission,
  sendBackSubmission,
} from '@/lib/data/review'
import { getSubmission, listSubmissionSteps } from '@/lib/data/submissions'
import { refusalInWords } from '@/lib/domain/decision-words'
import type { Action } from '@/lib/domain/permission'
import { type FormState, formOf, nextAnswer, readForm, refuse } from '@/lib/schemas/form-state'
import {
  mergeInput,
  publishInput,
  readMergeTarget,
  readPicked,
  rejectInput,
  sendBackInput,
  severalReason,
} from '@/lib/schemas/review'
import { NONE_PICKED, type SeveralState, type Verdict } from '@/lib/schemas/several-state'
import { requireReviewer } from './reviewer'

export async function publishAction(state: FormState, form: FormData): Promise<FormState> {
  const reviewer = await requireReviewer('publish', '/review')
  const read = readForm(publishInput, state, form)
  if (!read.ok) return read.state
  const { submission, version, comment, distinct } = read.data
  const result = await publishSubmission(submission, version, reviewer, { comment, distinct })
  if (!result.ok && result.reason === 'duplicate') {
    // It may have been published since the page was read: then the page has no box to tick yet.
    revalidatePath(`/review/${submission}`)
    return refuse(state, form, { errors: { distinct: [NOT_TOLD_APART] } })
  }
  return settle(state, form, submission, result)
}

const NOT_TOLD_APART =
  'This may be on record already: look at the likely duplicates, then merge it, or tick that it is another step'

export async function sendBackAction(state: FormState, form: FormData): Promise<FormState> {
  const reviewer = await requireReviewer('review', '/review')
  const read = readForm(sendBackInput, state, form)
  if (!read.ok) return read.state
  const { submission, version, comment } = read.data
  return settle(state, form, submission, await sendBackSubmission(submission, version, reviewer, comment))
}

export async function rejectAction(state: FormState, form: FormData): Promise<FormState> {
  const reviewer = await requireReviewer('review', '/review')
  const read = readForm(rejectInput, state, form)
  if (!read.ok) return read.state
  const { submission, version, comment } = read.data
  return settle(state, form, submission, await rejectSubmission(submission, version, reviewer, comment))
}

export async function mergeAction(state: FormState, form: FormData): Promise<FormState> {
  const reviewer = await requireReviewer('merge', '/review')
  const read = readForm(mergeInput, state, form)
  if (!read.ok) return read.state
  const { submission, version } = read.data
  const target = readMergeTarget(read.data)
  if (!target.ok) return refuse(state, form, { errors: { pasted: [target.message] } })
  const result = await mergeSubmission(submission, version, reviewer, target.id)
  if (!result.ok && result.reason === 'target')
    return refuse(state, form, { errors: { pasted: [refusalInWords(result)] } })
  return settle(state, form, submission, result)
}

/** Back to the queue, which says what was done; or what happened instead, beside the proposal as it is now. */
async function settle(
  state: FormState,
  form: FormData,
  id: number,
  result: DecideResult,
): Promise<FormState> {
  if (result.ok) redirect(`/review?decided=${id}`)
  // Somebody else decided: the page has no form any more in which this could be told.
  if (result.reason === 'conflict' && result.state !== 'pending') redirect(`/review/${id}?meanwhile=1`)
  revalidatePath(`/review/${id}`)
  return refuse(state, form, { problem: await refusalOf(id, result) })
}

async function refusalOf(id: number, refusal: Extract<DecideResult, { ok: false }>): Promise<string> {
  const steps = refusal.reason === 'conflict' ? await listSubmissionSteps(id) : []
  return refusalInWords(refusal, steps.at(-1))
}

/** Several at once: each is decided in a transaction of its own, and each gets its verdict. */
export async function decideSeveralAction(state: SeveralState, sent: FormData): Promise<SeveralState> {
  const form = formOf(sent)
  const isPublishing = form.get('do') === 'publish'
  const needed: Action = isPublishing ? 'publish' : 'review'
  const reviewer = await requireReviewer(needed, '/review')
  const picked = readPicked(form.getAll('pick')).slice(0, MOST)
  const typed = form.get('reason')
  const reason = severalReason.safeParse(typeof typed === 'string' ? typed : '')
  const again = {
    picked: picked.map(({ id, version }) => `${id}:${version}`),
    reason: typeof typed === 'string' ? typed.slice(0, 1_000) : '',
    verdicts: [],
    answer: nextAnswer(state),
  }
  if (picked.length === 0) return { ...again, problem: 'Tick the proposals first.', field: null }
  if (!isPublishing && !reason.success)
    return { ...again, problem: null, field: reason.error.issues[0]?.message ?? null }
  const verdicts: Verdict[] = []
  for (const { id, version } of picked)
    verdicts.push(await decideOne(id, version, reviewer, isPublishing ? null : (reason.data ?? '')))
  revalidatePath('/review')
  return { ...NONE_PICKED, verdicts, answer: nextAnswer(state) }
}

/** As many as a page of the queue shows. */
const MOST = 25

async function decideOne(
  id: number,
  version: number,
  reviewer: Reviewer,
  reason: string | null,
): Promise<Verdict> {
  const result =
    reason === null
      ? await publishSubmission(id, version, reviewer)
      : await rejectSubmission(id, version, reviewer, reason)
  const title = (await getSubmission(id))?.fields.title ?? `Proposal ${id}`
  if (!result.ok) return { id, title, ok: false, said: await refusalOf(id, result), event: null }
  return { id, title, ok: true, said: reason === null ? 'Published.' : 'Rejected.', event: result.event }
}
