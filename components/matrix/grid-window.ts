import { focusTarget, gridRows, rove } from './grid-dom'

// A large matrix has tens of thousands of cells, and a page of so many elements answers to nothing within a frame. The
// server sends all of them, for whoever has no scripts, or, of a table too large for that, the first, and letters for the
// others (`CodedBody`); here only those near the eye stay in the page. The others are kept aside as they are: whoever patches
// a cell need not know whether it is in the page. Every row keeps its head, so that the table keeps its height and a name is
// found by the browser's own search, which scrolls there and so brings its cells.

/** Smaller tables stay whole. */
export const MOST_CELLS = 2500
/** So many rows and columns more than are seen, on each side. */
const MORE_ROWS = 10
const MORE_COLUMNS = 5
/** The same of a table whose every cell may hold a stance: then they are what the page consists of. */
const FEWER = [4, 2] as const
/** So many cells of such a table are in the page at most, two elements each: beside its heads that leaves room for the page. */
export const MOST_DRAWN = 880
/** Nearer than this to the end of what is drawn, it is drawn anew. */
const NEAR = 3
const NEAR_FEWER = 1

/** The cells of a row without its head, by column, those that are aside included. */
interface RowCells {
  readonly make: MakeCell | null
  at(column: number): HTMLTableCellElement | undefined
  indexOf(cell: Element): number
}

/** Rows of small tables are not in here. */
const kept = new WeakMap<HTMLTableRowElement, RowCells>()

/** What is in the cell of a row of a group and a column, both from 0. */
type MakeCell = (row: number, column: number) => { readonly html: string; readonly opens: boolean }

const offered = new WeakMap<HTMLTableSectionElement, MakeCell>()

/** Says how the cells of a group of rows are made that the server has not drawn. */
export function offerCells(body: HTMLTableSectionElement, make: MakeCell): void {
  offered.set(body, make)
}

const offerOf = (row: HTMLTableRowElement): MakeCell | null =>
  offered.get(row.parentElement as HTMLTableSectionElement) ?? null

function cellsOf(row: HTMLTableRowElement, columns: number): RowCells {
  const make = offerOf(row)
  // Those that are there stay, as one of them may be the stop of the Tab key; not where other data have come since.
  const cells: (HTMLTableCellElement | undefined)[] = kept.has(row)
    ? []
    : [...row.cells].slice(1).filter((cell) => !cell.classList.contains('off'))
  if (!make) return { make, at: (column) => cells[column], indexOf: (cell) => cells.indexOf(cell as never) }
  const place = [...(row.parentElement?.children ?? [])]
    .filter((r) => !('label' in (r as HTMLElement).dataset))
    .indexOf(row)
  return {
    make,
    at(column) {
      if (column < 0 || column >= columns) return undefined
      cells[column] ??= madeCell(make(place, column))
      return cells[column]
    },
    indexOf: (cell) => cells.indexOf(cell as never),
  }
}

function madeCell({ html, opens }: ReturnType<MakeCell>): HTMLTableCellElement {
  const cell = document.createElement('td')
  if (opens) cell.className = 'opens'
  cell.innerHTML = html
  // One stop of the Tab key is enough for the whole grid.
  for (const link of cell.querySelectorAll('a')) link.tabIndex = -1
  return cell
}

/** The cell of a row in a column, the head of the row being column 0, whether it is in the page or aside. */
export const cellOfRow = (row: HTMLTableRowElement, column: number): HTMLTableCellElement | undefined =>
  kept.get(row)?.at(column - 1) ?? row.cells[column]

interface Range {
  readonly from: number
  /** Not included. */
  readonly to: number
}

const isWithin = (inner: Range, outer: Range): boolean => inner.from >= outer.from && inner.to <= outer.to

/** Which of the places, ascending, lie between two others: the first and, not included, the last index. */
export function rangeOf(places: readonly number[], from: number, to: number): Range {
  const first = places.findIndex((place) => place > from)
  const start = Math.max(0, (first < 0 ? places.length : first) - 1)
  const after = places.findIndex((place) => place >= to)
  return { from: start, to: Math.max(start + 1, after < 0 ? places.length : after) }
}

/** A range with so many more on each side, within `count`. */
export const widened = ({ from, to }: Range, more: number, count: number): Range => ({
  from: Math.max(0, from - more),
  to: Math.min(count, to + more),
})

/** The rows and columns to draw around those that are seen, each with as many more as there is room for, up to a number. */
export function around(
  seen: { readonly rows: Range; readonly columns: Range },
  [moreRows, moreColumns]: readonly [number, number],
  most: number,
  of: { readonly rows: number; readonly columns: number },
): { rows: Range; columns: Range; more: readonly [number, number] } {
  let [more, moreAcross] = [moreRows, moreColumns]
  for (;;) {
    const rows = widened(seen.rows, more, of.rows)
    const columns = widened(seen.columns, moreAcross, of.columns)
    const count = rows.to - rows.from
    if (count * (columns.to - columns.from) <= most) return { rows, columns, more: [more, moreAcross] }
    if (more > 0 && more >= moreAcross) more--
    else if (moreAcross > 0) moreAcross--
    else {
      // More is seen than may be drawn: what is on the right stays empty until it is scrolled to.
      const room = Math.max(1, Math.floor(most / count))
      return { rows, columns: { from: columns.from, to: columns.from + room }, more: [0, 0] }
    }
  }
}

