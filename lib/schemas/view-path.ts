import { parseView, serializeView } from './view-address'
import {
  COMPANIES_PARAMS,
  COMPARE_PARAMS,
  COUNTRIES_PARAMS,
  COVERAGE_PARAMS,
  EVENT_PARAMS,
  MAP_PARAMS,
  MATRIX_PARAMS,
  type ParamName,
  PLACE_PARAMS,
  SHIFTS_PARAMS,
  TIMELINE_PARAMS,
} from './view-params'
import type { RawParams, ViewState } from './view-state'

/** The pages whose state is in their address: what can be shared, pinned, cited and had in other forms. */
export type ViewPage =
  | {
      readonly page:
        | 'matrix'
        | 'timeline'
        | 'map'
        | 'shifts'
        | 'compare'
        | 'coverage'
        | 'countries'
        | 'companies'
    }
  | { readonly page: 'country' | 'bloc'; readonly actor: string }
  | { readonly page: 'company'; readonly company: string }
  | { readonly page: 'issue'; readonly company: string; readonly topic: string }
  | { readonly page: 'event'; readonly event: string }

export type PageKind = ViewPage['page']

/** What each kind of page takes from the query of its address. */
export const PAGE_PARAMS: Readonly<Record<PageKind, readonly ParamName[]>> = {
  matrix: MATRIX_PARAMS,
  timeline: TIMELINE_PARAMS,
  map: MAP_PARAMS,
  shifts: SHIFTS_PARAMS,
  compare: COMPARE_PARAMS,
  coverage: COVERAGE_PARAMS,
  countries: COUNTRIES_PARAMS,
  companies: COMPANIES_PARAMS,
  country: PLACE_PARAMS,
  bloc: PLACE_PARAMS,
  company: PLACE_PARAMS,
  issue: PLACE_PARAMS,
  event: EVENT_PARAMS,
}

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => ViewPage])[] = [
  [/^\/matrix$/, () => ({ page: 'matrix' })],
  [/^\/timeline$/, () => ({ page: 'timeline' })],
  [/^\/map$/, () => ({ page: 'map' })],
  [/^\/shifts$/, () => ({ page: 'shifts' })],
  [/^\/compare$/, () => ({ page: 'compare' })],
  [/^\/coverage$/, () => ({ page: 'coverage' })],
  [/^\/countries$/, () => ({ page: 'countries' })],
  [/^\/companies$/, () => ({ page: 'companies' })],
  [/^\/countries\/([a-z0-9]{2,8})$/, ([code = '']) => ({ page: 'country', actor: code.toUpperCase() })],
  [/^\/blocs\/([a-z0-9]{2,8})$/, ([code = '']) => ({ page: 'bloc', actor: code.toUpperCase() })],
  [new RegExp(`^/companies/(${SLUG})$`), ([company = '']) => ({ page: 'company', company })],
  [
    new RegExp(`^/issues/(${SLUG})/(${SLUG})$`),
    ([company = '', topic = '']) => ({ page: 'issue', company, topic }),
  ],
  [/^\/events\/([0-9a-z]{8,24})$/, ([event = '']) => ({ page: 'event', event })],
]

/** Which view a path is, whether or not what it names exists; `null` for every other path. Takes any case. */
export function parseViewPath(path: string): ViewPage | null {
  if (path.length > 200) return null
  const lower = path.toLowerCase()
  for (const [form, build] of FORMS) {
    const match = form.exec(lower)
    if (match) return build(match.slice(1))
  }
  return null
}

/** The path of a view as the site writes it: the inverse of `parseViewPath`. */
export function viewPath(view: ViewPage): string {
  switch (view.page) {
    case 'country':
      return `/countries/${view.actor.toLowerCase()}`
    case 'bloc':
      return `/blocs/${view.actor.toLowerCase()}`
    case 'company':
      return `/companies/${view.company}`
    case 'issue':
      return `/issues/${view.company}/${view.topic}`
    case 'event':
      return `/events/${view.event}`
    default:
      return `/${view.page}`
  }
}

/** A view with its state, as one address holds them. */
export interface Shared {
  readonly page: ViewPage
  /** As the site writes it. */
  readonly path: string
  readonly view: ViewState
}

/**
 * Reads an address of this site, `/timeline?actor=GBR`. What the view does not take or cannot read is left out, as its
 * page would. `null` for whatever is not the path of a view: other sites, other pages, `..`.
 */
export function parseAddress(address: string): Shared | null {
  const query = address.indexOf('?')
  const page = parseViewPath((query < 0 ? address : address.slice(0, query)).replace(/#.*$/, ''))
  if (!page) return null
  const search = query < 0 ? '' : address.slice(query + 1).replace(/#.*$/, '')
  const raw: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(search)) raw[name] = [...(raw[name] ?? []), value]
  const { view } = parseView(raw as RawParams, PAGE_PARAMS[page.page])
  return { page, path: viewPath(page), view }
}

/** The address of a view with all of its state, the page of a list included. */
export function addressOf({ path, view }: Pick<Shared, 'path' | 'view'>, ending = ''): string {
  const query = serializeView(view)
  return query ? `${path}${ending}?${query}` : `${path}${ending}`
}
