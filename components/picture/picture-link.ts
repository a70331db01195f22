import { addressOf, type ViewPage, viewPath } from '@/lib/schemas/view-path'
import type { ViewState } from '@/lib/schemas/view-state'
import { PREVIEW } from './look'

/** The endings of an address that answer with a picture: for link previews, and the view as it is. */
export const PICTURE_ENDINGS = ['og.png', 'png', 'svg'] as const
export type PictureEnding = (typeof PICTURE_ENDINGS)[number]

export const isPictureEnding = (ending: string): ending is PictureEnding =>
  PICTURE_ENDINGS.some((known) => known === ending)

/** Of the pages whose state is in their address, those that can be drawn. */
export const isDrawn = ({ page }: ViewPage): boolean => page !== 'shifts'

/** The picture that stands for a view where its link is posted, and what it shows in words; `null` where none is drawn. */
export function previewOf(page: ViewPage, view: ViewState, title: string) {
  if (!isDrawn(page)) return null
  const drawn = { ...view, after: null }
  return {
    url: addressOf({ path: viewPath(page), view: drawn }, '.og.png'),
    ...PREVIEW,
    alt:
      page.page === 'matrix' || page.page === 'company'
        ? `${title}, as a matrix`
        : `${title}, as a ribbon over time`,
  }
}
