import type { KnownNames } from '@/lib/schemas/known-names'
import { parseStrictView, rawParams } from '@/lib/schemas/strict-view'
import { type QueryError, unknownParams } from '@/lib/schemas/unknown-params'
import type { ViewState } from '@/lib/schemas/view-state'
import { type ApiParam, DEFAULT_LIMIT, expects, isViewParam } from './params'

export interface ReadQuery {
  readonly view: ViewState
  readonly limit: number
  /** Under whichever of its two names it was sent. */
  readonly cursor: { readonly field: 'cursor' | 'after'; readonly text: string } | null
  /** The other parameters of the call, the last of each, as their schemas read them. */
  readonly values: Readonly<Record<string, unknown>>
}

export type QueryResult =
  | { readonly ok: true; readonly query: ReadQuery }
  | { readonly ok: false; readonly errors: readonly QueryError[] }

/**
 * Reads the query of a call by the schemas of its parameters. What makes no sense and what nobody knows is refused, all
 * at once, so that no answer is taken for another. A parameter without a value is absent. `silent` are parameters of the
 * page of the same name that mean nothing here.
 */
export function readQuery(
  takes: Readonly<Record<string, ApiParam>>,
  search: URLSearchParams,
  known: KnownNames,
  silent: readonly string[] = [],
): QueryResult {
  const raw = rawParams(search)
  const errors: QueryError[] = unknownParams(raw, [...Object.keys(takes), ...silent]).map(({ field }) => ({
    field,
    message: `unknown here; this call takes ${Object.keys(takes).join(', ') || 'no parameters'}`,
  }))
  const values: Record<string, unknown> = {}
  for (const [name, param] of Object.entries(takes)) {
    const given = search.getAll(name).filter((value) => value.trim() !== '')
    // Keys have no commas; a name of a column or a publisher may.
    const parts = param.repeatable && isViewParam(name) ? given.flatMap((value) => value.split(',')) : given
    for (const part of parts.map((text) => text.trim()).filter((text) => text !== '')) {
      const read = param.schema.safeParse(part)
      if (read.success) values[name] = read.data
      else {
        errors.push({ field: name, message: expects(name, param) })
        break
      }
    }
  }
  if (values.cursor !== undefined && values.after !== undefined)
    errors.push({ field: 'cursor', message: 'is the same as after: give one of the two' })
  const viewNames = Object.keys(takes).filter(isViewParam)
  const parsed = parseStrictView(raw, viewNames, known)
  if (!parsed.ok) {
    const told = new Set(errors.map(({ field }) => field))
    errors.push(...parsed.errors.filter(({ field }) => !told.has(field)))
  }
  if (!parsed.ok || errors.length > 0) return { ok: false, errors }
  const field = values.cursor === undefined ? 'after' : 'cursor'
  const text = values[field]
  return {
    ok: true,
    query: {
      view: parsed.view,
      limit: typeof values.limit === 'number' ? values.limit : DEFAULT_LIMIT,
      cursor: typeof text === 'string' ? { field, text } : null,
      values,
    },
  }
}
