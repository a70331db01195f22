import 'server-only'
import { mayTellSameStep } from '@/lib/domain/same-step'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { SUBMISSION_NEXT, type SubmissionState } from '@/lib/domain/submission'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import { correctEvent } from './change-events'
import { carryOut } from './change-requests'
import { db } from './client'
import { findDuplicates, mayBeSameStep } from './duplicates'
import { knowing, type UnknownName } from './event-commands'
import { type Authorship, type Snapshot, storedEvent } from './event-parts'
import { once, type RequestKey } from './idempotency'
import { newPublicId } from './public-id'
import { recordEvents } from './record-events'
import {
  getSubmission,
  getSubmissionByToken,
  hasPartIn,
  type Person,
  recordSubmission,
  type Submission,
  stepSubmission,
} from './submissions'
import { type Transaction, Undo, undoable } from './transaction'

export type ProposeResult =
  | { readonly ok: true; readonly token: string; readonly repeated: boolean }
  | { readonly ok: false; readonly reason: 'key-used' | 'unknown-event' }

/** Takes a proposal in, once a request key. */
export const propose = (
  proposal: Parameters<typeof recordSubmission>[1],
  request: RequestKey | null,
  client: PrismaClient = db(),
): Promise<ProposeResult> =>
  undoable<ProposeResult>(async (tx) => {
    const { correctionOf } = proposal
    if (
      correctionOf &&
      !(await tx.stanceEvent.findUnique({ where: { publicId: correctionOf.event }, select: { id: true } }))
    )
      return { ok: false, reason: 'unknown-event' }
    const made = await once(tx, request, () => recordSubmission(tx, proposal))
    return made.ok ? { ok: true, token: made.result, repeated: made.repeated } : made
  }, client)

export type DecideResult =
  | { readonly ok: true; readonly version: number; readonly event: string | null }
  | { readonly ok: false; readonly reason: 'unknown' }
  /** Somebody else decided or changed it first. */
  | {
      readonly ok: false
      readonly reason: 'conflict'
      readonly state: SubmissionState
      readonly version: number
    }
  /** The event that it corrects has a newer version. */
  | { readonly ok: false; readonly reason: 'event-changed' }
  /** The event to merge into does not stand. */
  | { readonly ok: false; readonly reason: 'target' }
  /** Two-person review: nobody decides on their own. */
  | { readonly ok: false; readonly reason: 'own' }
  /** Events on record, by their titles, that may tell the same step, and nobody has said that they do not. */
  | { readonly ok: false; readonly reason: 'duplicate'; readonly titles: readonly string[] }
  | UnknownName

/** Who decides, under which rule. */
export interface Reviewer {
  readonly id: string
  readonly name: string
  /** Two-person review is on: `publish` and `merge` of one's own are refused. */
  readonly twoPersons: boolean
}

/**
 * Publishes what was proposed, as it was or as the editor corrected it: a new event, or a new version of the corrected
 * one. The submission's state, the event, its revision and its spans are written together or not at all. A new event
 * that is likely on record already is not published, unless `distinct` names each that it may be. Corrections are not
 * asked.
 */
export const publishSubmission = (
  id: number,
  version: number,
  reviewer: Reviewer,
  changes: {
    readonly fields?: StanceEventFields
    readonly comment?: string | null
    readonly distinct?: readonly string[]
  } = {},
  client: PrismaClient = db(),
): Promise<DecideResult> =>
  decide(client, id, version, 'published', reviewer, async (tx, submission) => {
    if (await isOwn(tx, submission, reviewer)) throw new Undo<DecideResult>({ ok: false, reason: 'own' })
    const fields = changes.fields ?? submission.fields
    const by = authorship(submission, reviewer, changes.comment ?? null)
    const event = await publish(tx, submission, fields, by, changes.distinct ?? [])
    return { comment: changes.comment ?? null, result: event, ...(changes.fields && { fields }) }
  })

async function publish(
  tx: Transaction,
  submission: Submission,
  fields: StanceEventFields,
  by: Authorship,
  distinct: readonly string[],
): Promise<string> {
  if (submission.asks) return carryOutAsked(tx, submission, by)
  if (submission.event === null || submission.eventVersion === null) {
    const event = newPublicId()
    await recordEvents(tx, [storedEvent(event, null, fields)], by)
    await refuseDuplicates(tx, fields, event, distinct)
    return event
  }
  const result = await correctEvent(tx, submission.event, submission.eventVersion, fields, by)
  if (!result.ok) throw new Undo<DecideResult>({ ok: false, reason: 'event-changed' })
  return submission.event
}

async function carryOutAsked(tx: Transaction, submission: Submission, by: Authorship): Promise<string> {
  const result = await carryOut(tx, submission, by)
  if (result.ok) return submission.event ?? ''
  const reason = result.reason === 'target' ? 'target' : 'event-changed'
  throw new Undo<DecideResult>({ ok: false, reason })
}

/** Once the event is written, and its cell locked with it: so two that are published at the same time see each other. */
async function refuseDuplicates(
  tx: Transaction,
  fields: StanceEventFields,
  event: string,
  distinct: readonly string[],
): Promise<void> {
  const found = await findDuplicates({ ...fields, urls: fields.sources.map((s) => s.url) }, event, tx)
  const open = found.filter((d) => mayBeSameStep(d) && !distinct.includes(d.event.id))
  if (open.length === 0) return
  throw new Undo<DecideResult>({ ok: false, reason: 'duplicate', titles: open.map((d) => d.event.title) })
}

