import 'server-only'
import { today } from '@/lib/clock'
import { filterOfView } from '@/lib/data/view-filter'
import type { CellShift } from '@/lib/domain/listed-shifts'
import { isDay } from '@/lib/domain/partial-date'
import { shiftOnTheWire } from '@/lib/interchange/shift-json'
import { readUndatedShifts } from '../../../read-shifts'
import type { Work } from '../answer-call'
import { listAnswer, wrongCursor } from '../list-answer'

/**
 * Shifts, newest day first. A cell has at most one on a day, so day and cell make the cursor: numbers of rows would not
 * last, as spans are made anew by every write.
 */
export const listShifts: Work = async (asked) => {
  const { view, limit, cursor } = asked.query
  if (cursor && !isDay(cursor.text.slice(0, 10))) return wrongCursor(asked)
  const shifts = await readUndatedShifts(filterOfView(view, view.asOf ?? today()), view.lens, view.reversals)
  const sorted = shifts.map((shift) => ({ shift, key: keyOf(shift) })).sort((a, b) => later(a.key, b.key))
  const left = cursor ? sorted.filter(({ key }) => later(cursor.text, key) < 0) : sorted
  const page = left.slice(0, limit)
  const next = left.length > limit ? (page.at(-1)?.key ?? null) : null
  return listAnswer(
    asked,
    page.map(({ shift }) => shiftOnTheWire(shift)),
    next,
    sorted.length,
  )
}

const keyOf = ({ on, actor, issue }: CellShift): string => `${on}.${actor}.${issue}`

/** Days descending, of one day by cell. */
function later(a: string, b: string): number {
  const [onA, onB] = [a.slice(0, 10), b.slice(0, 10)]
  if (onA !== onB) return onA < onB ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}
