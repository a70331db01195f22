import type { ImportRow } from '@/lib/schemas/import-answer'
import { type ColumnMapping, correctMapping, guessMapping, unreadColumns } from '@/lib/schemas/import-columns'
import { openCsv } from './read-csv'
import { readNdjson } from './read-ndjson'
import { type BinarySign, readText, watched } from './read-text'

/** A list of the API or the JSON of a view: an object about the list, and the events in it. */
const OWN_JSON = /^\s*\{(?:[^\n]{0,20000}?"next":(?:null|"[^"]*"),)?\s*"data"\s*:\s*\[/

/** What somebody says of the columns of a CSV, over what its headers say. */
export interface ColumnWishes {
  readonly columns: readonly (readonly [column: string, field: string])[]
  readonly constants: readonly (readonly [field: string, value: string])[]
}
export const NO_WISHES: ColumnWishes = { columns: [], constants: [] }

export type OpenImport =
  | {
      readonly ok: true
      readonly form: 'csv' | 'ndjson'
      /** Of a CSV. */
      readonly headers: readonly string[]
      /** Of a CSV, the cells of the first row. */
      readonly sample: readonly string[]
      readonly mapping: ColumnMapping | null
      /** What keeps it from being read until somebody says more of the columns. */
      readonly fault: string | null
      /** What of the columns is not read. */
      readonly notes: readonly string[]
      /** Whether the file has no column of titles, so that one is proposed for each row. */
      readonly proposeTitles: boolean
      readonly rows: AsyncGenerator<ImportRow[]>
    }
  | { readonly ok: false; readonly message: string }

/**
 * Opens a file of events, CSV or NDJSON, in whichever encoding: what it is, the first sign tells. Rows are read as they
 * are asked for.
 */
export async function openImport(
  bytes: AsyncIterable<Uint8Array>,
  wishes: ColumnWishes = NO_WISHES,
): Promise<OpenImport> {
  const sign: BinarySign = { isBinary: false }
  const text = readText(watched(bytes, sign))
  let head = ''
  let ended = false
  while (head.trim() === '' && !ended) {
    const { done, value } = await text.next()
    if (done) ended = true
    else head += value
  }
  if (sign.isBinary || head.includes('\0'))
    return {
      ok: false,
      message: 'This is no text: save a workbook as CSV, unpack an archive, and import that',
    }
  const whole = rejoin(head, text)
  if (OWN_JSON.test(head))
    return {
      ok: false,
      message:
        'This is the JSON of a view, made for reading: an import takes its CSV or NDJSON, at the same address with the ending .csv or .ndjson',
    }
  if (head.trimStart().startsWith('{'))
    return {
      ok: true,
      form: 'ndjson',
      headers: [],
      sample: [],
      mapping: null,
      fault: null,
      notes: [],
      proposeTitles: false,
      rows: readNdjson(whole),
    }
  if (head.trimStart().startsWith('['))
    return { ok: false, message: 'This is a JSON array: an import takes NDJSON, one event a line, or CSV' }
  const csv = await openCsv(whole)
  if (!csv) return { ok: false, message: 'This file is empty, or its first row cannot be read as a header' }
  const corrected = correctMapping(csv.headers, guessMapping(csv.headers), wishes.columns, wishes.constants)
  if (!corrected.ok) return corrected
  const { mapping, fault } = corrected
  return {
    ok: true,
    form: 'csv',
    headers: csv.headers,
    sample: csv.sample,
    mapping,
    fault,
    notes: unreadColumns(csv.headers, mapping),
    proposeTitles: !mapping.columns.includes('title') && mapping.constants.title === undefined,
    rows: csv.rows(mapping),
  }
}

async function* rejoin(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head
  yield* rest
}

/** `Land=actor` and `kind=decision` as they are typed on a command line or in an address: cut at the last sign. */
export function readWishes(
  columns: readonly string[],
  constants: readonly string[],
): { ok: true; wishes: ColumnWishes } | { ok: false; message: string } {
  const pairs = (texts: readonly string[], cut: (text: string) => number) =>
    texts.map((text) => [text.slice(0, Math.max(0, cut(text))), text.slice(cut(text) + 1)] as const)
  const bad = [...columns, ...constants].find((text) => text.indexOf('=') <= 0)
  if (bad !== undefined) return { ok: false, message: `“${bad}” is not of the form NAME=FIELD` }
  return {
    ok: true,
    wishes: {
      columns: pairs(columns, (text) => text.lastIndexOf('=')),
      constants: pairs(constants, (text) => text.indexOf('=')),
    },
  }
}
