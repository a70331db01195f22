'use client'

import type { CompactColumn, CompactRow } from './compact-row'
import { labelRowHtml, rowsHtml } from './row-html'

interface Props {
  /** The region whose rows these are, where rows are grouped. */
  readonly label: string | null
  readonly rows: readonly CompactRow[]
  readonly columns: readonly CompactColumn[]
  /** Whether there is room for the stance's name and its whole date. */
  readonly labelled: boolean
  /** The moment of the record that the page shows, for the links of the cells. */
  readonly knownAt: string | null
}

/**
 * One group of rows. Drawn on the server like everything else; a client component only so that the browser gets the
 * rows once as HTML and once as short data, not a second time as markup. Nothing in it is hydrated. A table too large for
 * it is drawn by `CodedBody`.
 */
export function MatrixBody({ label, rows, columns, labelled, knownAt }: Props) {
  const head = label === null ? '' : labelRowHtml(label, columns.length)
  return (
    <tbody
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rowsHtml escapes what it is given; see there for why.
      dangerouslySetInnerHTML={{ __html: head + rowsHtml(rows, columns, { labelled, knownAt }) }}
    />
  )
}
