import 'server-only'
import { readDataVersion } from '@/lib/data/data-version'
import { readShiftList, type ShiftList } from '@/lib/data/shift-list'
import { CSV_TYPE } from '@/lib/interchange/csv'
import { shiftCsvHeader, shiftCsvRows } from '@/lib/interchange/shift-csv'
import { shiftOnTheWire } from '@/lib/interchange/shift-json'
import type { Asked } from './asked'
import { fileName, keyOf, viewOnTheWire } from './events-answer'
import { streamedAnswer } from './streamed-answer'
import { wholeAnswer } from './whole-answer'

/** More shifts than this are written as they are read. */
const MOST_AT_ONCE = 5_000
const PART = 1_000

/** All shifts of a view: a row each, or in the form of the API's lists. */
export async function shiftsAnswer(request: Request, asked: Asked): Promise<Response> {
  const { changedAt } = await readDataVersion()
  const list = await readShiftList(asked.filter, asked.view.lens, asked.view.reversals)
  const isCsv = asked.ending === 'csv'
  const type = isCsv ? CSV_TYPE : 'application/json'
  const headers = isCsv ? { 'content-disposition': `attachment; filename="${fileName(asked)}"` } : undefined
  const parts = isCsv ? csvParts(list, asked) : jsonParts(list, asked)
  if (list.total > MOST_AT_ONCE)
    return streamedAnswer(request, { type, key: keyOf(asked), headers, parts: () => parts })
  let body = ''
  for await (const part of parts) body += part
  return wholeAnswer(request, body, type, changedAt, headers)
}

async function* csvParts(list: ShiftList, asked: Asked): AsyncGenerator<string> {
  yield shiftCsvHeader()
  for await (const shifts of partsOf(list))
    yield shiftCsvRows(shifts, (id) => asked.absolute(`/events/${id}`))
}

async function* jsonParts(list: ShiftList, asked: Asked): AsyncGenerator<string> {
  const head = { ...viewOnTheWire(asked), total: list.total, next: null }
  yield `${JSON.stringify(head).slice(0, -1)},"data":[`
  let separator = ''
  for await (const shifts of partsOf(list)) {
    yield separator + shifts.map((shift) => JSON.stringify(shift)).join(',')
    separator = ','
  }
  yield ']}\n'
}

async function* partsOf(list: ShiftList) {
  for (let from = 0; from < list.total; from += PART)
    yield (await list.part(from, from + PART)).map(shiftOnTheWire)
}
