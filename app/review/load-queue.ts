import 'server-only'
import type { QueueItem } from '@/components/review/queue'
import { chipOfEvent } from '@/components/stance/chip-props'
import { type Directory, getDirectory } from '@/lib/data/directory'
import { countDuplicates, countPendingAlike, countSubmissions } from '@/lib/data/review-queue'
import { getSubmission, listSubmissions, type Submission } from '@/lib/data/submissions'
import { NOBODY } from '@/lib/domain/decision-words'
import { elapsedInWords } from '@/lib/domain/elapsed'
import { actorName, nameOfIssue } from '@/lib/domain/names'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { SUBMISSION_STATE, type SubmissionState } from '@/lib/domain/submission'

/** A page of the queue; `decided` is the number of the proposal that somebody just comes back from. */
export async function loadQueue(
  state: SubmissionState,
  after: number | null,
  decided: number | null,
  now: string,
) {
  const isOpen = state === 'pending' || state === 'sent-back'
  const [page, counts, directory, done] = await Promise.all([
    listSubmissions(state, { after, newestFirst: !isOpen }),
    countSubmissions(),
    getDirectory(),
    decided === null ? null : getSubmission(decided),
  ])
  const [duplicates, alike] = isOpen
    ? await Promise.all([countDuplicates(page.submissions), countPendingAlike(page.submissions)])
    : [new Map<number, number>(), new Map<number, number>()]
  const items = page.submissions.map((s) =>
    itemOf(s, directory, { duplicates: duplicates.get(s.id) ?? 0, alike: alike.get(s.id) ?? 0 }, now),
  )
  return { items, counts, next: page.next, done: done && done.state !== 'pending' ? done : null }
}

function itemOf(
  s: Submission,
  directory: Directory,
  counts: Pick<QueueItem, 'duplicates' | 'alike'>,
  now: string,
): QueueItem {
  const { actor, company, topic, title, announcedOn } = s.fields
  return {
    id: s.id,
    version: s.version,
    title,
    isCorrection: s.event !== null,
    cell: `${actorName(directory, actor)} · ${nameOfIssue(directory, company, topic)}`,
    chip: chipOfEvent(s.fields),
    date: formatPartialDate(announcedOn),
    proposer: s.authorName ?? NOBODY,
    age:
      s.state === 'pending'
        ? `waiting ${elapsedInWords(s.changedAt, now)}`
        : `${SUBMISSION_STATE[s.state].label} ${elapsedInWords(s.changedAt, now)} ago`,
    ...counts,
  }
}
