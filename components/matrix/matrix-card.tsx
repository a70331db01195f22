'use client'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { cellLabel } from '../stance/cell-label'
import { cellAt, gridRows, placeOf } from './grid-dom'

/** The end of a cell's name that repeats what the cell shows: "…: ban 14 Jul 2020". */
const SHOWN = /: [a-z]+ [^:;,]*\d{4}$/

/**
 * The sentence of a cell beside it, for eyes: screen readers have it as the name of the link. Above the cell where
 * there is room, else below; never outside the window.
 */
export function MatrixCard({
  cell,
  answersWhy,
  onDismiss,
}: {
  cell: HTMLTableCellElement
  /** Whether a click says why, rather than open the event. */
  answersWhy: boolean
  onDismiss: () => void
}) {
  const card = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<{ left: number; top: number } | null>(null)
  const link = cell.querySelector('a')

  useLayoutEffect(() => {
    const place = () => {
      const box = card.current
      if (!box) return
      const around = cell.getBoundingClientRect()
      const left = around.left + around.width / 2 - box.offsetWidth / 2
      const above = around.top - box.offsetHeight - 2
      setAt({
        left: Math.max(8, Math.min(left, document.documentElement.clientWidth - box.offsetWidth - 8)),
        top: above > 8 ? above : around.bottom + 2,
      })
    }
    place()
    // The cell moves under a fixed card when anything scrolls.
    window.addEventListener('scroll', place, { capture: true, passive: true })
    return () => window.removeEventListener('scroll', place, { capture: true })
  }, [cell])

  useEffect(() => {
    // On the document: a card under the pointer must go away on Escape wherever the focus is (WCAG 2.2, 1.4.13).
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onDismiss()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onDismiss])

  return (
    <div
      ref={card}
      className="matrix-card"
      aria-hidden="true"
      style={at ? { left: at.left, top: at.top } : { visibility: 'hidden' }}
    >
      <p>{link?.getAttribute('aria-label')?.replace(SHOWN, '') ?? emptySentence(cell)}</p>
      {link && (
        <p className="text-muted">
          {answersWhy
            ? 'A click says why. Ctrl or ⌘ and a click open the event that decides it.'
            : 'Opens the event that decides it'}
        </p>
      )}
    </div>
  )
}

/** The words of an empty cell, put together from the heads of its row and column. */
function emptySentence(cell: HTMLTableCellElement): string {
  const table = cell.closest('table')
  const place = table && placeOf(cell, gridRows(table))
  const [companies, topics] = table?.tHead?.rows ?? []
  if (!place || !companies || !topics) return ''
  return cellLabel(
    {
      actor: cell.parentElement?.querySelector('th')?.textContent ?? '',
      company: cellAt(companies, place.column)?.textContent ?? '',
      topic: cellAt(topics, place.column)?.querySelector('a')?.title ?? '',
    },
    null,
  )
}
