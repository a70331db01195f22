import { inTodaysForm } from './old-forms'
import { PARAMS, type ParamName } from './view-params'
import { DEFAULT_VIEW, type RawParams, type ViewState } from './view-state'

/** A parameter repeated more often than this is a mistake or an attack: the rest is ignored, with a note. */
const MOST_VALUES = 60

export interface ParsedView {
  readonly view: ViewState
  /** One sentence for each value that made no sense and was ignored. To be shown to the reader. */
  readonly notes: readonly string[]
}

/**
 * Reads the parameters that a view takes. Never throws: a value that makes no sense is left out and gives a note, a
 * parameter that the view does not take is ignored. Lists may be repeated (`actor=GBR&actor=DEU`) or, as in older
 * links, separated by commas.
 */
export function parseView(given: RawParams, takes: readonly ParamName[]): ParsedView {
  const params = inTodaysForm(given)
  const notes: string[] = []
  let view: ViewState = DEFAULT_VIEW
  for (const name of takes) {
    const raw = params[name]
    if (raw === undefined) continue
    const given = (typeof raw === 'string' ? [raw] : raw).filter((v) => v.trim() !== '')
    if (given.length === 0) continue
    if (given.length > MOST_VALUES)
      notes.push(`More than ${MOST_VALUES} values of “${name}” were given; the rest is ignored.`)
    const result = PARAMS[name].read(view, given.slice(0, MOST_VALUES))
    view = result.view
    for (const rejected of new Set(result.rejected))
      notes.push(`“${name}=${shorten(rejected)}” was ignored: ${PARAMS[name].expects}.`)
  }
  return { view, notes }
}

/** The parameters of a view in their stable order, defaults left out: `actor=GBR&asOf=2020-12-31`, or an empty text. */
export function serializeView(view: ViewState): string {
  const search = new URLSearchParams()
  for (const [name, param] of Object.entries(PARAMS))
    for (const value of param.write(view)) search.append(name, value)
  // Slashes and colons are allowed in a query (RFC 3986, 3.4) and easier to read.
  return search.toString().replaceAll('%2F', '/').replaceAll('%3A', ':')
}

/** Where a view lives: `/timeline?actor=GBR`. `changes` are laid over the view. A changed filter begins at the first page. */
export function viewHref(path: string, view: ViewState, changes: Partial<ViewState> = {}): string {
  const query = serializeView({ ...view, after: null, ...changes })
  return query ? `${path}?${query}` : path
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
