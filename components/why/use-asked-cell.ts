import { useCallback, useEffect, useRef, useState } from 'react'
import { type AskedCell, cellInHash, whyHash } from './asked-cell'

/**
 * The cell whose panel is open, kept in the fragment of the address: a link that was shared opens it, Back and Forward
 * open and close it, and closing it is the same step back. `hrefOf` says where the words are, or that the page has no
 * such cell.
 */
export function useAskedCell(hrefOf: (cell: AskedCell) => string | null) {
  const [asked, setAsked] = useState<{ readonly hash: string; readonly href: string } | null>(null)
  /** Whether the entry of the history with the panel is ours. */
  const isOurs = useRef(false)
  const where = useRef(hrefOf)
  useEffect(() => {
    where.current = hrefOf
  })

  useEffect(() => {
    const follow = () => {
      const { hash } = location
      const cell = cellInHash(hash)
      if (!cell) isOurs.current = false
      const href = cell && where.current(cell)
      setAsked((open) => (open?.hash === hash ? open : href ? { hash, href } : null))
    }
    follow()
    window.addEventListener('popstate', follow)
    window.addEventListener('hashchange', follow)
    return () => {
      window.removeEventListener('popstate', follow)
      window.removeEventListener('hashchange', follow)
    }
  }, [])

  /** Opens the panel; `false` where the page has no such cell. */
  const open = useCallback((cell: AskedCell): boolean => {
    const href = where.current(cell)
    if (href === null) return false
    const hash = whyHash(cell)
    history.pushState(null, '', hash)
    isOurs.current = true
    setAsked({ hash, href })
    return true
  }, [])

  const close = useCallback(() => {
    setAsked(null)
    if (cellInHash(location.hash) === null) return
    if (isOurs.current) history.back()
    else history.replaceState(null, '', location.pathname + location.search)
    isOurs.current = false
  }, [])

  /** The page is left by a link of the panel: it comes back with the address it is in. */
  const leave = useCallback(() => setAsked(null), [])

  return { href: asked?.href ?? null, open, close, leave }
}
