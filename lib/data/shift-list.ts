import 'server-only'
import { dateText } from '@/lib/domain/date-number'
import { beforeOf } from '@/lib/domain/fold-sweep'
import type { Lens } from '@/lib/domain/lens'
import { type CellShift, changesIn } from '@/lib/domain/listed-shifts'
import { earliestDay, latestDay } from '@/lib/domain/partial-date'
import { listCellHistories } from './cell-histories'
import { listCellNames } from './cell-names'
import { recordForLives } from './cells'
import { readChangeMoments } from './changed-events'
import { ANY_DAY } from './days'
import type { EventFilter } from './event-filter'
import { listKeysWithWords } from './event-words'
import { keptByKey } from './kept-by-version'
import { idsOf } from './record/event-ids'
import { foldShifts, isReversed, type ShiftColumns } from './record/fold-shifts'
import { latestOf } from './record/order-by'
import type { PackedRecord } from './record/packed-record'

/** A shift that a feed tells of. */
export interface ToldShift extends CellShift {
  /** The how many-eth it is of those that its event brought. */
  readonly nth: number
}

/** The shifts of a view, newest day first, those of a day by actor, then issue: as many as are asked for at a time. */
export interface ShiftList {
  readonly total: number
  readonly reversals: number
  /** Those from one place in the list until before another. */
  part(from: number, to: number): Promise<CellShift[]>
  /** The place of the first that comes after a shift, which itself need not be there any more. */
  placeAfter(shift: ShiftPlace): Promise<number>
  /** Those that could be known last, when they were recorded or when their day came, whichever is later. */
  lastTold(from: number, to: number): Promise<ToldShift[]>
}

/** A cell has at most one shift on a day. */
export type ShiftPlace = Pick<CellShift, 'on' | 'actor' | 'issue'>

/** Of a list of half a million, some 17 MB each. */
const keptColumns = keptByKey<ShiftColumns>(2)

/**
 * The shifts of a view under its lens. `from` and `to` are days of the shift itself, as far as is known: one of "2020" may
 * be from July. `q` narrows to those whose event has the words, `reversals` to those that cross zero. They are folded in
 * memory, and kept there as numbers until the data change; of few cells, or without the record, from their lives.
 */
export async function readShiftList(
  { from, to, q = null, ...filter }: EventFilter,
  lens: Lens,
  reversals: 'only' | null,
): Promise<ShiftList> {
  const cells = {
    actors: filter.actors,
    companies: filter.companies,
    topics: filter.topics,
    blocs: filter.blocs,
    regions: filter.regions,
    asOf: filter.asOf,
    knownAt: filter.knownAt ?? null,
  }
  const record = await recordForLives(cells, lens)
  if (record) {
    const asked = { ...cells, from, to }
    const columns = await keptColumns(JSON.stringify([asked, q, lens, reversals]), async () =>
      foldShifts(record, asked, lens, {
        reversals,
        ofEvents: q ? await listKeysWithWords(q, cells.knownAt) : null,
      }),
    )
    return listOfColumns(columns, record)
  }
  const shifts = changesIn(await listCellHistories(cells, lens), cells.asOf).filter(
    ({ on, onText, isReversal }) =>
      (!from || on >= earliestDay(from)) &&
      (!to || earliestDay(onText) <= latestDay(to)) &&
      (reversals === null || isReversal),
  )
  const momentsOf = (of: readonly CellShift[]) =>
    readChangeMoments(
      of.map(({ event }) => event),
      { q, asOf: ANY_DAY, knownAt: cells.knownAt },
    )
  if (!q) return listOfShifts(shifts, () => momentsOf(shifts))
  const moments = await momentsOf(shifts)
  return listOfShifts(
    shifts.filter(({ event }) => moments.has(event)),
    async () => moments,
  )
}

