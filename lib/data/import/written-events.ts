import 'server-only'
import { type DateNumber, dateNumber } from '@/lib/domain/date-number'
import { type EventColumns, markEvent, Sweep } from '@/lib/domain/fold-sweep'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import type { PartialDate } from '@/lib/domain/partial-date'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import type { CellId } from '../span-upkeep'
import { segmentLine } from './span-lines'

/** More are read back from the database, cell by cell: at 28 bytes each these take 56 MB. */
const MOST = 2_000_000
const COLUMNS = ['cell', 'id', 'marks', 'announced', 'effective', 'deadline', 'ends'] as const

/**
 * What the fold needs of the events that an import has written, as numbers, in the order of recording: kept where nothing
 * was recorded before, so that the spans can be made without asking for it all again.
 */
export class WrittenEvents {
  private columns = columnsOf(1_024)
  private count = 0
  /** By actor, then issue. */
  private readonly numbers = new Map<number, Map<number, number>>()
  /** All that have an event. */
  readonly cells: CellId[] = []

  constructor(private readonly most = MOST) {}

  /** Whether all that were added are here. */
  get isWhole(): boolean {
    return this.count <= this.most
  }

  add(dbId: number, { actorId, issueId }: CellId, event: StanceEventFields): void {
    const cell = this.cellNumber(actorId, issueId)
    if (this.count >= this.most) {
      this.count = this.most + 1
      this.columns = columnsOf(0)
      return
    }
    if (this.count === this.columns.cell.length) this.columns = columnsOf(this.count * 2, this.columns)
    const at = this.count++
    const { columns } = this
    columns.cell[at] = cell
    columns.id[at] = dbId
    columns.marks[at] = markEvent(event)
    columns.announced[at] = numberOf(event.announcedOn)
    columns.effective[at] = numberOf(event.effectiveOn)
    columns.deadline[at] = numberOf(event.deadlineOn)
    columns.ends[at] = numberOf(event.endsOn)
  }

  /** The spans of all cells as lines of COPY, cell by cell. */
  *spanLines(): Iterable<string> {
    const ends = this.endsOfCells()
    const places = this.placesByCell(ends)
    const { id, ...columns } = this.columns
    const sweep = new Sweep()
    for (let n = 0, from = 0; n < this.cells.length; n++) {
      const cell = this.cells[n] as CellId
      const end = ends[n] as number
      sweep.fold(columns satisfies EventColumns, places.subarray(from, end), end - from, DEFAULT_LENS)
      let lines = ''
      for (let i = 0; i < sweep.count; i++) lines += segmentLine(cell, sweep, i, columns, id)
      yield lines
      from = end
    }
  }

  /** Where each cell's events end, when they stand in the order of cells. */
  private endsOfCells(): Int32Array {
    const ends = new Int32Array(this.cells.length)
    for (let i = 0; i < this.count; i++) {
      const cell = this.columns.cell[i] as number
      ends[cell] = (ends[cell] as number) + 1
    }
    for (let n = 1; n < ends.length; n++) ends[n] = (ends[n] as number) + (ends[n - 1] as number)
    return ends
  }

  private placesByCell(ends: Int32Array): Int32Array {
    const next = Int32Array.from(ends, (_, n) => (n === 0 ? 0 : (ends[n - 1] as number)))
    const places = new Int32Array(this.count)
    for (let i = 0; i < this.count; i++) {
      const cell = this.columns.cell[i] as number
      const place = next[cell] as number
      places[place] = i
      next[cell] = place + 1
    }
    return places
  }

  private cellNumber(actorId: number, issueId: number): number {
    const ofActor = this.numbers.get(actorId) ?? new Map<number, number>()
    if (ofActor.size === 0) this.numbers.set(actorId, ofActor)
    const known = ofActor.get(issueId)
    if (known !== undefined) return known
    const number = this.cells.push({ actorId, issueId }) - 1
    ofActor.set(issueId, number)
    return number
  }
}

/** 0: none. */
const numberOf = (date: PartialDate | null): DateNumber => (date === null ? 0 : dateNumber(date))

type Columns = Record<(typeof COLUMNS)[number], Int32Array>

function columnsOf(size: number, before?: Columns): Columns {
  const make = (name: keyof Columns) => {
    const column = new Int32Array(size)
    if (before) column.set(before[name])
    return [name, column] as const
  }
  return Object.fromEntries(COLUMNS.map(make)) as Columns
}
