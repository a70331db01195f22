import type { Day } from '@/lib/domain/partial-date'

/** Everything the share dialog offers for one view. Links are full addresses. */
export interface ShareDetails {
  /** The view's own path and query. */
  readonly address: string
  readonly title: string
  /** Follows the data. */
  readonly live: string
  /** `null` until it is made. */
  readonly pinned: { readonly slug: string; readonly url: string; readonly on: Day } | null
  readonly downloads: readonly {
    readonly group: 'data' | 'feed' | 'image'
    readonly label: string
    readonly href: string
  }[]
  /** HTML for a page elsewhere; `null` where the view has no bare form. */
  readonly embed: { readonly live: string; readonly pinned: string | null } | null
  readonly citations: readonly {
    readonly label: string
    readonly text: string
    readonly href: string
  }[]
}

/** The page that offers the same as the dialog, where no scripts run. */
export const shareHref = (address: string, pinned: string | null = null): string =>
  `/share?${new URLSearchParams({ address, ...(pinned && { pinned }) })}`
