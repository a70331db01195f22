import 'server-only'
import type { KeyHolder } from '@/lib/data/api-keys'
import type { RequestKey } from '@/lib/data/idempotency'
import { propose } from '@/lib/data/review'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { pageAddress } from '@/lib/http/page-address'
import { consume, tooManyRequests } from '@/lib/http/rate-limit'
import type { Answer } from '../answer-call'
import { keyUsed, noSuchEvent } from './refusals'

interface Proposed {
  readonly fields: StanceEventFields
  readonly note: string | null
  readonly correctionOf: { readonly event: string; readonly version: number } | null
}

/** Takes in what an editor is to decide on, and answers where to follow it. */
export async function proposeInstead(
  request: Request,
  actor: KeyHolder,
  proposed: Proposed,
  key: RequestKey | null,
): Promise<Answer | Response> {
  const allowed = await consume('proposeUnderName', actor.userId ?? `key ${actor.keyId}`)
  if (!allowed.ok) return tooManyRequests(allowed.retryAfterSeconds)
  const made = await propose(
    { ...proposed, author: { id: actor.userId, name: actor.name }, origin: 'api' },
    key,
  )
  if (!made.ok) return made.reason === 'key-used' ? keyUsed() : noSuchEvent()
  const tracking = pageAddress(`/submissions/${made.token}`, request.headers)
  return { status: 202, body: { state: 'pending', tracking }, headers: { location: tracking } }
}