/** Asks the proposer for a change; the comment says which. */
export const sendBackSubmission = (
  id: number,
  version: number,
  reviewer: Reviewer,
  comment: string,
  client: PrismaClient = db(),
): Promise<DecideResult> => decide(client, id, version, 'sent-back', reviewer, async () => ({ comment }))

/** Turns a proposal down, for a reason that the proposer reads. */
export const rejectSubmission = (
  id: number,
  version: number,
  reviewer: Reviewer,
  reason: string,
  client: PrismaClient = db(),
): Promise<DecideResult> =>
  decide(client, id, version, 'rejected', reviewer, async () => ({ comment: reason }))

/** The step is recorded already: the sources that the recorded event lacks are added to it, as a new version. */
export const mergeSubmission = (
  id: number,
  version: number,
  reviewer: Reviewer,
  into: string,
  client: PrismaClient = db(),
): Promise<DecideResult> =>
  decide(client, id, version, 'merged', reviewer, async (tx, submission) => {
    if (await isOwn(tx, submission, reviewer)) throw new Undo<DecideResult>({ ok: false, reason: 'own' })
    const [target] = await tx.$queryRaw<{ version: number; snapshot: Snapshot }[]>`
      SELECT e."version", "whole_snapshot"(r."snapshot") AS "snapshot" FROM "stance_event" e
        JOIN "revision" r ON r."event_id" = e."id" AND r."version" = e."version"
      WHERE e."public_id" = ${into} AND e."status" = 'published' FOR NO KEY UPDATE OF e`
    if (!target || !mayTellSameStep(submission.fields, target.snapshot))
      throw new Undo<DecideResult>({ ok: false, reason: 'target' })
    const known = new Set(target.snapshot.sources.map((s) => s.url))
    const sources = [
      ...target.snapshot.sources,
      ...submission.fields.sources.filter((s) => !known.has(s.url)),
    ]
    const by = authorship(submission, reviewer, 'Sources added from a proposal of the same step')
    await correctEvent(tx, into, target.version, { ...target.snapshot, sources }, by)
    return { comment: MERGED, result: into }
  })

/** Told to the proposer as the reason. */
const MERGED = 'This step is on record already: the sources that it lacked were added there.'

/** The proposer answers what was sent back: it waits for review again. */
export const resubmit = (
  token: string,
  version: number,
  by: Person,
  answer: {
    readonly fields: StanceEventFields
    readonly note: string | null
    readonly eventVersion?: number
  },
  client: PrismaClient = db(),
): Promise<DecideResult> =>
  undoable<DecideResult>(async (tx) => {
    const submission = await getSubmissionByToken(token, tx)
    if (!submission) return { ok: false, reason: 'unknown' }
    const { fields, note: comment, eventVersion } = answer
    return step(tx, submission, version, {
      state: 'pending',
      by,
      comment,
      fields,
      ...(eventVersion && { eventVersion }),
    })
  }, client)

type Step = Parameters<typeof stepSubmission>[3]

const decide = (
  client: PrismaClient,
  id: number,
  version: number,
  state: SubmissionState,
  reviewer: Reviewer,
  work: (tx: Transaction, submission: Submission) => Promise<Omit<Step, 'state' | 'by'>>,
): Promise<DecideResult> =>
  knowing(() =>
    undoable<DecideResult>(async (tx) => {
      // Another who decides on it waits here, and then finds a newer version.
      await tx.$executeRaw`SELECT 1 FROM "submission" WHERE "id" = ${id} FOR UPDATE`
      const submission = await getSubmission(id, tx)
      if (!submission) return { ok: false, reason: 'unknown' }
      if (!fits(submission, version, state)) return conflict(submission)
      return step(tx, submission, version, { state, by: reviewer, ...(await work(tx, submission)) })
    }, client),
  )

async function step(
  tx: Transaction,
  submission: Submission,
  version: number,
  next: Step,
): Promise<DecideResult> {
  if (!fits(submission, version, next.state)) return conflict(submission)
  const written = await stepSubmission(tx, submission.id, version, next)
  return written === null ? conflict(submission) : { ok: true, version: written, event: next.result ?? null }
}

const fits = (submission: Submission, version: number, state: SubmissionState): boolean =>
  submission.version === version && SUBMISSION_NEXT[submission.state].includes(state)

const conflict = ({ state, version }: Submission): DecideResult => ({
  ok: false,
  reason: 'conflict',
  state,
  version,
})

const isOwn = async (
  tx: Transaction,
  submission: Submission,
  { id, twoPersons }: Reviewer,
): Promise<boolean> => twoPersons && (await hasPartIn(submission, id, tx))

/** The editor answers for what is published; the note keeps who proposed it. */
const authorship = (submission: Submission, reviewer: Reviewer, comment: string | null): Authorship => ({
  author: reviewer.name,
  note: [
    `${submission.asks ? 'Asked for' : 'Proposed'} by ${submission.authorName ?? 'a reader without an account'}`,
    comment,
  ]
    .filter(Boolean)
    .join('. '),
})
