/** Where the focus is in a grid. A cell that covers several columns begins at `column` and is `span` wide. */
export interface Place {
  readonly row: number
  readonly column: number
  readonly span: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that a page key moves by. */
  readonly page: number
}

/**
 * Where a key leads, as the grid pattern of the ARIA practices guide has it: arrows by one, Home and End within the
 * row, with Ctrl to the corners, page keys by a screenful. Stops at the edges. `null` for a key that moves nothing.
 */
export function moveFrom(
  { row, column, span }: Place,
  key: string,
  toEnds: boolean,
  { rows, columns, page }: GridSize,
): { row: number; column: number } | null {
  const target = (r: number, c: number) => ({ row: clamp(r, rows), column: clamp(c, columns) })
  switch (key) {
    case 'ArrowRight':
      return target(row, column + span)
    case 'ArrowLeft':
      return target(row, column - 1)
    case 'ArrowDown':
      return target(row + 1, column)
    case 'ArrowUp':
      return target(row - 1, column)
    case 'PageDown':
      return target(row + page, column)
    case 'PageUp':
      return target(row - page, column)
    case 'Home':
      return target(toEnds ? 0 : row, 0)
    case 'End':
      return target(toEnds ? rows - 1 : row, columns - 1)
    default:
      return null
  }
}

const clamp = (n: number, count: number): number => Math.max(0, Math.min(count - 1, n))