function listOfShifts(
  shifts: readonly CellShift[],
  readMoments: () => Promise<ReadonlyMap<string, string>>,
): ShiftList {
  return {
    total: shifts.length,
    reversals: shifts.filter(({ isReversal }) => isReversal).length,
    part: async (from, to) => shifts.slice(from, to),
    async placeAfter(shift) {
      const place = shifts.findIndex((other) => isAfter(other, shift))
      return place < 0 ? shifts.length : place
    },
    async lastTold(from, to) {
      const moments = await readMoments()
      const told = Float64Array.from(shifts, ({ on, event }) =>
        Math.max(Date.parse(on), Date.parse(moments.get(event) ?? '')),
      )
      const places = await latestOf(told, from, to)
      const nth = numbered(
        shifts.map(({ event }) => event),
        places,
      )
      return places.map((place, i) => ({ ...(shifts[place] as CellShift), nth: nth[i] ?? 1 }))
    },
  }
}

function listOfColumns(columns: ShiftColumns, { ids }: PackedRecord): ShiftList {
  const { actor, issue, on, onText, event, changed, before, after } = columns
  const total = on.length
  async function shiftsAt(places: readonly number[]): Promise<CellShift[]> {
    const keys = places.map((place) => event[place] as number)
    const [names, idOf] = await Promise.all([listCellNames(), idsOf(keys, ids)])
    return places.map((place) => {
      const of = names.issues.get(issue[place] as number)
      return {
        on: dateText(on[place] as number),
        onText: dateText(onText[place] as number),
        from: beforeOf(before[place] as number),
        to: sideOf(after[place] as number),
        event: idOf(event[place] as number),
        isReversal: isReversed(before[place] as number, after[place] as number),
        actor: names.actors.get(actor[place] as number)?.code ?? '',
        issue: of?.key ?? '/',
        company: of?.company ?? '',
        topic: of?.topic ?? '',
      }
    })
  }
  return {
    total,
    reversals: columns.reversals,
    part: (from, to) =>
      shiftsAt(Array.from({ length: Math.max(0, Math.min(to, total) - from) }, (_, i) => from + i)),
    async placeAfter(shift) {
      const names = await listCellNames()
      const there = (place: number): ShiftPlace => ({
        on: dateText(on[place] as number),
        actor: names.actors.get(actor[place] as number)?.code ?? '',
        issue: names.issues.get(issue[place] as number)?.key ?? '/',
      })
      let [low, high] = [0, total]
      while (low < high) {
        const middle = (low + high) >> 1
        if (isAfter(there(middle), shift)) high = middle
        else low = middle + 1
      }
      return low
    },
    async lastTold(from, to) {
      const told = changed.slice()
      for (let i = 0; i < total; i++) told[i] = Math.max(momentOf(on[i] as number), told[i] as number)
      const places = await latestOf(told, from, to)
      const nth = numbered(event, places)
      return (await shiftsAt(places)).map((shift, i) => ({ ...shift, nth: nth[i] ?? 1 }))
    },
  }
}

/** Midnight of a day by its number. */
const momentOf = (day: number): number =>
  Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100)

function sideOf(reading: number): CellShift['to'] {
  const side = beforeOf(reading)
  if (!side) throw new RangeError(`not a reading: ${reading}`)
  return side
}

/** Whether one comes after another in the list. */
function isAfter(a: ShiftPlace, b: ShiftPlace): boolean {
  if (a.on !== b.on) return a.on < b.on
  if (a.actor !== b.actor) return a.actor > b.actor
  // By company, then topic: as one text "a-b/…" would come before "a/…".
  const [companyA = '', topicA = ''] = a.issue.split('/')
  const [companyB = '', topicB = ''] = b.issue.split('/')
  return companyA === companyB ? topicA > topicB : companyA > companyB
}

/** Of each place, the how many-eth it is of those with its event; the first in time is the last of the list. */
function numbered<Event>(events: ArrayLike<Event>, places: readonly number[]): number[] {
  const wanted = new Set(places.map((place) => events[place] as Event))
  const seen = new Map<Event, number>()
  const nth = new Map<number, number>()
  for (let place = events.length - 1; place >= 0; place--) {
    const event = events[place] as Event
    if (!wanted.has(event)) continue
    const number = (seen.get(event) ?? 0) + 1
    seen.set(event, number)
    nth.set(place, number)
  }
  return places.map((place) => nth.get(place) ?? 1)
}
