import 'server-only'
import { readDataVersion } from '@/lib/data/data-version'
import { shiftOnTheWire } from '@/lib/interchange/shift-json'
import { readShifts } from '../read-shifts'
import type { Asked } from './asked'
import { viewOnTheWire } from './events-answer'
import { wholeAnswer } from './whole-answer'

/** All shifts of a view in the form of the API's lists. */
export async function shiftsAsJson(request: Request, asked: Asked): Promise<Response> {
  const { changedAt } = await readDataVersion()
  const shifts = await readShifts(asked.filter, asked.view.lens, asked.view.reversals)
  const body = {
    ...viewOnTheWire(asked),
    total: shifts.length,
    next: null,
    data: shifts.map(shiftOnTheWire),
  }
  return wholeAnswer(request, `${JSON.stringify(body)}\n`, 'application/json', changedAt)
}
