import 'server-only'
import type { DateNumber } from '@/lib/domain/date-number'
import type { EventFilter } from '../event-filter'
import type { PackedRecord } from './packed-record'
import { scanEvents } from './scan-record'

/** What a cell has of the events that pass a filter. */
export interface CellTally {
  readonly actorId: number
  readonly issueId: number
  events: number
  /** Of the one that was announced last: its key, the last day of its announcement, and that as exactly as it is known. */
  newest: number
  lastDay: DateNumber
  last: DateNumber
  /** When one of them was changed last, in milliseconds since 1970. */
  changed: number
}

/** Every cell that has any of them, by actor, then issue, in the order of their keys. */
export async function tallyCells(record: PackedRecord, filter: EventFilter): Promise<CellTally[]> {
  const cells: CellTally[] = []
  let open: CellTally | undefined
  await scanEvents(record, filter, ({ actorId, issueId, columns, row, latest }) => {
    if (open?.actorId !== actorId || open.issueId !== issueId) {
      open = { actorId, issueId, events: 0, newest: 0, lastDay: 0, last: 0, changed: 0 }
      cells.push(open)
    }
    open.events++
    const announced = columns.announced[row] as number
    // Of one day the later recorded is the newest; the date is that which is known more exactly.
    if (latest >= open.lastDay) open.newest = columns.event[row] as number
    if (latest > open.lastDay || (latest === open.lastDay && isMoreExact(announced, open.last)))
      open.last = announced
    open.lastDay = Math.max(open.lastDay, latest)
    open.changed = Math.max(open.changed, columns.recorded[row] as number)
  })
  return cells
}

const isMoreExact = (a: DateNumber, b: DateNumber): boolean => exactness(a) > exactness(b)
const exactness = (date: DateNumber): number => (date % 100 !== 0 ? 2 : date % 10_000 !== 0 ? 1 : 0)

/** Which of two announcements a list has first. */
export const isNewer = (
  a: Pick<CellTally, 'lastDay' | 'newest'>,
  b: Pick<CellTally, 'lastDay' | 'newest'>,
): boolean => a.lastDay > b.lastDay || (a.lastDay === b.lastDay && a.newest > b.newest)

/** The one of two cells whose last announcement is the later, or is known more exactly. */
export const laterOf = (a: CellTally, b: CellTally): CellTally =>
  b.lastDay > a.lastDay || (b.lastDay === a.lastDay && isMoreExact(b.last, a.last)) ? b : a
