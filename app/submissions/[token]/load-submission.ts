import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { getDirectory } from '@/lib/data/directory'
import { getRelatedTitles } from '@/lib/data/event-titles'
import { getStanceEvent } from '@/lib/data/stance-events'
import { getSubmissionByToken, listSubmissionSteps } from '@/lib/data/submissions'

/** The proposal of a tracking address, read once for the page and its metadata. Nobody's token is a 404. */
export const loadSubmission = cache(async (token: string) => {
  const submission = /^[0-9a-z]{24}$/.test(token) ? await getSubmissionByToken(token) : null
  if (!submission) notFound()
  return submission
})

export async function loadTracking(token: string) {
  const submission = await loadSubmission(token)
  const [steps, directory, titles, corrected, result] = await Promise.all([
    listSubmissionSteps(submission.id),
    getDirectory(),
    getRelatedTitles(submission.fields),
    submission.event ? getStanceEvent(submission.event) : null,
    submission.result ? getStanceEvent(submission.result) : null,
  ])
  return { submission, steps, directory, titles, corrected, result }
}
