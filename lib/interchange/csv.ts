import { stringify } from 'csv-stringify/sync'
import { toSafeCell } from './csv-safety'

export const CSV_TYPE = 'text/csv; charset=utf-8'

/** Numbers are written as they are, unknown is an empty cell, text is kept from being run as a formula. */
export type CsvCell = string | number | null

/** Rows of a CSV as RFC 4180 has it: UTF-8, CRLF, quotes where needed. */
export const csvRows = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.length === 0
    ? ''
    : stringify(
        rows.map((row) => row.map((cell) => (typeof cell === 'string' ? toSafeCell(cell) : cell))),
        // A single line feed in a text would else stand bare, and end the row for many readers.
        { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
      )
