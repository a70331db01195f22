'use client'

import { useLayoutEffect, useRef } from 'react'
import { type CodedTable, codedCellHtml, codedRowsHtml } from './coded-html'
import { offerCells } from './grid-window'
import { labelRowHtml } from './row-html'

interface Props extends CodedTable {
  /** The region whose rows these are, where rows are grouped. */
  readonly label: string | null
}

/**
 * One group of rows of a table so large that its cells travel as letters: the server draws a screenful of them, the
 * browser (`windowGrid`) the others when they come near the eye.
 */
export function CodedBody({ label, rows, columns, codes, why, drawn }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  // Before the table is windowed, which its parent does.
  useLayoutEffect(() => {
    if (body.current)
      offerCells(body.current, (row, column) => ({
        html: codedCellHtml({ rows, columns, codes, why }, row, column),
        opens: columns[column]?.opens ?? false,
      }))
  }, [rows, columns, codes, why])
  const head = label === null ? '' : labelRowHtml(label, columns.length)
  return (
    <tbody
      ref={body}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: codedRowsHtml escapes what it is given; see row-html.ts for why.
      dangerouslySetInnerHTML={{ __html: head + codedRowsHtml({ rows, columns, codes, why, drawn }) }}
    />
  )
}
