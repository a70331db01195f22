'use client'

import { useEffect } from 'react'

const KEPT = 'Leave without sending? What you typed stays as a draft in this browser.'

/** Asks before a page with unsent changes is left: by closing it, and by the links of the site. */
export function useLeaveWarning(isDirty: boolean, question = KEPT): void {
  useEffect(() => {
    if (!isDirty) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!(link instanceof HTMLAnchorElement) || link.target === '_blank') return
      const sameSite = link.origin === location.origin
      // Other sites unload the page, and are asked about then; links within the page leave nothing.
      if (!sameSite || (link.pathname === location.pathname && link.hash !== '')) return
      if (window.confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [isDirty, question])
}
