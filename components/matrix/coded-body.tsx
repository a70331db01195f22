'use client'

import { useLayoutEffect, useRef } from 'react'
import type { CellCodes } from './cell-codes'
import { cellAtPlace } from './cell-codes'
import { type CodedTable, codedCellHtml, codedRowsHtml } from './coded-html'
import { offerCells } from './grid-window'
import { labelRowHtml } from './row-html'
import { shownCells } from './shown-letters'
import { onDay } from './why-of'

interface Props extends Omit<CodedTable, 'cellAt'> {
  /** The region whose rows these are, where rows are grouped. */
  readonly label: string | null
  /** The cells that come drawn: of the first rows, the first columns. */
  readonly codes: CellCodes
}

/**
 * One group of rows of a table so large that its cells travel apart, as letters (`MoreCells`): the server draws a screenful
 * of them, the browser (`windowGrid`) those that come near the eye.
 */
export function CodedBody({ label, rows, columns, codes, why, drawn }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  const cellAt = (row: number, column: number) =>
    row < drawn.rows && column < drawn.columns ? cellAtPlace(codes, row * drawn.columns + column) : null
  // Before the table is windowed, which its parent does.
  useLayoutEffect(() => {
    const own = body.current
    if (!own) return
    const table = own.closest('table')
    offerCells(own, (row, column) => {
      const read = shownCells(table)
      const [actor, named] = [rows[row], columns[column]]
      const cell = read
        ? actor && named
          ? read(actor.code, named.issue)
          : null
        : row < drawn.rows && column < drawn.columns
          ? cellAtPlace(codes, row * drawn.columns + column)
          : null
      return {
        html: codedCellHtml({ rows, columns, why: onDay(why, table?.dataset.day) }, row, column, cell),
        opens: named?.opens ?? false,
      }
    })
  }, [rows, columns, codes, why, drawn.rows, drawn.columns])
  const head = label === null ? '' : labelRowHtml(label, columns.length)
  return (
    <tbody
      ref={body}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: codedRowsHtml escapes what it is given; see row-html.ts for why.
      dangerouslySetInnerHTML={{ __html: head + codedRowsHtml({ rows, columns, cellAt, why, drawn }) }}
    />
  )
}
