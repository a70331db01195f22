import type { KnownNames } from './known-names'
import { type ParamError, parseStrictView } from './strict-view'
import { TIMELINE_PARAMS } from './view-params'
import type { RawParams, ViewState } from './view-state'

export const DEFAULT_LIMIT = 50
export const MOST_EVENTS = 500

/** What `GET /api/v1/events` was asked for; `view.after` is the cursor, still as text. */
export type EventListQuery =
  | { readonly ok: true; readonly view: ViewState; readonly limit: number }
  | {
      readonly ok: false
      readonly errors: readonly { readonly field: ParamError['field'] | 'limit'; readonly message: string }[]
    }

/** Reads the query of the list: the filters of the timeline and `limit`. What makes no sense is refused, all at once. */
export function parseEventListQuery(params: RawParams, known: KnownNames): EventListQuery {
  const result = parseStrictView(params, TIMELINE_PARAMS, known)
  const errors: { field: ParamError['field'] | 'limit'; message: string }[] = result.ok
    ? []
    : [...result.errors]
  const limit = limitOf(params.limit)
  if (limit === null)
    errors.push({ field: 'limit', message: `a limit is a whole number from 1 to ${MOST_EVENTS}` })
  return result.ok && limit !== null && errors.length === 0
    ? { ok: true, view: result.view, limit }
    : { ok: false, errors }
}

function limitOf(raw: RawParams[string]): number | null {
  const text = (typeof raw === 'string' ? raw : raw?.at(-1))?.trim() ?? ''
  if (text === '') return DEFAULT_LIMIT
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= MOST_EVENTS ? limit : null
}
