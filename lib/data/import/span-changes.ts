import 'server-only'
import { dateText } from '@/lib/domain/date-number'
import { type EventColumns, Sweep } from '@/lib/domain/fold-sweep'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import type { Day } from '@/lib/domain/partial-date'
import type { CopyRow } from '../record/read-copy'
import { dateOf, marksOf } from '../record/read-fold-fields'
import type { CellId } from '../span-upkeep'
import { RowBytes } from './row-bytes'
import { segmentLine } from './span-lines'

/**
 * Folds cell after cell without the events from `firstNew` on, and with them: which spans the cells lose and get. Of those
 * that are `whole` all spans are new. A span of which anything changes is lost and got: to write over it costs more.
 */
export class SpanChanges {
  readonly gone = { actor: [] as number[], issue: [] as number[], from: [] as Day[] }
  /** As lines of COPY. */
  readonly fresh = new RowBytes()
  events = 0

  private cell: CellId = { actorId: 0, issueId: 0 }
  private count = 0
  /** Of these the rows before the first new event. */
  private old = 0
  private columns = columnsOf(256)
  private readonly before = new Sweep()
  private readonly after = new Sweep()

  constructor(
    private readonly firstNew: number,
    private readonly isWhole: (cell: CellId) => boolean,
  ) {}

  /** An event, those of a cell together and in the order of recording. */
  take = (row: CopyRow): void => {
    const actorId = row.int()
    const issueId = row.int()
    if (this.cell.issueId !== issueId || this.cell.actorId !== actorId) {
      this.end()
      this.cell = { actorId, issueId }
    }
    if (this.count === this.columns.id.length) this.columns = columnsOf(this.count * 2, this.columns)
    const at = this.count++
    const { columns } = this
    columns.id[at] = row.int()
    columns.marks[at] = marksOf(row)
    columns.announced[at] = dateOf(row)
    columns.effective[at] = dateOf(row)
    columns.deadline[at] = dateOf(row)
    columns.ends[at] = dateOf(row)
    if ((columns.id[at] as number) < this.firstNew) this.old = this.count
  }

  /** That was the last event of its cell. */
  end(): void {
    const { before, after, columns, cell, count } = this
    if (count === 0) return
    this.events += count
    after.fold(columns, columns.row, count, DEFAULT_LENS)
    before.fold(columns, columns.row, this.isWhole(cell) ? 0 : this.old, DEFAULT_LENS)
    let old = 0
    for (let i = 0; i < after.count; i++) {
      const from = after.from[i] as number
      for (; old < before.count && (before.from[old] as number) < from; old++) this.lose(old)
      const isSame = old < before.count && isSameSegment(before, old, after, i)
      if (isSame) old++
      else this.fresh.add(segmentLine(cell, after, i, columns, columns.id))
    }
    for (; old < before.count; old++) this.lose(old)
    this.count = 0
    this.old = 0
  }

  private lose(segment: number): void {
    this.gone.actor.push(this.cell.actorId)
    this.gone.issue.push(this.cell.issueId)
    this.gone.from.push(dateText(this.before.from[segment] as number))
  }
}

const PARTS = ['from', 'until', 'state', 'event', 'drift', 'since', 'sinceDay', 'before'] as const

/** Of two sweeps over the same columns. */
const isSameSegment = (one: Sweep, i: number, other: Sweep, j: number): boolean =>
  PARTS.every((part) => one[part][i] === other[part][j])

interface Columns extends EventColumns {
  readonly id: Int32Array
  /** Its own place. */
  readonly row: Int32Array
  readonly announced: Int32Array
  readonly effective: Int32Array
  readonly deadline: Int32Array
  readonly ends: Int32Array
  readonly marks: Int32Array
}

function columnsOf(size: number, before?: Columns): Columns {
  const make = (name: keyof Columns) => {
    const column = new Int32Array(size)
    if (before) column.set(before[name] as Int32Array)
    return column
  }
  return {
    id: make('id'),
    row: Int32Array.from({ length: size }, (_, i) => i),
    announced: make('announced'),
    effective: make('effective'),
    deadline: make('deadline'),
    ends: make('ends'),
    marks: make('marks'),
  }
}
