import { cache } from 'react'

// While one page is rendered, all links of it lead to the record as the page shows it. The page says once as known at which
// moment that is; no list, ribbon or table has to be told, and none can forget it. On the server React keeps one such note
// a rendering of server components (client components, which are rendered apart, take the moment as a prop); in the
// browser, where parts of a page are drawn anew for another day, the address of the page says it.

const shown = cache((): { knownAt: string | null } => ({ knownAt: null }))

/** The moment of the record that the page being rendered shows; `null` is now. */
export const recordMoment = (): string | null =>
  typeof window === 'undefined' ? shown().knownAt : momentOf(window.location.search)

/** To be called by a page before what it shows is rendered. */
export function showRecordAt(knownAt: string | null): void {
  shown().knownAt = knownAt
}

/** As the address has it; whoever follows a link has it checked again. */
function momentOf(search: string): string | null {
  const text = new URLSearchParams(search).get('knownAt')
  return text !== null && /^[\d:.TZ-]{10,30}$/.test(text) ? text : null
}
