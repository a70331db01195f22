import 'server-only'
import type { KeyHolder } from '@/lib/data/api-keys'
import { askForChange } from '@/lib/data/change-requests'
import type { ChangeRequest } from '@/lib/domain/change-request'
import { parseIfMatch } from '@/lib/http/if-match'
import { pageAddress } from '@/lib/http/page-address'
import type { Answer } from '../answer-call'
import { atVersion } from './at-version'
import { noSuchEvent, refuseChange, unprocessable } from './refusals'

/** Under two-person review: another editor is asked, as by the pages, and the answer says where to follow it. */
export async function askInstead(
  request: Request,
  actor: KeyHolder,
  id: string,
  asks: ChangeRequest,
  note: string | null,
): Promise<Answer | Response> {
  const by = { id: actor.userId, name: actor.name }
  const asked = await atVersion(id, parseIfMatch(request), (version) =>
    askForChange(id, version, asks, by, note),
  )
  if (!asked) return noSuchEvent()
  if (asked.ok) {
    const tracking = pageAddress(`/submissions/${asked.token}`, request.headers)
    return { status: 202, body: { state: 'pending', tracking }, headers: { location: tracking } }
  }
  if (asked.reason === 'target')
    return unprocessable([{ field: 'version', message: 'This event has no such version' }])
  return refuseChange(id)
}
