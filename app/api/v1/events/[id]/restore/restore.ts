import 'server-only'
import { policy } from '@/lib/auth/policy'
import { restoreOnce } from '@/lib/data/change-once'
import { parseIfMatch } from '@/lib/http/if-match'
import { restoration } from '@/lib/interchange/api/event-write'
import type { Work } from '../../../answer-call'
import { readBody } from '../../../read-body'
import { askInstead } from '../../ask-instead'
import { atVersion } from '../../at-version'
import { eventAnswer } from '../../event-answer'
import { keyUsed, noSuchEvent, refuseChange, unknownName, unprocessable } from '../../refusals'

/** Makes an earlier version the newest, published again if it was withdrawn or merged since. */
export const restore: Work = async ({ request, id, body, actor, requestKey }) => {
  const read = readBody(restoration, body)
  if (!read.ok) return read.response
  if (!actor) throw new Error('a restoration was sent by nobody')
  const { version: restored, note } = read.data
  if (policy().twoPersonReview)
    return askInstead(request, actor, id, { do: 'restore', version: restored }, note)
  const by = {
    author: actor.name,
    note: `Version ${restored} restored.${note === null ? '' : ` ${note}`}`,
  }
  const key = requestKey(read.data)
  const made = await atVersion(id, parseIfMatch(request), (version) =>
    restoreOnce(id, version, restored, by, key),
  )
  if (!made) return noSuchEvent()
  if (made.ok) return eventAnswer(id, made.version)
  switch (made.reason) {
    case 'key-used':
      return keyUsed()
    case 'unknown-name':
      return unknownName(made)
    case 'target':
      return unprocessable([{ field: 'version', message: 'This event has no such version' }])
    default:
      return refuseChange(id)
  }
}
