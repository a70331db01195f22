import type { Database } from '../data/client'
import type { StanceEventFields } from '../domain/stance-event'
import { buildEventFields } from './build-event'
import { makeKey } from './make-key'

/** What writing once came to, as a program sees it. */
export interface Written {
  readonly status: number
  readonly retryAfter: string | null
  readonly type: string | null
  /** Of the event; `null` where none was made. */
  readonly id: string | null
  readonly detail: string | null
}

/** Sends an event to an instance. Throws where the connection breaks before the whole answer is there. */
export type Writer = (
  url: string,
  fields: Partial<StanceEventFields>,
  idempotencyKey?: string,
) => Promise<Written>

/** One who records events through the API, with an editor's key. */
export async function apiWriter(db: Database): Promise<Writer> {
  const { key } = await makeKey(db, 'editor')
  return async (url, fields, idempotencyKey) => {
    const answer = await fetch(`${url}/api/v1/events`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      body: JSON.stringify(buildEventFields(fields)),
      signal: AbortSignal.timeout(30_000),
    })
    const body = (await answer.json()) as { id?: string; detail?: string }
    return {
      status: answer.status,
      retryAfter: answer.headers.get('retry-after'),
      type: answer.headers.get('content-type'),
      id: body.id ?? null,
      detail: body.detail ?? null,
    }
  }
}
