import 'server-only'
import { policy } from '@/lib/auth/policy'
import { publishCorrection } from '@/lib/data/event-commands'
import { getStanceEvent } from '@/lib/data/stance-events'
import { canPublishProposal } from '@/lib/domain/permission'
import { matches, parseIfMatch } from '@/lib/http/if-match'
import { problem } from '@/lib/http/problem'
import { readEventWrite } from '@/lib/interchange/api/event-write'
import type { Work } from '../../answer-call'
import { eventAnswer } from '../event-answer'
import { proposeInstead } from '../propose-instead'
import {
  noSuchEvent,
  refuseStandingChange,
  refuseState,
  staleVersion,
  unknownName,
  unprocessable,
} from '../refusals'

/** Corrects an event: what is sent is laid over the version that it was written against. */
export const changeEvent: Work = async ({ request, id, body, actor }) => {
  const event = await getStanceEvent(id)
  if (!event) return noSuchEvent()
  const refused = refuseState(event)
  if (refused) return refused
  const condition = parseIfMatch(request)
  if (!condition)
    return problem(428, 'Precondition required', {
      detail:
        'Send If-Match with the ETag of the event as you read it, so that nobody’s change is overwritten.',
      errors: [{ field: 'If-Match', message: 'is required here' }],
    })
  if (!matches(condition, event.version)) return staleVersion(event)
  const read = readEventWrite(body, event)
  if (!read.ok) return unprocessable(read.errors)
  if (!actor) throw new Error('a change was sent by nobody')
  const { fields, note } = read
  if (!canPublishProposal(actor.role, true, policy()))
    return proposeInstead(
      request,
      actor,
      { fields, note, correctionOf: { event: id, version: event.version } },
      null,
    )
  const made = await publishCorrection(id, event.version, fields, { author: actor.name, note })
  if (made.ok) return eventAnswer(id, made.version)
  return made.reason === 'unknown-name' ? unknownName(made) : refuseStandingChange(id)
}
