import 'server-only'
import { dateNumber, earliestNumber } from '@/lib/domain/date-number'
import { beforeOf, NONE } from '@/lib/domain/fold-sweep'
import type { Lens } from '@/lib/domain/lens'
import { type Day, earliestDay, latestDay, type PartialDate } from '@/lib/domain/partial-date'
import { isReversal } from '@/lib/domain/span'
import type { CellFilter } from '../cell-histories'
import { listCellNames } from '../cell-names'
import { foldRecord } from './fold-record'
import { inTurns } from './in-turns'
import { orderBy } from './order-by'
import type { PackedRecord } from './packed-record'

/** Which shifts are wanted: of the cells of a filter, up to its day. */
export interface RecordedShiftFilter extends CellFilter {
  /** On or after the first day of this, as far as is known. */
  readonly from?: PartialDate | null
  /** On or before the last day of this, as far as is known: a shift of "2020" may be from July. */
  readonly to?: PartialDate | null
  readonly asOf: Day
}

/** Shifts in columns, newest day first, those of a day by actor, then issue. */
export interface ShiftColumns {
  readonly actor: Int32Array
  readonly issue: Int32Array
  /** Days and dates as numbers. */
  readonly on: Int32Array
  readonly onText: Int32Array
  /** Key of the event that brought it, and when it was last changed: milliseconds since 1970. */
  readonly event: Int32Array
  readonly changed: Float64Array
  /** State and stance before and after, in the numbers of `beforeOf`. */
  readonly before: Uint8Array
  readonly after: Uint8Array
  /** How many of them cross zero. */
  readonly reversals: number
}

const makeColumns = (rows: number) => ({
  actor: new Int32Array(rows),
  issue: new Int32Array(rows),
  on: new Int32Array(rows),
  onText: new Int32Array(rows),
  event: new Int32Array(rows),
  changed: new Float64Array(rows),
  before: new Uint8Array(rows),
  after: new Uint8Array(rows),
})
const NAMES = ['actor', 'issue', 'on', 'onText', 'event', 'changed', 'before', 'after'] as const

/**
 * All shifts of a filter under a lens, as known at its moment: some 30 bytes each. `reversals` leaves those that cross zero,
 * `ofEvents` those that one of these brought.
 */
export async function foldShifts(
  record: PackedRecord,
  filter: RecordedShiftFilter,
  lens: Lens,
  { reversals, ofEvents }: { reversals: 'only' | null; ofEvents: ReadonlySet<number> | null },
): Promise<ShiftColumns> {
  const last = dateNumber(filter.asOf)
  const first = filter.from ? dateNumber(earliestDay(filter.from)) : 0
  const until = filter.to ? dateNumber(latestDay(filter.to)) : Number.POSITIVE_INFINITY
  const names = await listCellNames()
  let found = makeColumns(1_024)
  let n = 0
  let reversed = 0
  await foldRecord(
    record,
    filter,
    lens,
    ({ actorId, issueId, sweep, columns }) => {
      // What was made since the names were read came after the question, too.
      if (!names.actors.has(actorId) || !names.issues.has(issueId)) return
      for (let i = 0; i < sweep.count; i++) {
        const on = sweep.from[i] as number
        const before = sweep.before[i] as number
        if (on !== sweep.sinceDay[i] || before === NONE || on > last || on < first) continue
        const onText = sweep.since[i] as number
        if (earliestNumber(onText) > until) continue
        const after = sweep.reading(columns, i)
        const isReversal = isReversed(before, after)
        if (reversals === 'only' && !isReversal) continue
        const row = sweep.event[i] as number
        const event = columns.event[row] as number
        if (ofEvents && !ofEvents.has(event)) continue
        if (n === found.on.length) found = copied(found, n * 2, n)
        found.actor[n] = actorId
        found.issue[n] = issueId
        found.on[n] = on
        found.onText[n] = onText
        found.event[n] = event
        found.changed[n] = columns.recorded[row] as number
        found.before[n] = before
        found.after[n] = after
        n++
        if (isReversal) reversed++
      }
    },
    last,
  )
  const rankOf = (of: ReadonlyMap<number, { rank: number }>) => (key: number) => of.get(key)?.rank ?? 0
  let order = new Uint32Array(n)
  for (let i = 0; i < n; i++) order[i] = i
  // Each keeps the order of the one before among those that are alike.
  order = await orderBy(order, found.issue, rankOf(names.issues))
  order = await orderBy(order, found.actor, rankOf(names.actors))
  order = await orderBy(order, found.on, (day) => -day)
  const columns = makeColumns(n)
  for (const name of NAMES) {
    const [from, to] = [found[name], columns[name]]
    await inTurns(n, (i) => {
      to[i] = from[order[i] as number] as number
    })
  }
  return { ...columns, reversals: reversed }
}

function copied(from: ReturnType<typeof makeColumns>, size: number, rows: number) {
  const to = makeColumns(size)
  for (const name of NAMES) to[name].set(from[name].subarray(0, rows))
  return to
}

/** The numbers are few. */
const known = new Map<number, boolean>()

/** Whether a step goes from one side of the scale to the other. */
export function isReversed(before: number, after: number): boolean {
  const pair = before * 256 + after
  let is = known.get(pair)
  if (is === undefined) {
    is = isReversal(beforeOf(before)?.stance ?? null, beforeOf(after)?.stance ?? null)
    known.set(pair, is)
  }
  return is
}
