import 'server-only'
import { type FoldEvent, foldCell } from '@/lib/domain/fold'
import { KINDS } from '@/lib/domain/kind'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import type { PartialDate } from '@/lib/domain/partial-date'
import { STANCES } from '@/lib/domain/stance'
import type { StanceEventFields } from '@/lib/domain/stance-event'
import { CONFIDENCES, TARGETINGS } from '@/lib/domain/vocabulary'
import { type CellId, type SpanRow, spanRow } from '../span-upkeep'

/** More are read back from the database, cell by cell: at 28 bytes each these take 56 MB. */
const MOST = 2_000_000
const COLUMNS = 7

/**
 * What the fold needs of the events that an import has written, as numbers, in the order of recording: kept where nothing
 * was recorded before, so that the spans can be made without asking for it all again.
 */
export class WrittenEvents {
  private data = new Int32Array(COLUMNS * 1_024)
  private count = 0
  private readonly cellNumbers = new Map<number, number>()
  private readonly cells: CellId[] = []
  private readonly dateNumbers = new Map<PartialDate, number>()
  private readonly dates: (PartialDate | null)[] = [null]

  /** Whether all that were added are here. */
  get isWhole(): boolean {
    return this.count <= MOST
  }

  add(dbId: number, { actorId, issueId }: CellId, event: StanceEventFields): void {
    if (this.count >= MOST) {
      this.count = MOST + 1
      this.data = new Int32Array(0)
      return
    }
    if ((this.count + 1) * COLUMNS > this.data.length) {
      const more = new Int32Array(this.data.length * 2)
      more.set(this.data)
      this.data = more
    }
    const at = this.count++ * COLUMNS
    this.data[at] = this.cellNumber(actorId, issueId)
    this.data[at + 1] = dbId
    this.data[at + 2] =
      STANCES.indexOf(event.stance) |
      (KINDS.indexOf(event.kind) << 8) |
      (TARGETINGS.indexOf(event.targeting) << 16) |
      (CONFIDENCES.indexOf(event.confidence) << 24)
    this.data[at + 3] = this.dateNumber(event.announcedOn)
    this.data[at + 4] = this.dateNumber(event.effectiveOn)
    this.data[at + 5] = this.dateNumber(event.deadlineOn)
    this.data[at + 6] = this.dateNumber(event.endsOn)
  }

  /** The spans of all cells, a list a cell. */
  *spans(): Iterable<readonly SpanRow[]> {
    const ends = this.endsOfCells()
    const places = this.placesByCell(ends)
    for (let n = 0, from = 0; n < this.cells.length; n++) {
      const cell = this.cells[n] as CellId
      const events: FoldEvent[] = []
      const order = new Map<string, number>()
      for (; from < (ends[n] as number); from++) {
        const event = this.eventAt(places[from] as number)
        events.push(event)
        order.set(event.id, event.order)
      }
      yield foldCell(events, DEFAULT_LENS).map((segment) => spanRow(cell, segment, order))
    }
  }

  /** Where each cell's events end, when they stand in the order of cells. */
  private endsOfCells(): Int32Array {
    const ends = new Int32Array(this.cells.length)
    for (let i = 0; i < this.count; i++) {
      const cell = this.data[i * COLUMNS] as number
      ends[cell] = (ends[cell] as number) + 1
    }
    for (let n = 1; n < ends.length; n++) ends[n] = (ends[n] as number) + (ends[n - 1] as number)
    return ends
  }

  private placesByCell(ends: Int32Array): Int32Array {
    const next = Int32Array.from(ends, (_, n) => (n === 0 ? 0 : (ends[n - 1] as number)))
    const places = new Int32Array(this.count)
    for (let i = 0; i < this.count; i++) {
      const cell = this.data[i * COLUMNS] as number
      const place = next[cell] as number
      places[place] = i
      next[cell] = place + 1
    }
    return places
  }

  private eventAt(i: number): FoldEvent {
    const at = i * COLUMNS
    const words = this.data[at + 2] as number
    const order = this.data[at + 1] as number
    return {
      // Only to tell it from the others of its cell.
      id: String(order),
      order,
      stance: STANCES[words & 255] as FoldEvent['stance'],
      kind: KINDS[(words >> 8) & 255] as FoldEvent['kind'],
      targeting: TARGETINGS[(words >> 16) & 255] as FoldEvent['targeting'],
      confidence: CONFIDENCES[words >> 24] as FoldEvent['confidence'],
      announcedOn: this.dates[this.data[at + 3] as number] as PartialDate,
      effectiveOn: this.dates[this.data[at + 4] as number] ?? null,
      deadlineOn: this.dates[this.data[at + 5] as number] ?? null,
      endsOn: this.dates[this.data[at + 6] as number] ?? null,
    }
  }

  private cellNumber(actorId: number, issueId: number): number {
    const key = actorId * 2 ** 26 + issueId
    const known = this.cellNumbers.get(key)
    if (known !== undefined) return known
    const number = this.cells.push({ actorId, issueId }) - 1
    this.cellNumbers.set(key, number)
    return number
  }

  /** 0: none. */
  private dateNumber(date: PartialDate | null): number {
    if (date === null) return 0
    const known = this.dateNumbers.get(date)
    if (known !== undefined) return known
    const number = this.dates.push(date) - 1
    this.dateNumbers.set(date, number)
    return number
  }
}
