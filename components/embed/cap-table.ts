import type { MatrixRow, MatrixTable } from '@/lib/domain/matrix-table'
import { EMBED_ROWS } from './embed-rows'

const held = (row: MatrixRow): number => row.cells.filter((cell) => cell !== null).length

/** A table for a frame: at most so many rows, those that hold most on its columns, in the order of the view. */
export function capTable(table: MatrixTable, most: number = EMBED_ROWS.matrix): MatrixTable {
  const rows = table.groups.flatMap((group) => group.rows)
  if (rows.length <= most) return table
  const kept = new Set(
    rows
      .map((row, at) => ({ row, at }))
      .sort((a, b) => held(b.row) - held(a.row) || a.at - b.at)
      .slice(0, most)
      .map(({ row }) => row),
  )
  return {
    ...table,
    groups: table.groups
      .map((group) => ({ ...group, rows: group.rows.filter((row) => kept.has(row)) }))
      .filter((group) => group.rows.length > 0),
    shown: { ...table.shown, actors: most },
  }
}