/** The part of a row that is in the page, in its order: columns, or how many are left out in their place. */
export function layRow(
  columns: number,
  shown: Range | null,
  /** A column that stays, because the Tab key stops there. */
  stop: number | null,
): readonly (number | { readonly off: number })[] {
  const isShown = (column: number) =>
    column === stop || (shown !== null && column >= shown.from && column < shown.to)
  const parts: (number | { off: number })[] = []
  for (let column = 0; column < columns; column++) {
    const last = parts.at(-1)
    if (isShown(column)) parts.push(column)
    else if (typeof last === 'object') last.off++
    else parts.push({ off: 1 })
  }
  return parts
}

export interface GridWindow {
  /** Brings a cell into the page, for the focus to go there. Column 0 is the head of the row. */
  readonly include: (row: number, column: number) => void
  /** Makes all cells anew, as those that are offered say other things now. */
  readonly refresh: () => void
  /** Forgets about the table; its cells stay aside until it is windowed again, or written anew. */
  readonly stop: () => void
}

const windows = new WeakMap<HTMLTableElement, GridWindow>()

/** Draws the cells of a table anew that were offered by `offerCells`, where they say other things than before. */
export const refreshGrid = (table: HTMLTableElement): void => windows.get(table)?.refresh()

/** Told to a table whose cells were drawn anew. */
export const REDRAWN = 'cells-redrawn'

