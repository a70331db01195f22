import 'server-only'
import { listCellHistories } from '@/lib/data/cell-histories'
import { readChangeMoments } from '@/lib/data/changed-events'
import type { EventFilter } from '@/lib/data/event-filter'
import type { Lens } from '@/lib/domain/lens'
import { type CellShift, changesIn } from '@/lib/domain/listed-shifts'
import { earliestDay, latestDay } from '@/lib/domain/partial-date'

/** A shift, and when the event that brought it was last changed. */
export interface DatedShift extends CellShift {
  readonly changedAt: string
}

/**
 * The shifts of a view under its lens, newest day first. `from` and `to` are days of the shift itself, as far as is known:
 * one of "2020" may be from July. `q` narrows to those whose event has the words, `reversals` to those that cross zero.
 */
export async function readShifts(
  filter: EventFilter,
  lens: Lens,
  reversals: 'only' | null,
): Promise<DatedShift[]> {
  const shifts = await shiftsWithin(filter, lens, reversals)
  const moments = await momentsOf(shifts, filter)
  return shifts.flatMap((shift) => {
    const changedAt = moments.get(shift.event)
    return changedAt ? [{ ...shift, changedAt }] : []
  })
}

/** The same, not dated: where no words are looked for, the events need not be read. */
export async function readUndatedShifts(
  filter: EventFilter,
  lens: Lens,
  reversals: 'only' | null,
): Promise<CellShift[]> {
  const shifts = await shiftsWithin(filter, lens, reversals)
  if (!filter.q) return shifts
  const moments = await momentsOf(shifts, filter)
  return shifts.filter(({ event }) => moments.has(event))
}

const momentsOf = (shifts: readonly CellShift[], filter: EventFilter) =>
  readChangeMoments(
    shifts.map(({ event }) => event),
    filter,
  )

async function shiftsWithin(filter: EventFilter, lens: Lens, reversals: 'only' | null): Promise<CellShift[]> {
  const { from, to, asOf } = filter
  return changesIn(await listCellHistories(filter, lens), asOf).filter(
    ({ on, onText, isReversal }) =>
      (!from || on >= earliestDay(from)) &&
      (!to || earliestDay(onText) <= latestDay(to)) &&
      (reversals === null || isReversal),
  )
}
