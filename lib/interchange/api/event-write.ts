import { z } from 'zod'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { EVENT_STATUSES } from '@/lib/domain/vocabulary'
import { eventInput, relatedInput, sourceInput } from '@/lib/schemas/event-input'
import { readPlainEvent } from '@/lib/schemas/fast-event'
import { REASON_MAX } from '@/lib/schemas/review'
import { optionalText } from '@/lib/schemas/text'
import type { QueryError } from '@/lib/schemas/unknown-params'
import { wireErrors } from '@/lib/schemas/wire-errors'

/** As in the form of an event. */
export const note = optionalText('Note', 500)

/** What reading gives and writing takes back unread, so that an answer can be sent again with a change. */
const READ_ONLY = ['id', 'version', 'recordedAt', 'status'] as const

const readOnly = {
  id: z.string().optional(),
  version: z.number().optional(),
  recordedAt: z.string().optional(),
  status: z.enum(EVENT_STATUSES).optional(),
}

/** What `POST /events` takes, for the document. It is checked by `readEventWrite`, with `eventInput`. */
export const eventWrite = z.object({ ...eventInput.shape, note, ...readOnly }).meta({
  id: 'EventWrite',
  description: 'A new event: the fields of an event. A note is kept in its history.',
})

/** What `PATCH /events/{id}` takes, for the document. */
export const eventPatch = eventWrite.partial().meta({
  id: 'EventPatch',
  description:
    'The fields to be changed; those left out stay as they are, null is unknown, lists are replaced as a whole (RFC 7396).',
})

export const retraction = z
  .object({
    reason: optionalText('Reason', REASON_MAX).pipe(
      z.string({ error: 'Say why it is withdrawn: the reason is shown at its address from now on' }),
    ),
  })
  .meta({ id: 'Retraction' })

export const restoration = z
  .object({
    version: z
      .int({ error: 'Give the number of the version to restore' })
      .min(1, 'Versions are counted from 1')
      .max(2 ** 31 - 1, 'There is no such version'),
    note,
  })
  .meta({ id: 'Restoration' })

export type EventWrite =
  | { readonly ok: true; readonly fields: StanceEventFields; readonly note: string | null }
  | { readonly ok: false; readonly errors: readonly QueryError[] }

/**
 * Checks what was sent as an event, or as a change of `current`. Names that are none are refused: a misspelt field would
 * be lost without a word. What is only read may come along; a change of it is refused and told where it is made.
 */
export function readEventWrite(
  body: unknown,
  current: (StanceEventFields & Record<(typeof READ_ONLY)[number], unknown>) | null,
): EventWrite {
  if (!isRecord(body)) return refuse([{ field: '', message: 'Send one object with the fields of an event' }])
  const { note: givenNote, ...sent } = body
  const errors = [...unknownFields(sent), ...changedReadOnly(sent, current)]
  // Plain events are the rule, and read ten times as fast.
  const plain =
    current === null && errors.length === 0 && givenNote === undefined ? readPlainEvent(sent) : null
  if (plain) return { ok: true, fields: plain, note: null }
  const readNote = note.safeParse(givenNote)
  if (!readNote.success) errors.push(...wireErrors(readNote.error).map((e) => ({ ...e, field: 'note' })))
  const parsed = eventInput.safeParse(current ? { ...current, ...sent } : sent)
  if (!parsed.success) errors.push(...wireErrors(parsed.error))
  return parsed.success && readNote.success && errors.length === 0
    ? { ok: true, fields: parsed.data, note: readNote.data }
    : refuse(errors)
}

/** Fields of an object that its schema does not name. */
export const strayFields = (body: unknown, schema: z.ZodObject): QueryError[] =>
  isRecord(body) ? stray(body, Object.keys(schema.shape), '') : []

const refuse = (errors: readonly QueryError[]): EventWrite => ({ ok: false, errors })

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function unknownFields(sent: Record<string, unknown>): QueryError[] {
  const rows = (name: 'sources' | 'related', known: readonly string[]) =>
    (Array.isArray(sent[name]) ? sent[name] : []).flatMap((row, i) =>
      isRecord(row) ? stray(row, known, `${name}.${i}.`) : [],
    )
  return [
    ...stray(sent, [...Object.keys(eventInput.shape), ...READ_ONLY], ''),
    ...rows('sources', Object.keys(sourceInput.shape)),
    ...rows('related', Object.keys(relatedInput.shape)),
  ].slice(0, 50)
}

const stray = (record: Record<string, unknown>, known: readonly string[], at: string): QueryError[] =>
  Object.keys(record)
    .filter((name) => !known.includes(name))
    .slice(0, 50)
    .map((name) => ({
      field: `${at}${name.slice(0, 80)}`,
      message: `unknown here; the fields are ${known.join(', ')}`,
    }))

function changedReadOnly(
  sent: Record<string, unknown>,
  current: Readonly<Record<(typeof READ_ONLY)[number], unknown>> | null,
): QueryError[] {
  const { status } = sent
  if (!current)
    return status === undefined || status === 'published'
      ? []
      : [
          {
            field: 'status',
            message: 'A new event is published; it is withdrawn by POST /events/{id}/retract',
          },
        ]
  return READ_ONLY.filter((name) => sent[name] !== undefined && sent[name] !== current[name]).map((name) => ({
    field: name,
    message:
      name === 'status'
        ? 'The status changes by POST /events/{id}/retract and /restore'
        : 'This cannot be changed: leave it out',
  }))
}
