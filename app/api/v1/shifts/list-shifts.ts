import 'server-only'
import { today } from '@/lib/clock'
import {
  parseRecordState,
  type RecordState,
  readChangesSince,
  readRecordState,
} from '@/lib/data/record-state'
import { readShiftList, type ShiftPlace } from '@/lib/data/shift-list'
import { filterOfView } from '@/lib/data/view-filter'
import type { IssueKey } from '@/lib/domain/issue'
import { isDay } from '@/lib/domain/partial-date'
import { entityTag } from '@/lib/http/conditional'
import { shiftOnTheWire } from '@/lib/interchange/shift-json'
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
  const list = await readShiftList(filter, view.lens, view.reversals)
  const from = place ? await list.placeAfter(shiftOfKey(place.key)) : 0
  const page = await list.part(from, from + limit)
  const last = page.at(-1)
  const next = last && from + limit < list.total ? keyOf(last) : null
  const data = page.map(shiftOnTheWire)
  return {
    ...listAnswer(asked, data, next && cursorIn(next, walked), list.total),
    // See list-events.ts.
    tag: entityTag(JSON.stringify([data, next, list.total])),
  }
}

/** As known when; `null`, as it stands, where nothing was recorded since: that costs a fraction. */
async function momentOf(state: RecordState): Promise<string | null> {
  const changes = await readChangesSince(state)
  return changes?.revisions.length === 0 ? null : new Date(state.at).toISOString()
}

const keyOf = ({ on, actor, issue }: ShiftPlace): string => `${on}.${actor}.${issue}`

function shiftOfKey(key: string): ShiftPlace {
  const [on = '', actor = '', ...issue] = key.split('.')
  return { on, actor, issue: issue.join('.') as IssueKey }
}
