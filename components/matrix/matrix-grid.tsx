'use client'

import { useRouter } from 'next/navigation'
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useAskedCell } from '../why/use-asked-cell'
import { WhyPanel } from '../why/why-panel'
import { cellAt, focusTarget, gridRows, placeOf, rove } from './grid-dom'
import { moveFrom } from './grid-moves'
import { type GridWindow, REDRAWN, windowGrid } from './grid-window'
import { MatrixCard } from './matrix-card'
import { askedBy, whyOf } from './why-of'

/** How long the card stays when the pointer leaves its cell, so that it can be reached and read. */
const LINGER_MS = 140

interface Props {
  /**
   * Day and definition of the view, as `/why` takes them: a click on a cell then says why it reads so. `null`: a click
   * follows the link to the event, as it does without scripts.
   */
  readonly why?: string | null
  readonly children: ReactNode
}

/**
 * Makes the server's table comfortable: arrow keys, one stop for the Tab key, a card with the sentence of the cell under
 * the pointer or the focus. Works on the table that is there; no cell is a component. Without scripts the same table has
 * a link in every cell.
 */
export function MatrixGrid({ why = null, children }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** What keeps a large table small. */
  const part = useRef<GridWindow | null>(null)
  /** After Escape nothing is shown until the pointer really moves: the card's going away is no movement. */
  const dismissed = useRef(false)
  const [shown, setShown] = useState<HTMLTableCellElement | null>(null)
  const router = useRouter()
  const table = () => root.current?.querySelector('table') ?? null
  const asked = useAskedCell((cell) => {
    const grid = table()
    return grid && why !== null ? whyOf(grid, cell, why) : null
  })

  // Before the eye sees it: a large table is laid out once in part, not once whole.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new table comes as new children.
  useLayoutEffect(() => {
    const grid = table()
    if (!grid) return
    // A table until now: only with its keys in place may it call itself a grid.
    grid.setAttribute('role', 'grid')
    const first = grid.tBodies[0]?.querySelector<HTMLTableCellElement>('tr:not([data-label]) > td')
    if (first) rove(grid, focusTarget(first))
    setShown(null)
    part.current = windowGrid(grid)
    // The cell of the card may be gone.
    const onRedrawn = () => setShown(null)
    grid.addEventListener(REDRAWN, onRedrawn)
    return () => {
      grid.removeEventListener(REDRAWN, onRedrawn)
      part.current?.stop()
    }
  }, [children])

  useEffect(() => () => clearTimeout(leaving.current), [])

  function onKeyDown(event: KeyboardEvent) {
    const cell = cellOf(event.target)
    const grid = table()
    if (!cell || !grid || event.altKey || event.shiftKey) return
    const rows = gridRows(grid)
    const place = placeOf(cell, rows)
    const region = grid.parentElement
    if (!place || !region) return
    const page = Math.max(
      1,
      Math.floor(Math.min(region.clientHeight, window.innerHeight) / cell.offsetHeight) - 4,
    )
    const columns = grid.querySelectorAll('col').length
    const to = moveFrom(place, event.key, event.ctrlKey || event.metaKey, {
      rows: rows.length,
      columns,
      page,
    })
    if (!to) return
    event.preventDefault()
    part.current?.include(to.row, to.column)
    const row = rows[to.row]
    const next = row && cellAt(row, to.column)
    if (!next) return
    const target = focusTarget(next)
    rove(grid, target)
    target.focus({ preventScroll: true })
    // Its scroll-margin keeps it clear of the head and the first column.
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  function show(cell: HTMLTableCellElement | null) {
    clearTimeout(leaving.current)
    setShown(cell)
  }

  function onPointerOver(event: PointerEvent) {
    if (event.pointerType !== 'mouse' || dismissed.current) return
    const cell = cellOf(event.target)
    if (cell?.querySelector('a.stance')) show(cell)
    else if (!(event.target as Element).closest('.matrix-card')) leave()
    else clearTimeout(leaving.current)
  }

  function leave() {
    clearTimeout(leaving.current)
    leaving.current = setTimeout(() => setShown(null), LINGER_MS)
  }

  const dismiss = useCallback(() => {
    dismissed.current = true
    setShown(null)
  }, [])

  function onClick(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>('tbody a[href]')
    if (!link || event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const cell = askedBy(link)
    if (cell) link.focus({ preventScroll: true }) // Not every browser focuses a link on a click; the dialog gives it back.
    if (cell && asked.open(cell)) show(null)
    else router.push(link.pathname + link.search)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the links and cells inside it.
    <div
      ref={root}
      className="matrix-grid"
      onKeyDown={onKeyDown}
      onClick={onClick}
      onPointerOver={onPointerOver}
      onPointerMove={() => {
        dismissed.current = false
      }}
      onPointerLeave={leave}
      onFocus={(event) => {
        const cell = cellOf(event.target)
        const grid = table()
        if (!cell || !grid) return
        rove(grid, event.target as HTMLElement)
        if (cell.tagName === 'TD' && (event.target as Element).matches(':focus-visible')) show(cell)
      }}
      onBlur={() => show(null)}
    >
      {children}
      {shown && <MatrixCard cell={shown} answersWhy={why !== null} onDismiss={dismiss} />}
      {asked.href && <WhyPanel href={asked.href} onClose={asked.close} onLeave={asked.leave} />}
    </div>
  )
}

const cellOf = (target: EventTarget): HTMLTableCellElement | null =>
  target instanceof Element ? target.closest<HTMLTableCellElement>('.matrix :is(td, th)') : null
