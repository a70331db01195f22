import 'server-only'
import { type DataEnding, isDataEnding, representationsOf } from '@/components/share/share-links'
import { today } from '@/lib/clock'
import { type Directory, getDirectory, knownNames } from '@/lib/data/directory'
import type { EventFilter } from '@/lib/data/event-filter'
import { filterOfView } from '@/lib/data/view-filter'
import type { Day } from '@/lib/domain/partial-date'
import { problem } from '@/lib/http/problem'
import { parseStrictView, rawParams } from '@/lib/schemas/strict-view'
import { addressOf, PAGE_PARAMS, parseViewPath, type ViewPage, viewPath } from '@/lib/schemas/view-path'
import type { ViewState } from '@/lib/schemas/view-state'
import { readAddress } from '../read-address'
import { filterOfPage, resolvePage, statusOfMove } from '../resolve-page'

/** A view that was asked for in another form than its page. */
export interface Asked {
  readonly page: ViewPage
  readonly path: string
  readonly ending: DataEnding
  readonly view: ViewState
  readonly asOf: Day
  /** All that the view shows: of its path and of its query. */
  readonly filter: EventFilter
  readonly names: Directory
  /** The full address of a path of this site. */
  readonly absolute: (path: string) => string
}

/** How a page is laid out, and which part of a list it shows, changes nothing of its data. */
const LAYOUT: readonly string[] = ['sort', 'show', 'after']

const notHere = () => problem(404, 'Not found', { detail: 'Nothing of this name is here in this form.' })

/**
 * Reads what was asked for, or says what is wrong: 404 for a page or form that there is not, 400 for parameters that
 * make no sense, so that a misspelt filter is not taken for an answer about everything, 308 for another way of writing
 * the same page, 301 from a merged event to the one that stands.
 */
export async function readAsked(request: Request, path: string, ending: string): Promise<Asked | Response> {
  const wanted = parseViewPath(path)
  const directory = await getDirectory()
  const page = wanted && (await resolvePage(wanted, directory))
  if (!page || !isDataEnding(ending) || !representationsOf(page.page).some((r) => r.ending === ending))
    return notHere()
  const takes = PAGE_PARAMS[page.page].filter((name) => !LAYOUT.includes(name))
  const params = rawParams(new URL(request.url).searchParams)
  const parsed = parseStrictView(params, takes, knownNames(directory))
  if (!parsed.ok)
    return problem(400, 'Bad request', {
      detail: 'Parameters that make no sense are refused, so that no answer is taken for another.',
      errors: parsed.errors,
    })
  const { view } = parsed
  const home = viewPath(page)
  if (home !== path)
    return new Response(null, {
      status: statusOfMove(page),
      headers: { location: addressOf({ path: home, view }, `.${ending}`) },
    })
  const asOf = view.asOf ?? today()
  const origin = await readAddress('')
  return {
    page,
    path: home,
    ending,
    view,
    asOf,
    filter: { ...filterOfView(view, asOf), ...filterOfPage(page) },
    names: directory,
    absolute: (to) => origin + to,
  }
}
