import type { ViewPage } from '@/lib/schemas/view-path'
import type { ViewState } from '@/lib/schemas/view-state'

/** A picture of a view for link previews. */
export interface OgImage {
  /** Path and query on this site. */
  readonly url: string
  readonly width: number
  readonly height: number
  /** What the picture shows, in words. */
  readonly alt: string
}

/** The picture that stands for a view where its link is posted; `null` while nobody draws it. */
export function ogImageOf(_page: ViewPage, _view: ViewState, _title: string): OgImage | null {
  return null
}
