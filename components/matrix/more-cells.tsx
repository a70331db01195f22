'use client'

import { useEffect, useLayoutEffect, useRef } from 'react'
import { compareLetters, keepLettersOf, keepShowing } from './shown-letters'

/** Brings the cells of a large table that the server has not drawn. Stands beside the table, in the same region. */
export function MoreCells({ address, compared }: { address: string; compared: string | null }) {
  const mark = useRef<HTMLSpanElement>(null)
  // Before the table is drawn in part, which its parent does.
  useLayoutEffect(() => {
    const own = tableBeside(mark.current)
    if (own) keepLettersOf(own, address)
  }, [address])
  useEffect(() => {
    const own = tableBeside(mark.current)
    return own ? keepShowing(own, address) : undefined
  }, [address])
  useEffect(() => {
    const own = tableBeside(mark.current)
    return own ? compareLetters(own, compared) : undefined
  }, [compared])
  return <span ref={mark} hidden />
}

const tableBeside = (mark: HTMLElement | null): HTMLTableElement | null =>
  mark?.parentElement?.querySelector<HTMLTableElement>('table.matrix') ?? null
