import 'server-only'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from } from 'pg-copy-streams'

/** One value of a row in the text form of COPY. */
export type CopyValue = string | number | null

const SPECIAL = /[\\\t\n\r\b\f\v]/
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
}

/** One value as COPY reads it. */
export const copyValue = (value: CopyValue): string =>
  value === null
    ? '\\N'
    : typeof value === 'number'
      ? String(value)
      : SPECIAL.test(value)
        ? value.replace(/[\\\t\n\r\b\f\v]/g, (sign) => ESCAPED[sign] ?? sign)
        : value

/** One row of COPY, with its line end. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = ''
  for (let i = 0; i < values.length; i++) line += (i === 0 ? '' : '\t') + copyValue(values[i] as CopyValue)
  return `${line}\n`
}

/** Rows travel in pieces of about this many letters. */
const PIECE = 256_000

/** Copies rows (`copyLine`) into a table, in their order and as fast as they are made. */
export const copyRows = (
  client: ClientBase,
  table: string,
  columns: readonly string[],
  lines: Iterable<string>,
): Promise<void> => copyPieces(client, table, columns, pieces(lines))

/** The same of rows that are bytes already. Those of a table made in this transaction need not be looked over later. */
export async function copyPieces(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  bytes: Iterable<Buffer>,
  isNewTable = false,
): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const copy = client.query(
    from(`COPY "${table}" (${names}) FROM STDIN${isNewTable ? ' WITH (FREEZE)' : ''}`),
  )
  await pipeline(Readable.from(bytes, { objectMode: false }), copy)
}

/** The same of one piece, which is not copied on the way. */
export const copyBytes = (
  client: ClientBase,
  table: string,
  columns: readonly string[],
  bytes: Buffer,
  isNewTable = false,
): Promise<void> => copyPieces(client, table, columns, slices(bytes), isNewTable)

/** So much is handed to the connection at once. */
const SLICE = 1 << 18

function* slices(bytes: Buffer): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE)
}

/** Lines as bytes, some hundred together. Lazily: what has become bytes is no longer looked at by the collector of garbage. */
export function* pieces(lines: Iterable<string>): Iterable<Buffer> {
  let piece = ''
  for (const line of lines) {
    piece += line
    if (piece.length < PIECE) continue
    yield Buffer.from(piece)
    piece = ''
  }
  if (piece !== '') yield Buffer.from(piece)
}
