import 'server-only'
import { listSubmissionSteps } from '@/lib/data/submissions'

/** What the editor wrote when sending a proposal back; `null` when it was not. */
export async function lastComment(submission: number): Promise<string | null> {
  const steps = await listSubmissionSteps(submission)
  return steps.findLast((step) => step.state === 'sent-back')?.comment ?? null
}
