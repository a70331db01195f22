import { addressOf, type ViewPage, viewPath } from '@/lib/schemas/view-path'
import type { ViewState } from '@/lib/schemas/view-state'
import { showsSomething } from './share-links'

/** A picture of a view for link previews. */
export interface OgImage {
  /** Path and query on this site. */
  readonly url: string
  readonly width: number
  readonly height: number
  /** What the picture shows, in words. */
  readonly alt: string
}

/** The size that cards of posted links want. */
export const PREVIEW = { width: 1200, height: 630 } as const

/** What stands for pages that are no view, and for views that show nothing yet. */
export const SITE_PICTURE: OgImage = {
  url: '/matrix.og.png',
  ...PREVIEW,
  alt: 'The stance matrix: which governments ban, restrict, review, allow or welcome which company',
}

/** The endings of an address that answer with a picture: for link previews, and the view as it is. */
const PICTURE_ENDINGS = ['og.png', 'png', 'svg'] as const
export type PictureEnding = (typeof PICTURE_ENDINGS)[number]

export const isPictureEnding = (ending: string): ending is PictureEnding =>
  PICTURE_ENDINGS.some((known) => known === ending)

/** What a picture shows, where it is not bands. */
const DRAWN: Partial<Record<ViewPage['page'], string>> = {
  matrix: 'the stances as a matrix',
  company: 'the stances as a matrix',
  map: 'the stances on a map of the world',
  shifts: 'the latest shifts, a line each',
  coverage: 'how much is recorded of each, as bars',
  countries: 'how much is recorded of each, as bars',
  companies: 'how many hold which stance on each, as bars',
}

/** The picture that stands for a view where its link is posted. */
export function ogImageOf(page: ViewPage, view: ViewState, title: string): OgImage {
  if (!showsSomething(page, view)) return SITE_PICTURE
  return {
    url: addressOf({ path: viewPath(page), view: { ...view, after: null } }, '.og.png'),
    ...PREVIEW,
    alt: `${title}: ${DRAWN[page.page] ?? 'the stances over time, as bands'}`,
  }
}
