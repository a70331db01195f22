const KEY = 'demarche.left-at'

/** Keeps the address that a page should have had when it was left: a browser that reloads has read the old one already. */
export function noteAddress(address: string): void {
  try {
    sessionStorage.setItem(KEY, address)
  } catch {
    // Without storage a reload comes back to a step before.
  }
}

/** The address that was noted, if this page has just been reloaded from it; once. */
export function addressAfterReload(): string | null {
  try {
    const noted = sessionStorage.getItem(KEY)
    sessionStorage.removeItem(KEY)
    const [entry] = performance.getEntriesByType('navigation')
    const isReload = (entry as PerformanceNavigationTiming | undefined)?.type === 'reload'
    const isSamePage = noted !== null && new URL(noted, location.href).pathname === location.pathname
    return isReload && isSamePage ? noted : null
  } catch {
    return null
  }
}
