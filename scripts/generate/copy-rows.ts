import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

export type Value = string | number | null

/** Rows travel in pieces of about this many letters. */
const PIECE = 256_000

/** Writes rows into a table by COPY, as fast as they are made, and answers how many. */
export async function copyRows(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Value[]>,
): Promise<number> {
  const into = client.query(
    copyFrom(`COPY "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) FROM STDIN`),
  )
  await pipeline(Readable.from(pieces(rows), { objectMode: false }), into)
  return into.rowCount ?? 0
}

function* pieces(rows: Iterable<readonly Value[]>): Iterable<string> {
  let piece = ''
  for (const row of rows) {
    piece += `${row.map(field).join('\t')}\n`
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  if (piece) yield piece
}

const SPECIAL = /[\\\n\r\t]/g
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** One value as COPY reads it. */
const field = (value: Value): string =>
  value === null
    ? '\\N'
    : typeof value === 'number'
      ? String(value)
      : value.replace(SPECIAL, (one) => ESCAPED[one] ?? one)
