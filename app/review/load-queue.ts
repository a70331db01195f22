import 'server-only'
import { effectInWords } from '@/components/event-form/effect-sentence'
import { cellName } from '@/components/review/effect-list'
import type { QueueItem } from '@/components/review/queue-item'
import { chipOfEvent } from '@/components/stance/chip-props'
import { type Directory, getDirectory } from '@/lib/data/directory'
import { effectOfProposal } from '@/lib/data/proposed-effect'
import { countDuplicates, countPendingAlike, countSubmissions } from '@/lib/data/review-queue'
import { getStanceEvent } from '@/lib/data/stance-events'
import { getSubmission, listSubmissions, type Submission } from '@/lib/data/submissions'
import { REQUEST_WORDS } from '@/lib/domain/change-request'
import { NOBODY } from '@/lib/domain/decision-words'
import { elapsedInWords } from '@/lib/domain/elapsed'
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
  const items = await Promise.all(
    page.submissions.map(async (s) => ({
      ...itemOf(s, directory, now),
      effects: isOpen ? await effectsOf(s, directory) : [],
      duplicates: duplicates.get(s.id) ?? 0,
      alike: alike.get(s.id) ?? 0,
    })),
  )
  return { items, counts, next: page.next, done: done && done.state !== 'pending' ? done : null }
}

function itemOf(
  s: Submission,
  directory: Directory,
  now: string,
): Omit<QueueItem, 'effects' | 'duplicates' | 'alike'> {
  const { title, announcedOn, sources } = s.fields
  return {
    id: s.id,
    version: s.version,
    title,
    about: aboutOf(s),
    cell: cellName(directory, s.fields),
    chip: chipOfEvent(s.fields),
    sources: [...new Set(sources.map(({ publisher }) => publisher))],
    date: formatPartialDate(announcedOn),
    proposer: s.authorName ?? NOBODY,
    age:
      s.state === 'pending'
        ? `waiting ${elapsedInWords(s.changedAt, now)}`
        : `${SUBMISSION_STATE[s.state].label} ${elapsedInWords(s.changedAt, now)} ago`,
  }
}

const aboutOf = ({ asks, event }: Submission): string | null =>
  asks ? REQUEST_WORDS[asks.do].label : event === null ? null : 'Correction'

/** What it would change, in words: of a correction that moves an event, with the names of both cells. */
async function effectsOf(submission: Submission, directory: Directory): Promise<string[]> {
  const current = submission.event ? await getStanceEvent(submission.event) : null
  const effects = await effectOfProposal(submission, current)
  return effects.flatMap((effect) => {
    const { lines, nothing } = effectInWords(effect)
    const where = effects.length > 1 ? `${cellName(directory, effect)}: ` : ''
    return lines.length > 0 ? lines.map(({ sentence }) => where + sentence) : [where + (nothing ?? '')]
  })
}
