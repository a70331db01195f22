import 'server-only'
import { policy } from '@/lib/auth/policy'
import { retractOnce } from '@/lib/data/change-once'
import { getStanceEvent } from '@/lib/data/stance-events'
import { parseIfMatch } from '@/lib/http/if-match'
import { retraction } from '@/lib/interchange/api/event-write'
import type { Work } from '../../../answer-call'
import { readBody } from '../../../read-body'
import { askInstead } from '../../ask-instead'
import { atVersion } from '../../at-version'
import { eventAnswer } from '../../event-answer'
import { keyUsed, noSuchEvent, refuseStandingChange, refuseState } from '../../refusals'

/** Withdraws an event. Sent again with its Idempotency-Key it answers as the first time; else 410 with the reason. */
export const retract: Work = async ({ request, id, body, actor, requestKey }) => {
  const read = readBody(retraction, body)
  if (!read.ok) return read.response
  if (!actor) throw new Error('a withdrawal was sent by nobody')
  const { reason } = read.data
  if (policy().twoPersonReview) {
    const event = await getStanceEvent(id)
    const refused = event && refuseState(event)
    return refused ?? askInstead(request, actor, id, { do: 'retract', reason }, reason)
  }
  const by = { author: actor.name, note: reason }
  const key = requestKey(read.data)
  const made = await atVersion(id, parseIfMatch(request), (version) =>
    retractOnce(id, version, reason, by, key),
  )
  if (!made) return noSuchEvent()
  if (made.ok) return eventAnswer(id, made.version)
  return made.reason === 'key-used' ? keyUsed() : refuseStandingChange(id)
}
