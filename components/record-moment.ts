import { cache } from 'react'

// While one page is rendered, all links of it lead to the record as the page shows it. The page says once as known at which
// moment that is; no list, ribbon or table has to be told, and none can forget it. Server components only: React keeps
// one such note a rendering, and none in the browser, where a component that makes links takes the moment as a prop.

const shown = cache((): { knownAt: string | null } => ({ knownAt: null }))

/** The moment of the record that the page being rendered shows; `null` is now. */
export const recordMoment = (): string | null => shown().knownAt

/** To be called by a page before what it shows is rendered. */
export function showRecordAt(knownAt: string | null): void {
  shown().knownAt = knownAt
}
