import 'server-only'
import { policy } from '@/lib/auth/policy'
import { findDuplicates, mayBeSameStep } from '@/lib/data/duplicates'
import { publishEvent } from '@/lib/data/event-commands'
import { canPublishProposal } from '@/lib/domain/permission'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { versionTag } from '@/lib/http/if-match'
import { problem } from '@/lib/http/problem'
import { readEventWrite } from '@/lib/interchange/api/event-write'
import { eventOnTheWire } from '@/lib/interchange/event-wire'
import type { Work } from '../answer-call'
import { eventAnswer } from './event-answer'
import { proposeInstead } from './propose-instead'
import { keyUsed, unknownName, unprocessable } from './refusals'

/** Publishes an event, or proposes it where the key's role or the site's rule asks for a second pair of eyes. */
export const createEvent: Work = async ({ request, query, body, actor, requestKey }) => {
  const read = readEventWrite(body, null)
  if (!read.ok) return unprocessable(read.errors)
  if (!actor) throw new Error('an event was sent by nobody')
  const { fields, note } = read
  if (query.values.duplicates === 'refuse') {
    const same = await likelyTheSame(fields)
    if (same.length > 0)
      return problem(409, 'Conflict', {
        detail:
          'This is likely on record already. Look at the events named; to record it beside them, leave out duplicates=refuse.',
        more: { duplicates: same },
      })
  }
  const key = requestKey({ fields, note })
  // What somebody sends is a proposal of their own: see two-person review.
  if (!canPublishProposal(actor.role, true, policy()))
    return proposeInstead(request, actor, { fields, note, correctionOf: null }, key)
  const made = await publishEvent(fields, { author: actor.name, note }, key)
  if (!made.ok) return made.reason === 'key-used' ? keyUsed() : unknownName(made)
  const answer = made.event
    ? { body: eventOnTheWire(made.event), tag: versionTag(1) }
    : await eventAnswer(made.id, 1)
  return { ...answer, status: 201, headers: { location: `/api/v1/events/${made.id}` } }
}

async function likelyTheSame(fields: StanceEventFields): Promise<string[]> {
  const found = await findDuplicates({ ...fields, urls: fields.sources.map(({ url }) => url) })
  return found.filter(mayBeSameStep).map(({ event }) => event.id)
}
