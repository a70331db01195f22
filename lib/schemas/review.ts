import { z } from 'zod'
import { eventIdIn } from '@/lib/domain/event-address'
import { SUBMISSION_STATES, type SubmissionState } from '@/lib/domain/submission'
import { optionalText } from './text'

/** Of a reason or a comment. No longer than what a form sends back after an error (form-state.ts). */
export const REASON_MAX = 1_000

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
const required = (label: string, message: string) =>
  optionalText(label, REASON_MAX).pipe(z.string({ error: message }))

const eventAddress = z
  .string()
  .max(4_000)
  .optional()
  .transform((text) => text ?? '')

/** The proposal that is decided on, and the version that was read. */
const decided = { submission: number, version: number }
export const publishInput = z.object({
  ...decided,
  comment: optionalText('Note', REASON_MAX),
  /** The recorded events that it was said not to be. */
  distinct: z
    .string()
    .max(REASON_MAX)
    .optional()
    .transform((text) => text?.split(' ') ?? []),
})
export const sendBackInput = z.object({
  ...decided,
  comment: required('Comment', 'Say what should change: the proposer reads it'),
})
export const rejectInput = z.object({
  ...decided,
  comment: required('Reason', 'Give a reason: the proposer reads it'),
})
export const mergeInput = z.object({ ...decided, into: eventAddress, pasted: eventAddress })

/** Which event is meant: the one that was pasted, else the one that was chosen from the list. */
export function readMergeTarget({
  into,
  pasted,
}: Readonly<Record<'into' | 'pasted', string>>): { ok: true; id: string } | { ok: false; message: string } {
  const isPasted = pasted.trim() !== ''
  const id = eventIdIn(isPasted ? pasted : into)
  if (id !== null) return { ok: true, id }
  return {
    ok: false,
    message: isPasted
      ? 'This is not the address of an event: it contains /events/ and a number'
      : 'Choose the event that tells the same step, or paste its address',
  }
}

/** Proposals ticked in the queue, each as `NUMBER:VERSION`; what cannot be read is left out. */
export function readPicked(values: readonly FormDataEntryValue[]): { id: number; version: number }[] {
  return values.flatMap((value) => {
    const match = typeof value === 'string' ? /^([1-9]\d{0,8}):([1-9]\d{0,8})$/.exec(value) : null
    return match ? [{ id: Number(match[1]), version: Number(match[2]) }] : []
  })
}
export const severalReason = required('Reason', 'Give a reason for rejecting them: each proposer reads it')

/** The event that is changed, and the version that was read. */
const changed = { version: number }
export const retractInput = z.object({
  ...changed,
  reason: required('Reason', 'Say why it is withdrawn: the reason is shown at its address from now on'),
})
export const restoreInput = z.object({
  ...changed,
  restored: number,
  note: required('Note', 'Say why: the note is kept in the history'),
})
export const mergeEventInput = z.object({
  ...changed,
  into: z.string().regex(/^[a-z0-9]{1,32}$/),
  note: optionalText('Note', REASON_MAX),
})

/** A number in an address: `/review/12`, `?before=12`. `null` for anything else. */
export function readNumber(value: unknown): number | null {
  const parsed = number.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** The tab of the queue; the waiting ones for anything else. */
export const readState = (value: unknown): SubmissionState =>
  SUBMISSION_STATES.find((state) => state === value) ?? 'pending'
