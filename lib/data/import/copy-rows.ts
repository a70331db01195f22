import 'server-only'
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

const copyValue = (value: CopyValue): string =>
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

/** Copies rows (`copyLine`) into a table, in their order. */
export async function copyRows(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return
  const names = columns.map((column) => `"${column}"`).join(', ')
  const copy = client.query(from(`COPY "${table}" (${names}) FROM STDIN`))
  await pipeline([Buffer.from(lines.join(''))], copy)
}
