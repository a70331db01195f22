import 'server-only'
import { readDataVersion } from '@/lib/data/data-version'
import { CSV_TYPE } from '@/lib/interchange/csv'
import { shiftCsv } from '@/lib/interchange/shift-csv'
import { shiftOnTheWire } from '@/lib/interchange/shift-json'
import { readShifts } from '../read-shifts'
import type { Asked } from './asked'
import { fileName, viewOnTheWire } from './events-answer'
import { wholeAnswer } from './whole-answer'

/** All shifts of a view: a row each, or in the form of the API's lists. */
export async function shiftsAnswer(request: Request, asked: Asked): Promise<Response> {
  const { changedAt } = await readDataVersion()
  const shifts = await readShifts(asked.filter, asked.view.lens, asked.view.reversals)
  if (asked.ending === 'csv')
    return wholeAnswer(
      request,
      shiftCsv(shifts.map(shiftOnTheWire), (id) => asked.absolute(`/events/${id}`)),
      CSV_TYPE,
      changedAt,
      { 'content-disposition': `attachment; filename="${fileName(asked)}"` },
    )
  const body = {
    ...viewOnTheWire(asked),
    total: shifts.length,
    next: null,
    data: shifts.map(shiftOnTheWire),
  }
  return wholeAnswer(request, `${JSON.stringify(body)}\n`, 'application/json', changedAt)
}
