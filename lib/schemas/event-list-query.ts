import type { KnownNames } from './known-names'
import { parseStrictView } from './strict-view'
import { type QueryError, unknownParams } from './unknown-params'
import { TIMELINE_PARAMS } from './view-params'
import type { RawParams, ViewState } from './view-state'

export const DEFAULT_LIMIT = 50
export const MOST_EVENTS = 500

/** What `GET /api/v1/events` was asked for; `view.after` is the cursor, still as text. */
export type EventListQuery =
  | { readonly ok: true; readonly view: ViewState; readonly limit: number }
  | {
      readonly ok: false
      readonly errors: readonly QueryError[]
    }

/** `cursor` is another name of `after`, which addresses of pages carry. */
const TAKES = [...TIMELINE_PARAMS, 'cursor', 'limit']

/**
 * Reads the query of the list: the filters of the timeline, `limit`, and the cursor as `after` or `cursor`. What makes
 * no sense and what nobody knows is refused, all at once.
 */
export function parseEventListQuery(params: RawParams, known: KnownNames): EventListQuery {
  const { cursor, after } = params
  const result = parseStrictView(
    cursor === undefined ? params : { ...params, after: cursor },
    TIMELINE_PARAMS,
    known,
  )
  const errors: QueryError[] = [...unknownParams(params, TAKES), ...(result.ok ? [] : result.errors)]
  if (cursor !== undefined && after !== undefined)
    errors.push({ field: 'cursor', message: 'is the same as after: give one of the two' })
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
