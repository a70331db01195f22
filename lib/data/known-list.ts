import 'server-only'
import { dayNumber } from '@/lib/domain/date-number'
import type { EventFilter } from './event-filter'
import { keptByKey } from './kept-by-version'
import { idsOf } from './record/event-ids'
import { inTurns } from './record/in-turns'
import { latestOf, orderBy } from './record/order-by'
import type { PackedRecord } from './record/packed-record'
import { recordForEvents, scanEvents } from './record/scan-record'

/** The events of a list by their keys, newest announced first, later recorded first: 16 bytes each. */
interface KnownColumns {
  readonly event: Uint32Array
  /** Last day of the announcement, as a number. */
  readonly latest: Int32Array
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: Float64Array
}

/** A list and its later pages are of the same events. */
const keptLists = keptByKey<KnownColumns>(2)

/** A list of events as it was known at a moment, without reading anything that stands in it. */
export interface KnownList {
  readonly total: number
  /** The keys of the next events after a place in the list. */
  after(place: { readonly announcedLatest: string; readonly order: number } | null, limit: number): number[]
  /** The keys of those that were recorded or corrected last. */
  lastChanged(limit: number, offset: number): Promise<number[]>
  inOrderOfRecording(): Uint32Array
  /** The public ids of some of them. */
  ids(keys: readonly number[]): Promise<string[]>
}

/**
 * The events of a filter as known at its moment, by the record in memory; `null` where only the database can tell, and for
 * the record as it stands, which its indexes tell of.
 */
export async function knownList(filter: EventFilter): Promise<KnownList | null> {
  if (!filter.knownAt) return null
  const record = await recordForEvents(filter)
  if (!record) return null
  const { event, latest, changed } = await keptLists(JSON.stringify(filter), () => columnsOf(record, filter))
  return {
    total: event.length,
    after(place, limit) {
      let from = 0
      if (place) {
        const day = dayNumber(place.announcedLatest)
        let to = event.length
        while (from < to) {
          const middle = (from + to) >> 1
          const there = latest[middle] as number
          const isAfter = there < day || (there === day && (event[middle] as number) < place.order)
          if (isAfter) to = middle
          else from = middle + 1
        }
      }
      return Array.from(event.subarray(from, from + limit))
    },
    lastChanged: async (limit, offset) =>
      (await latestOf(changed, offset, offset + limit)).map((place) => event[place] as number),
    inOrderOfRecording: () => event.slice().sort(),
    async ids(keys) {
      const idOf = await idsOf(keys, record.ids)
      return keys.map(idOf)
    },
  }
}

async function columnsOf(record: PackedRecord, filter: EventFilter): Promise<KnownColumns> {
  // By their keys: so that they are in the order of recording.
  let days = new Int32Array(0)
  let moments = new Float64Array(0)
  let total = 0
  await scanEvents(record, filter, ({ columns, row, latest }) => {
    const key = columns.event[row] as number
    if (key >= days.length) {
      const [grownDays, grownMoments] = [new Int32Array(key * 2 + 1_024), new Float64Array(key * 2 + 1_024)]
      grownDays.set(days)
      grownMoments.set(moments)
      days = grownDays
      moments = grownMoments
    }
    days[key] = latest
    moments[key] = columns.recorded[row] as number
    total++
  })
  const newest = new Uint32Array(total)
  let at = total
  await inTurns(days.length, (key) => {
    if (days[key] !== 0) newest[--at] = key
  })
  const event = await orderBy(newest, days, (day) => -day)
  const [latest, changed] = [new Int32Array(total), new Float64Array(total)]
  await inTurns(total, (i) => {
    const key = event[i] as number
    latest[i] = days[key] as number
    changed[i] = moments[key] as number
  })
  return { event, latest, changed }
}
