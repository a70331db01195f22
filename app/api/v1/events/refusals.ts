import 'server-only'
import type { UnknownName } from '@/lib/data/event-commands'
import { getStanceEvent } from '@/lib/data/stance-events'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { versionTag } from '@/lib/http/if-match'
import { type FieldError, problem } from '@/lib/http/problem'
import { eventOnTheWire } from '@/lib/interchange/event-wire'

export const noSuchEvent = (): Response =>
  problem(404, 'Not found', { detail: 'There is no event with this id.' })

export const nothingHere = (): Response =>
  problem(404, 'Not found', { detail: 'There is nothing with this id.' })

export const unprocessable = (errors: readonly FieldError[]): Response =>
  problem(422, 'Unprocessable content', {
    detail: 'Nothing was recorded.',
    // What is wrong with all of it has no field of its own.
    errors: errors.map((error) => (error.field === '' ? { ...error, field: 'body' } : error)),
  })

export const unknownName = ({ field, value }: UnknownName): Response =>
  unprocessable([{ field, message: `“${value}” is not known here` }])

export const keyUsed = (): Response =>
  unprocessable([
    { field: 'Idempotency-Key', message: 'was used for something else: a new request needs a new key' },
  ])

export const nameTaken = (
  what: 'company' | 'topic',
  { slug, name }: { readonly slug: string; readonly name: string },
): Response =>
  problem(409, 'Conflict', {
    detail: `The ${what} ${name} goes by this name already.`,
    errors: [{ field: 'name', message: `is that of ${slug}` }],
    more: { slug },
  })

export const withdrawn = ({ statusReason }: Pick<StanceEvent, 'statusReason'>): Response =>
  problem(410, 'Gone', { detail: `This event was withdrawn: ${statusReason ?? 'no reason was given'}` })

const mergedAway = ({ mergedInto }: Pick<StanceEvent, 'mergedInto'>): Response =>
  problem(409, 'Conflict', {
    detail: 'This event was merged into another: change that one, or restore a version of this one first.',
    more: { mergedInto },
  })

/** `null` for an event that stands. */
export function refuseState(event: StanceEvent): Response | null {
  if (event.status === 'retracted') return withdrawn(event)
  return event.status === 'merged' ? mergedAway(event) : null
}

/** 412 with what stands now, so that a program can look at it and try again. */
export function staleVersion(event: StanceEvent): Response {
  const answer = problem(412, 'Precondition failed', {
    detail: `Version ${event.version} stands now. Nothing was changed: look at it, and send the change again with its ETag.`,
    more: { version: event.version, current: eventOnTheWire(event) },
  })
  answer.headers.set('etag', versionTag(event.version))
  return answer
}

/** Why a change was not made, by what the event is by now. */
export async function refuseChange(id: string): Promise<Response> {
  const event = await getStanceEvent(id)
  return event ? staleVersion(event) : noSuchEvent()
}

/** Likewise of a change that only an event that stands can have. */
export async function refuseStandingChange(id: string): Promise<Response> {
  const event = await getStanceEvent(id)
  return event ? (refuseState(event) ?? staleVersion(event)) : noSuchEvent()
}