/** Keeps only the cells near the eye in the page, as long as it is not stopped; `null` for a table small enough. */
export function windowGrid(table: HTMLTableElement): GridWindow | null {
  const rows = gridRows(table).filter((row) => row.parentElement?.tagName === 'TBODY')
  const heads = gridRows(table).length - rows.length
  const columns = table.querySelectorAll('col').length - 1
  const region = table.parentElement
  const isCoded = rows.some((row) => offerOf(row) !== null)
  if (!region || (!isCoded && rows.length * columns <= MOST_CELLS)) return null
  const [moreRows, moreColumns] = isCoded ? FEWER : [MORE_ROWS, MORE_COLUMNS]
  const most = isCoded ? MOST_DRAWN : Number.POSITIVE_INFINITY
  let near: readonly [number, number] = isCoded ? [NEAR_FEWER, NEAR_FEWER] : [NEAR, NEAR]
  for (const row of rows)
    if (!kept.has(row) || kept.get(row)?.make !== offerOf(row)) kept.set(row, cellsOf(row, columns))
  // Read once, before anything is taken out: neither changes with what is in the page.
  let tops: readonly number[] = []
  let lefts: readonly number[] = []
  const measure = () => {
    const corner = table.getBoundingClientRect()
    tops = rows.map((row) => row.getBoundingClientRect().top - corner.top)
    lefts = [...(table.tHead?.rows[1]?.cells ?? [])]
      .slice(1)
      .map((cell) => cell.getBoundingClientRect().left - corner.left)
  }
  measure()

  const none = { from: 0, to: 0 }
  let drawn: { readonly rows: Range; readonly columns: Range } = { rows: none, columns: none }
  let isWhole = false
  let frame = 0

  function write(row: HTMLTableRowElement, shown: Range | null, stopped: Element | null): void {
    const cells = kept.get(row)
    const [head] = row.cells
    if (!cells || !head) return
    const stop = stopped?.parentElement === row ? cells.indexOf(stopped) : -1
    const parts = [...layRow(columns, shown, stop < 0 ? null : stop)]
    // Below what is drawn of a large table nothing need stand for the others.
    const last = parts.at(-1)
    if (isCoded && typeof last === 'object') parts.pop()
    const fillers = [...row.cells].filter((cell) => cell.classList.contains('off'))
    lay(row, [
      head,
      ...parts.flatMap((part) =>
        typeof part === 'number' ? (cells.at(part) ?? []) : filler(part.off, fillers.shift()),
      ),
    ])
  }

  const stopOf = () => table.querySelector('tbody [tabindex="0"]')?.closest('td') ?? null

  function draw(next: { rows: Range; columns: Range }): void {
    const isSame = next.columns.from === drawn.columns.from && next.columns.to === drawn.columns.to
    const active = document.activeElement
    const stopped = stopOf()
    rows.forEach((row, i) => {
      const was = !isWhole && i >= drawn.rows.from && i < drawn.rows.to
      const is = i >= next.rows.from && i < next.rows.to
      if (is && !(was && isSame)) write(row, next.columns, stopped)
      else if (!is && (was || isWhole || drawn.rows.to === 0)) write(row, null, stopped)
    })
    drawn = next
    isWhole = false
    // What is taken out and put back loses the focus.
    if (active instanceof HTMLElement && active !== document.activeElement && table.contains(active))
      active.focus({ preventScroll: true })
  }

  const seen = () => {
    const corner = table.getBoundingClientRect()
    const frameBox = region.getBoundingClientRect()
    const [top, bottom] = [Math.max(0, frameBox.top), Math.min(innerHeight, frameBox.bottom)]
    const [left, right] = [Math.max(0, frameBox.left), Math.min(innerWidth, frameBox.right)]
    return {
      rows: rangeOf(tops, top - corner.top, Math.max(top, bottom) - corner.top),
      columns: rangeOf(lefts, left - corner.left, Math.max(left, right) - corner.left),
    }
  }

  function update(): void {
    frame = 0
    const now = seen()
    const isNear =
      isWithin(widened(now.rows, near[0], rows.length), drawn.rows) &&
      isWithin(widened(now.columns, near[1], columns), drawn.columns)
    if (isNear && !isWhole) return
    const { more, ...next } = around(now, [moreRows, moreColumns], most, { rows: rows.length, columns })
    if (isCoded) near = [Math.min(NEAR_FEWER, more[0]), Math.min(NEAR_FEWER, more[1])]
    draw(next)
  }

  const soon = () => {
    frame ||= requestAnimationFrame(update)
  }
  const anew = () => {
    measure()
    soon()
  }
  function whole(): void {
    if (isWhole) return
    for (const row of rows) write(row, { from: 0, to: columns }, null)
    isWhole = true
  }
  // Paper, and whoever copies, gets all of it.
  const onCopy = () => {
    const selection = getSelection()
    if (!selection || selection.isCollapsed || !selection.containsNode(table, true)) return
    whole()
    soon()
  }
  const paper = matchMedia('print')
  const onPaper = () => (paper.matches ? whole() : soon())

  region.addEventListener('scroll', soon, { passive: true })
  addEventListener('scroll', soon, { passive: true })
  addEventListener('resize', anew)
  addEventListener('beforeprint', whole)
  addEventListener('afterprint', soon)
  document.addEventListener('copy', onCopy)
  paper.addEventListener('change', onPaper)
  if (paper.matches) whole()
  else update()

  function refresh(): void {
    const stop = stopOf()
    const row = stop?.closest('tr') ?? null
    const column = row && stop ? (kept.get(row)?.indexOf(stop) ?? -1) : -1
    const hadFocus = stop?.contains(document.activeElement) ?? false
    for (const each of rows) kept.set(each, cellsOf(each, columns))
    const again = row && column >= 0 ? (kept.get(row)?.at(column) ?? null) : null
    rows.forEach((each, i) => {
      if (isWhole) write(each, { from: 0, to: columns }, again)
      else if (i >= drawn.rows.from && i < drawn.rows.to) write(each, drawn.columns, again)
      else if (each === row) write(each, null, again)
    })
    if (again) {
      const target = focusTarget(again)
      rove(table, target)
      if (hadFocus) target.focus({ preventScroll: true })
    }
    table.dispatchEvent(new Event(REDRAWN))
  }

  const own: GridWindow = {
    refresh,
    include(row, column) {
      const at = row - heads
      if (at < 0 || column === 0) return
      const [inRows, inColumns] = [
        { from: at, to: at + 1 },
        { from: column - 1, to: column },
      ]
      if (isWhole || (isWithin(inRows, drawn.rows) && isWithin(inColumns, drawn.columns))) return
      draw({
        rows: widened(inRows, moreRows * 2, rows.length),
        columns: widened(inColumns, moreColumns * 2, columns),
      })
    },
    stop() {
      cancelAnimationFrame(frame)
      region.removeEventListener('scroll', soon)
      removeEventListener('scroll', soon)
      removeEventListener('resize', anew)
      removeEventListener('beforeprint', whole)
      removeEventListener('afterprint', soon)
      document.removeEventListener('copy', onCopy)
      paper.removeEventListener('change', onPaper)
      if (windows.get(table) === own) windows.delete(table)
    },
  }
  windows.set(table, own)
  return own
}

/** Puts cells in a row, in their order. What is there already stays as it is: that is most of it when one scrolls. */
function lay(row: HTMLTableRowElement, cells: readonly HTMLTableCellElement[]): void {
  const wanted = new Set<Element>(cells)
  for (const cell of [...row.children]) if (!wanted.has(cell)) cell.remove()
  let next = row.firstElementChild
  for (const cell of cells) {
    if (cell === next) next = next.nextElementSibling
    else row.insertBefore(cell, next)
  }
}

/** Stands for cells that are aside. */
function filler(span: number, old?: HTMLTableCellElement): HTMLTableCellElement {
  const cell = old ?? document.createElement('td')
  if (cell.colSpan !== span) cell.colSpan = span
  if (old) return old
  cell.className = 'off'
  cell.ariaHidden = 'true'
  return cell
}
