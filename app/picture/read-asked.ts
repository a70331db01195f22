import 'server-only'
import { isPictureEnding, type PictureEnding } from '@/components/share/og-image'
import type { Theme } from '@/components/stance/palette'
import { today } from '@/lib/clock'
import { type Directory, getDirectory, knownNames } from '@/lib/data/directory'
import { getPinnedLink } from '@/lib/data/short-links'
import type { Day } from '@/lib/domain/partial-date'
import { problem } from '@/lib/http/problem'
import { type KnownNames, keepKnownNames } from '@/lib/schemas/known-names'
import { parseStrictView, rawParams } from '@/lib/schemas/strict-view'
import { parseView, serializeView } from '@/lib/schemas/view-address'
import { addressOf, PAGE_PARAMS, parseViewPath, type ViewPage, viewPath } from '@/lib/schemas/view-path'
import type { RawParams, ViewState } from '@/lib/schemas/view-state'
import { resolvePage, statusOfMove } from '../resolve-page'
import { printedLink, printedSlug } from './print-link'

/** A picture that was asked for. */
export interface AskedPicture {
  readonly page: ViewPage
  readonly view: ViewState
  readonly asOf: Day
  readonly today: Day
  readonly directory: Directory
  readonly ending: PictureEnding
  readonly theme: Theme
  /** Of a PNG, in pixels. */
  readonly width: number
  /** Path and query of the view itself, as the site writes them. */
  readonly address: string
  /** What is printed in the corner: host and address, or a short link to this very view. */
  readonly link: string
}

const WIDTH = { least: 320, most: 3200, usual: 1600 } as const

/**
 * Reads which picture is asked for. 404 for a page that there is not, 308 to the one address of it, 301 from a merged event
 * to the one that stands; for what makes no sense see `readState`.
 */
export async function readAskedPicture(
  request: Request,
  path: string,
  ending: string,
): Promise<AskedPicture | Response> {
  const wanted = parseViewPath(path)
  const directory = await getDirectory()
  const page = wanted && (await resolvePage(wanted, directory))
  if (!page || !isPictureEnding(ending))
    return problem(404, 'Not found', { detail: 'Nothing of this name is drawn here.' })
  const search = new URL(request.url).searchParams
  const read = readState(rawParams(search), page, knownNames(directory), ending)
  if (read instanceof Response) return read
  const view: ViewState = { ...read, after: null }
  const home = viewPath(page)
  if (home !== path)
    return new Response(null, {
      status: statusOfMove(page),
      headers: { location: addressOf({ path: home, view }, `.${ending}`) },
    })
  const address = addressOf({ path: home, view })
  const now = today()
  return {
    page,
    view,
    asOf: view.asOf ?? now,
    today: now,
    directory,
    ending,
    theme: search.get('theme') === 'dark' ? 'dark' : 'light',
    width: widthFrom(search.get('width')),
    address,
    link:
      (await pinOf(search.get('pinned'), home, view)) ??
      (await printedLink(request, home, serializeView(view), view.knownAt !== null)),
  }
}

/**
 * The state that a picture shows. Of a preview what makes no sense is left out, as the page leaves it out: a posted link
 * gets one even where somebody has added to it. A picture that is asked for by name is refused instead, like data, so that
 * none is taken for another: 400.
 */
function readState(
  params: RawParams,
  { page }: ViewPage,
  known: KnownNames,
  ending: PictureEnding,
): ViewState | Response {
  if (ending === 'og.png') return keepKnownNames(parseView(params, PAGE_PARAMS[page]), known).view
  const parsed = parseStrictView(params, PAGE_PARAMS[page], known)
  return parsed.ok
    ? parsed.view
    : problem(400, 'Bad request', {
        detail: 'Parameters that make no sense are refused, so that no picture is taken for another.',
        errors: parsed.errors,
      })
}

function widthFrom(text: string | null): number {
  const width = text !== null && /^\d{1,5}$/.test(text) ? Number(text) : WIDTH.usual
  return Math.min(WIDTH.most, Math.max(WIDTH.least, width))
}

/** The short link by which this very view was pinned; no other is printed on it. */
async function pinOf(slug: string | null, path: string, view: ViewState): Promise<string | null> {
  if (slug === null || view.knownAt === null) return null
  const link = await getPinnedLink(slug)
  if (!link) return null
  // Of an event the link keeps a version: the one that was known at its moment.
  const isThis =
    (link.path === path && link.query === serializeView(view)) ||
    (link.path.startsWith(`${path}/history/`) && link.knownAt === view.knownAt)
  return isThis ? printedSlug(link.slug) : null
}
