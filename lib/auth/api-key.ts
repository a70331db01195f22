import 'server-only'
import { findKeyHolder, type KeyHolder } from '@/lib/data/api-keys'
import { type Action, can, ROLE_LABELS } from '@/lib/domain/permission'
import { clientAddress } from '@/lib/http/client-address'
import { problem } from '@/lib/http/problem'
import { consume, tooManyRequests } from '@/lib/http/rate-limit'
import { policy } from './policy'

export type RequestActor<Actor> =
  | { readonly ok: true; readonly actor: Actor }
  /** The problem to answer with. */
  | { readonly ok: false; readonly response: Response }

/**
 * Who sends a request to the API, by `Authorization: Bearer KEY`; `null` without that header. A key that is none is
 * refused (401), also where none is needed: whoever sends one means to be known. Cookies are never looked at, so no
 * other site's page can write in somebody's name.
 */
export async function requestActor(request: Request): Promise<RequestActor<KeyHolder | null>> {
  const header = request.headers.get('authorization')
  if (header === null) return { ok: true, actor: null }
  const key = /^bearer +(\S+)$/i.exec(header.trim())?.[1]
  const actor = key === undefined ? null : await findKeyHolder(key)
  if (actor) return { ok: true, actor }
  const allowed = await consume('wrongKey', clientAddress(request.headers))
  if (!allowed.ok) return { ok: false, response: tooManyRequests(allowed.retryAfterSeconds) }
  return {
    ok: false,
    response: unauthorised(
      'This key is not in use: it may be mistyped, revoked or expired.',
      'invalid_token',
    ),
  }
}

/** Like `requestActor`, of somebody who may do this: else 401 without a key, and 403 where its role does not suffice. */
export async function requireActor(request: Request, action: Action): Promise<RequestActor<KeyHolder>> {
  const sent = await requestActor(request)
  if (!sent.ok) return sent
  const { actor } = sent
  if (!actor)
    return {
      ok: false,
      response: unauthorised(
        'This call needs a key: send `Authorization: Bearer KEY`. Keys are made at /account.',
      ),
    }
  if (can(actor.role, action, policy())) return { ok: true, actor }
  const detail = `The key has the role ${ROLE_LABELS[actor.role].toLowerCase()}, which may not do this.`
  return { ok: false, response: problem(403, 'Forbidden', { detail }) }
}

function unauthorised(detail: string, error?: 'invalid_token'): Response {
  const answer = problem(401, 'Unauthorized', { detail })
  answer.headers.set('www-authenticate', `Bearer realm="Demarche"${error ? `, error="${error}"` : ''}`)
  return answer
}
