import type { ImportRow } from '@/lib/schemas/import-answer'

/** Rows handed on at a time: enough to count, few enough that most are done with before memory is next cleared of the used. */
export const ROWS_AT_A_TIME = 100
/** No event in order comes near. Measured before it is parsed. */
export const LONGEST_ROW = 1_000_000

/** One JSON object a line, as rows. Empty lines are none; what cannot be read is a row with a fault, and reading goes on. */
export async function* readNdjson(text: AsyncIterable<string>): AsyncGenerator<ImportRow[]> {
  let rows: ImportRow[] = []
  let line = 0
  let rest = ''
  let tooLong = false
  for await (const part of text) {
    let from = 0
    for (let end = part.indexOf('\n'); end >= 0; end = part.indexOf('\n', from)) {
      const content = rest === '' ? part.slice(from, end) : rest + part.slice(from, end)
      rest = ''
      from = end + 1
      line++
      const row = tooLong ? TOO_LONG(line) : rowOf(line, content)
      tooLong = false
      if (row) rows.push(row)
      if (rows.length >= ROWS_AT_A_TIME) {
        yield rows
        rows = []
      }
    }
    if (tooLong) continue
    rest += part.slice(from)
    if (rest.length > LONGEST_ROW) {
      tooLong = true
      rest = ''
    }
  }
  const last = tooLong ? TOO_LONG(line + 1) : rowOf(line + 1, rest)
  if (last) rows.push(last)
  if (rows.length > 0) yield rows
}

const TOO_LONG = (line: number): ImportRow =>
  fault(line, `This line is longer than ${LONGEST_ROW.toLocaleString('en')} letters`)

const fault = (line: number, message: string): ImportRow => ({ line, fault: { field: '', message } })

function rowOf(line: number, content: string): ImportRow | null {
  if (content.length > LONGEST_ROW) return TOO_LONG(line)
  if (content === '' || content.trim() === '') return null
  let record: unknown
  try {
    record = JSON.parse(content)
  } catch {
    return fault(line, 'This line is not JSON: it may have been cut off')
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return fault(line, 'This line is not one event: a JSON object is expected')
  return { line, record: record as Record<string, unknown> }
}
