import type { KnownNames } from './known-names'
import { PARAMS, type ParamName } from './view-params'
import { DEFAULT_VIEW, type RawParams, type ViewState } from './view-state'

/** A parameter of a view that makes no sense, in words for who wrote the program that sent it. */
export interface ParamError {
  readonly field: ParamName
  readonly message: string
}

export type StrictView =
  | { readonly ok: true; readonly view: ViewState }
  | { readonly ok: false; readonly errors: readonly ParamError[] }

/** Parameters whose values must exist, and what they are in the names that exist. */
export const LISTS = {
  actor: 'actors',
  company: 'companies',
  topic: 'topics',
  bloc: 'blocs',
  region: 'regions',
} as const satisfies Partial<Record<ParamName, keyof KnownNames>>

/**
 * Reads a view for a program: where a page ignores what makes no sense and says so in a note, the API refuses it, so
 * that a misspelt filter is not taken for an answer about everything. Parameters the view does not take are ignored.
 */
export function parseStrictView(
  params: RawParams,
  takes: readonly ParamName[],
  known: KnownNames,
): StrictView {
  const errors: ParamError[] = []
  let view: ViewState = DEFAULT_VIEW
  for (const name of takes) {
    const raw = params[name]
    if (raw === undefined) continue
    const given = (typeof raw === 'string' ? [raw] : raw).filter((value) => value.trim() !== '')
    const { view: next, rejected } = PARAMS[name].read(view, given)
    view = next
    if (rejected.length > 0) errors.push({ field: name, message: PARAMS[name].expects })
  }
  for (const [name, field] of Object.entries(LISTS) as [
    keyof typeof LISTS,
    (typeof LISTS)[keyof typeof LISTS],
  ][]) {
    if (!takes.includes(name)) continue
    const unknown = view[field].filter((value) => !known[field].has(value))
    if (unknown.length > 0) errors.push({ field: name, message: `not known here: ${unknown.join(', ')}` })
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, view }
}

/** The query of an address, as `parseView` and `parseStrictView` want it. */
export function rawParams(search: URLSearchParams): RawParams {
  const raw = new Map<string, string[]>()
  for (const [name, value] of search) raw.set(name, [...(raw.get(name) ?? []), value])
  return Object.fromEntries(raw)
}
