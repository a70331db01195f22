import { CsvError, parse } from 'csv-parse'
import type { ImportRow } from '@/lib/schemas/import-answer'
import type { ColumnMapping } from '@/lib/schemas/import-columns'
import { rowOfCells } from './import-cells'
import { LONGEST_ROW, ROWS_AT_A_TIME } from './read-ndjson'

const DELIMITERS = [',', ';', '\t', '|'] as const
/** A header longer than this is none. */
const LONGEST_HEADER = 100_000

/** The first line that says something, outside quotes. */
function firstLine(text: string): string | null {
  let quoted = false
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      if (text.slice(from, i).trim() !== '') return text.slice(from, i)
      from = i + 1
    }
  }
  return null
}

/** The sign that parts the cells of a header: the one that occurs most often outside quotes. A comma when none does. */
export function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '')
  let best: string = ','
  for (const delimiter of DELIMITERS)
    if (bare.split(delimiter).length > bare.split(best).length) best = delimiter
  return best
}

/** A CSV whose header has been read; the rows follow. */
export interface OpenCsv {
  readonly delimiter: string
  readonly headers: readonly string[]
  /** The cells of the first row. */
  readonly sample: readonly string[]
  readonly rows: (mapping: ColumnMapping) => AsyncGenerator<ImportRow[]>
}

interface CsvRecord {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

/**
 * Reads the header of a CSV in whichever of the usual delimiters. `null` for a file without one. A quote that never
 * ends, a row too long or of another width becomes a row with a fault: nothing in a file throws.
 */
export async function openCsv(text: AsyncIterable<string>): Promise<OpenCsv | null> {
  const source = text[Symbol.asyncIterator]()
  let head = ''
  let first: string | null = null
  let ended = false
  while (first === null && !ended && head.length < LONGEST_HEADER) {
    const { done, value } = await source.next()
    if (done) ended = true
    else head += value
    first = firstLine(head)
  }
  first ??= head.trim() === '' ? null : head
  if (first === null) return null
  // Excel's own way to say it.
  const told = /^\s*sep=(.)\s*$/i.exec(first)
  if (told) {
    head = head.slice(head.indexOf(first) + first.length)
    first = firstLine(head) ?? head
  }
  const delimiter = told?.[1] ?? delimiterOf(first)
  const records = readRecords(rejoin(head, ended ? null : source), delimiter, told ? 1 : 0)
  const { value } = await records.next()
  if (!value || 'fault' in value) return null
  const headers = value.cells.map((cell: string) => cell.trim())
  const next = await records.next()
  return {
    delimiter,
    headers,
    sample: next.value && 'cells' in next.value ? next.value.cells : [],
    rows: (mapping) => readRows(again(next, records), headers.length, mapping),
  }
}

async function* rejoin(head: string, rest: AsyncIterator<string> | null): AsyncGenerator<string> {
  yield head
  if (!rest) return
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

async function* again(first: IteratorResult<Cells>, rest: AsyncGenerator<Cells>): AsyncGenerator<Cells> {
  if (first.done) return
  yield first.value
  yield* rest
}

type Cells = { line: number; cells: string[] } | Extract<ImportRow, { fault: unknown }>

async function* readRecords(
  text: AsyncIterable<string>,
  delimiter: string,
  skipped: number,
): AsyncGenerator<Cells> {
  const parser = parse({
    delimiter,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  })
  const feeding = feed(text, parser)
  let line = 1 + skipped
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      yield { line, cells: record }
      line = info.lines + 1 + skipped
    }
    await feeding
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield { line, fault: { field: '', message: faultOf(error) } }
  } finally {
    parser.destroy()
  }
}

const faultOf = ({ code }: CsvError): string =>
  code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'A quotation mark is opened here and never closed: the file may have been cut off'
    : code === 'CSV_MAX_RECORD_SIZE'
      ? `This row is longer than ${LONGEST_ROW.toLocaleString('en')} letters`
      : 'This row cannot be read as CSV'

/** Written as fast as it is read, no faster. */
async function feed(text: AsyncIterable<string>, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const part of text) {
      if (parser.destroyed) return
      if (!parser.write(part))
        await new Promise<void>((resolve) => {
          const go = () => {
            parser.off('drain', go).off('close', go).off('error', go)
            resolve()
          }
          parser.on('drain', go).on('close', go).on('error', go)
        })
    }
    if (!parser.destroyed) parser.end()
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}

async function* readRows(
  records: AsyncIterable<Cells>,
  width: number,
  mapping: ColumnMapping,
): AsyncGenerator<ImportRow[]> {
  let rows: ImportRow[] = []
  for await (const row of records) {
    if ('fault' in row) rows.push(row)
    else if (row.cells.every((cell) => cell.trim() === '')) continue
    else if (row.cells.length < width || row.cells.slice(width).some((cell) => cell.trim() !== ''))
      rows.push({
        line: row.line,
        fault: {
          field: '',
          message: `This row has ${row.cells.length} cells and the header ${width}: it may have been cut off, or a cell with the separator in it needs quotation marks`,
        },
      })
    else rows.push(rowOfCells(row.line, row.cells, mapping))
    if (rows.length >= ROWS_AT_A_TIME) {
      yield rows
      rows = []
    }
  }
  if (rows.length > 0) yield rows
}
