import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { getDirectory } from '@/lib/data/directory'
import { findDuplicates } from '@/lib/data/duplicates'
import { getRelatedTitles } from '@/lib/data/event-titles'
import { effectOfProposal } from '@/lib/data/proposed-effect'
import { neighboursOf } from '@/lib/data/review-queue'
import { getStanceEvent } from '@/lib/data/stance-events'
import { getSubmission, listSubmissionSteps } from '@/lib/data/submissions'
import { diffEvents } from '@/lib/domain/event-diff'
import { readNumber } from '@/lib/schemas/review'

/** The proposal of an address. A number that is none, or nobody's, is a 404. */
export const loadSubmission = cache(async (text: string) => {
  const id = readNumber(text)
  const submission = id === null ? null : await getSubmission(id)
  if (!submission) notFound()
  return submission
})

/** The proposal with all that a decision on it needs. */
export async function loadProposal(text: string) {
  const submission = await loadSubmission(text)
  const { fields } = submission
  const current = submission.event ? await getStanceEvent(submission.event) : null
  const [steps, directory, duplicates, effects, titles, neighbours, result, into] = await Promise.all([
    listSubmissionSteps(submission.id),
    getDirectory(),
    findDuplicates({ ...fields, urls: fields.sources.map((s) => s.url) }, submission.event),
    effectOfProposal(submission, current),
    getRelatedTitles(fields, ...(current ? [current] : [])),
    neighboursOf(submission.id, 'pending'),
    submission.result ? getStanceEvent(submission.result) : null,
    submission.asks?.do === 'merge' ? getStanceEvent(submission.asks.into) : null,
  ])
  const changes = current && diffEvents({ ...current }, { ...fields, ...standing(current) })
  return {
    submission,
    current,
    changes,
    steps,
    directory,
    duplicates,
    effects,
    titles,
    neighbours,
    result,
    into,
  }
}

/** A proposal says nothing of the status, so that is not told as a difference. */
const standing = ({
  status,
  statusReason,
  mergedInto,
}: NonNullable<Awaited<ReturnType<typeof getStanceEvent>>>) => ({
  status,
  statusReason,
  mergedInto,
})
