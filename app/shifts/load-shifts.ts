import 'server-only'
import { getEventsKnownAt } from '@/lib/data/shift-causes'
import { readShiftList } from '@/lib/data/shift-list'
import { type ListedShift, listShiftPage, parseShiftCursor } from '@/lib/data/shifts'
import { filterOfView } from '@/lib/data/view-filter'
import { isDefaultLens } from '@/lib/domain/lens'
import type { Day } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'

export interface ShiftPage {
  readonly shifts: readonly ListedShift[]
  readonly total: number
  readonly reversals: number
  /** There are more than `total`; the reversals are then those among the newest so many. */
  readonly isMore: boolean
  /** Cursor of the next page, `null` on the last. */
  readonly next: string | null
  readonly isCursorUnknown: boolean
}

/**
 * One page of the shifts that a view shows, newest first. Under the default lens they are read from the kept spans;
 * under another lens, as known at a moment, or narrowed by words, all are folded and cut into pages here.
 */
export async function loadShifts(view: ViewState, asOf: Day, limit: number): Promise<ShiftPage> {
  const after = view.after === null ? null : parseShiftCursor(view.after)
  const isCursorUnknown = view.after !== null && after === null
  const filter = filterOfView(view, asOf)
  if (view.knownAt === null && view.q === null && isDefaultLens(view.lens)) {
    const page = await listShiftPage({ ...filter, reversals: view.reversals }, { limit, after })
    return { ...page, isCursorUnknown }
  }
  const list = await readShiftList(filter, view.lens, view.reversals)
  // Here the number of a cursor says how many shifts of its day, or later, have been shown.
  const skip = after ? Number(after.order) : 0
  const page = await list.part(skip, skip + limit)
  const causes = await getEventsKnownAt(
    page.map(({ event }) => event),
    view.knownAt,
  )
  const last = page.at(-1)
  return {
    shifts: page.map((shift) => {
      const cause = causes.get(shift.event)
      const source = cause?.sources[0]
      return {
        ...shift,
        eventTitle: cause?.title ?? 'The event that brought it',
        source: source ? { publisher: source.publisher, url: source.url } : null,
      }
    }),
    total: list.total,
    reversals: list.reversals,
    isMore: false,
    next: last && skip + limit < list.total ? `${last.on}.${skip + limit}` : null,
    isCursorUnknown,
  }
}
