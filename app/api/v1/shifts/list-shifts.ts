import 'server-only'
import { today } from '@/lib/clock'
import {
  parseRecordState,
  type RecordState,
  readChangesSince,
  readRecordState,
} from '@/lib/data/record-state'
import { filterOfView } from '@/lib/data/view-filter'
import type { CellShift } from '@/lib/domain/listed-shifts'
import { isDay } from '@/lib/domain/partial-date'
import { entityTag } from '@/lib/http/conditional'
import { shiftOnTheWire } from '@/lib/interchange/shift-json'
import { readUndatedShifts } from '../../../read-shifts'
import type { Work } from '../answer-call'
import { cursorIn, listAnswer, placeOf, wrongCursor } from '../list-answer'

/**
 * Shifts, newest day first. A cell has at most one on a day, so day and cell make the cursor: numbers of rows would not
 * last, as spans are made anew by every write.
 */
export const listShifts: Work = async (asked) => {
  const { view, limit, cursor } = asked.query
  const place = cursor && placeOf(cursor.text)
  const state = place?.state ? parseRecordState(place.state) : null
  if (place && (!isDay(place.key.slice(0, 10)) || (place.state && !state))) return wrongCursor(asked)
  // The state is read first: what is recorded while the shifts are read is then none of the walk's.
  const walked = view.knownAt !== null ? '' : place ? place.state : await readRecordState()
  const knownAt = view.knownAt ?? (state && (await momentOf(state)))
  const filter = { ...filterOfView(view, view.asOf ?? today()), knownAt }
  const shifts = await readUndatedShifts(filter, view.lens, view.reversals)
  const sorted = shifts.map((shift) => ({ shift, key: keyOf(shift) })).sort((a, b) => later(a.key, b.key))
  const left = place ? sorted.filter(({ key }) => later(place.key, key) < 0) : sorted
  const page = left.slice(0, limit).map(({ shift, key }) => ({ key, shown: shiftOnTheWire(shift) }))
  const next = left.length > limit ? (page.at(-1)?.key ?? null) : null
  const data = page.map(({ shown }) => shown)
  return {
    ...listAnswer(asked, data, next && cursorIn(next, walked), sorted.length),
    // See list-events.ts.
    tag: entityTag(JSON.stringify([data, next, sorted.length])),
  }
}

/** As known when; `null`, as it stands, where nothing was recorded since: that costs a fraction. */
async function momentOf(state: RecordState): Promise<string | null> {
  const changes = await readChangesSince(state)
  return changes?.revisions.length === 0 ? null : new Date(state.at).toISOString()
}

const keyOf = ({ on, actor, issue }: CellShift): string => `${on}.${actor}.${issue}`

/** Days descending, of one day by cell. */
function later(a: string, b: string): number {
  const [onA, onB] = [a.slice(0, 10), b.slice(0, 10)]
  if (onA !== onB) return onA < onB ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}
