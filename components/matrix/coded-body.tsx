'use client'

import { useLayoutEffect, useRef } from 'react'
import type { CellCodes } from './cell-codes'
import { cellAtPlace } from './cell-codes'
import { type CodedTable, codedCellHtml, codedRowsHtml } from './coded-html'
import { offerCells } from './grid-window'
import { labelRowHtml } from './row-html'
import { comparedCells, shownCells } from './shown-letters'
import { onDay } from './why-of'

interface Props extends Omit<CodedTable, 'cellAt' | 'beforeAt'> {
  /** The region whose rows these are, where rows are grouped. */
  readonly label: string | null
  /** The cells that come drawn: of the first rows, the first columns. */
  readonly codes: CellCodes
  /** The same of the day that the view is compared with. */
  readonly before: CellCodes | null
}

/**
 * One group of rows of a table so large that its cells travel apart, as letters (`MoreCells`): the server draws a screenful
 * of them, the browser (`windowGrid`) those that come near the eye.
 */
export function CodedBody({ label, rows, columns, codes, before, why, drawn }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  // Before the table is windowed, which its parent does.
  useLayoutEffect(() => {
    const own = body.current
    if (!own) return
    const table = own.closest('table')
    offerCells(own, (row, column) => {
      const read = shownCells(table)
      const [actor, named] = [rows[row], columns[column]]
      const isKnown = actor !== undefined && named !== undefined
      const cell = read ? (isKnown ? read(actor.code, named.issue) : null) : among(codes, drawn)(row, column)
      // Of cells that have come and a day that has not, nobody can say whether they read otherwise.
      const readBefore = comparedCells(table)
      const old =
        before === null || !isKnown
          ? undefined
          : readBefore
            ? readBefore(actor.code, named.issue)
            : read
              ? undefined
              : among(before, drawn)(row, column)
      return {
        html: codedCellHtml({ rows, columns, why: onDay(why, table?.dataset.day) }, row, column, cell, old),
        opens: named?.opens ?? false,
      }
    })
  }, [rows, columns, codes, before, why, drawn])
  const head = label === null ? '' : labelRowHtml(label, columns.length)
  return (
    <tbody
      ref={body}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: codedRowsHtml escapes what it is given; see row-html.ts for why.
      dangerouslySetInnerHTML={{
        __html:
          head +
          codedRowsHtml({
            rows,
            columns,
            cellAt: among(codes, drawn),
            beforeAt: before ? among(before, drawn) : undefined,
            why,
            drawn,
          }),
      }}
    />
  )
}

/** Of the letters of what is drawn at first: the cell of a row and a column. */
const among = (codes: CellCodes, drawn: CodedTable['drawn']) => (row: number, column: number) =>
  row < drawn.rows && column < drawn.columns ? cellAtPlace(codes, row * drawn.columns + column) : null
