import 'server-only'
import type { DateNumber } from '@/lib/domain/date-number'
import { type EventColumns, FREE_MARK } from '@/lib/domain/fold-sweep'
import { EventIds } from './event-ids'
import { inTurns, pause } from './in-turns'

/**
 * Everything that folding needs of every revision, as columns of numbers: some 40 bytes each, so that a million events lie
 * in the memory of a process and any day under any definition, as known at any moment, is folded from there.
 */
export interface RevisionColumns extends EventColumns {
  /** Key of the event: the order of recording. */
  readonly event: Int32Array
  /** When it was recorded, and from when on a later revision of its event stands instead: milliseconds since 1970. */
  readonly recorded: Float64Array
  readonly until: Float64Array
  readonly announced: Int32Array
  readonly effective: Int32Array
  readonly deadline: Int32Array
  readonly ends: Int32Array
  readonly marks: Uint8Array
}

/** Among the marks of a revision: the event is published. */
export const PUBLISHED = FREE_MARK

/** One revision. */
export interface PackedRevision {
  readonly event: number
  readonly recorded: number
  readonly until: number
  readonly announced: DateNumber
  readonly effective: DateNumber
  readonly deadline: DateNumber
  readonly ends: DateNumber
  readonly marks: number
}

/** Actor and issue in one number, ascending by actor, then issue. */
export const cellNumber = (actorId: number, issueId: number): number => actorId * 2 ** 26 + issueId
export const actorOfCell = (cell: number): number => Math.floor(cell / 2 ** 26)
export const issueOfCell = (cell: number): number => cell % 2 ** 26

/** The revisions of all cells: those of each together, by key of their event. Never changed once it is made. */
export interface PackedRecord {
  readonly columns: RevisionColumns
  /** Numbers of the cells, ascending, and where the revisions of each begin; one place more, for the end of the last. */
  readonly cells: Float64Array
  readonly starts: Int32Array
  /** Whether what stands in `columns` of a cell is out of date: then it is in `changed`. */
  readonly isChanged: Uint8Array
  readonly changed: ReadonlyMap<number, RevisionColumns>
  readonly ids: EventIds
}

export function makeColumns(rows: number): RevisionColumns {
  return {
    event: new Int32Array(rows),
    recorded: new Float64Array(rows),
    until: new Float64Array(rows),
    announced: new Int32Array(rows),
    effective: new Int32Array(rows),
    deadline: new Int32Array(rows),
    ends: new Int32Array(rows),
    marks: new Uint8Array(rows),
  }
}

const COLUMNS = ['event', 'recorded', 'until', 'announced', 'effective', 'deadline', 'ends', 'marks'] as const
export const BYTES_A_REVISION = 4 + 8 + 8 + 4 + 4 + 4 + 4 + 1

export function packRevisions(revisions: readonly PackedRevision[]): RevisionColumns {
  const columns = makeColumns(revisions.length)
  for (const name of COLUMNS)
    revisions.forEach((revision, i) => {
      columns[name][i] = revision[name]
    })
  return columns
}

export function unpackRevisions(columns: RevisionColumns, from: number, to: number): PackedRevision[] {
  return Array.from({ length: to - from }, (_, i) =>
    Object.fromEntries(COLUMNS.map((name) => [name, columns[name][from + i]])),
  ) as unknown as PackedRevision[]
}

/**
 * Puts revisions that are in no order of cells in one: `cellOf` says the place of each one's cell in `cells`. Those of a
 * cell stay in the order in which they came.
 */
export async function arrange(
  revisions: RevisionColumns,
  cellOf: Int32Array,
  cells: readonly number[],
  ids = new EventIds(),
): Promise<PackedRecord> {
  const rows = cellOf.length
  const inOrder = Float64Array.from(cells).sort()
  await pause()
  const placeIn = new Map(cells.map((cell, i) => [cell, i]))
  await pause()
  const order = Int32Array.from(inOrder, (cell) => placeIn.get(cell) as number)
  const counts = new Int32Array(cells.length)
  await inTurns(rows, (i) => {
    const cell = cellOf[i] as number
    counts[cell] = (counts[cell] as number) + 1
  })
  const starts = new Int32Array(cells.length + 1)
  const next = new Int32Array(cells.length)
  order.forEach((cell, place) => {
    next[cell] = starts[place] as number
    starts[place + 1] = (starts[place] as number) + (counts[cell] as number)
  })
  await pause()
  const place = new Int32Array(rows)
  await inTurns(rows, (i) => {
    const cell = cellOf[i] as number
    place[i] = next[cell] as number
    next[cell] = (next[cell] as number) + 1
  })
  const columns = makeColumns(rows)
  for (const name of COLUMNS) {
    await pause()
    const [from, to] = [revisions[name], columns[name]]
    await inTurns(rows, (i) => {
      to[place[i] as number] = from[i] as number
    })
  }
  return {
    columns,
    cells: inOrder,
    starts,
    isChanged: new Uint8Array(cells.length),
    changed: new Map(),
    ids,
  }
}

/** Where a cell stands in `cells`; −1 where it does not. */
function placeOfCell({ cells }: PackedRecord, cell: number): number {
  let [low, high] = [0, cells.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const there = cells[middle] as number
    if (there === cell) return middle
    if (there < cell) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** The revisions of an event that has changed: all of them, each with its cell. */
export type EventRevisions = readonly (PackedRevision & { readonly cell: number })[]

/** The record with some events as they are now. What others are reading stays as it is. */
export function withEvents(record: PackedRecord, events: readonly EventRevisions[]): PackedRecord {
  const changed = new Map(record.changed)
  const isChanged = record.isChanged.slice()
  const open = new Map<number, PackedRevision[]>()
  const rowsOf = (cell: number): PackedRevision[] => {
    const known = open.get(cell)
    if (known) return known
    const place = placeOfCell(record, cell)
    const apart = changed.get(cell)
    const rows = apart
      ? unpackRevisions(apart, 0, apart.event.length)
      : place < 0
        ? []
        : unpackRevisions(record.columns, record.starts[place] as number, record.starts[place + 1] as number)
    if (place >= 0) isChanged[place] = 1
    open.set(cell, rows)
    return rows
  }
  for (const revisions of events) {
    const event = revisions[0]?.event
    for (const cell of new Set(revisions.map((revision) => revision.cell))) {
      const own = revisions.filter((revision) => revision.cell === cell)
      open.set(cell, [...rowsOf(cell).filter((row) => row.event !== event), ...own])
    }
  }
  for (const [cell, rows] of open) changed.set(cell, packRevisions(rows.sort((a, b) => a.event - b.event)))
  return { ...record, changed, isChanged }
}

/** The same record with everything in its place. */
export async function settled(record: PackedRecord): Promise<PackedRecord> {
  let rows = 0
  const parts: { cell: number; columns: RevisionColumns; from: number; to: number }[] = []
  await eachCell(record, (cell, columns, from, to) => {
    parts.push({ cell, columns, from, to })
    rows += to - from
  })
  const columns = makeColumns(rows)
  const starts = new Int32Array(parts.length + 1)
  let at = 0
  for (const [i, part] of parts.entries()) {
    if (i % CELLS_AT_ONCE === 0) await pause()
    for (const name of COLUMNS) {
      const from = part.columns[name]
      for (let j = part.from; j < part.to; j++) columns[name][at + j - part.from] = from[j] as number
    }
    at += part.to - part.from
    starts[i + 1] = at
  }
  return {
    columns,
    cells: Float64Array.from(parts, ({ cell }) => cell),
    starts,
    isChanged: new Uint8Array(parts.length),
    changed: new Map(),
    ids: record.ids,
  }
}

/** So many cells are gone through until others have their turn: some ten milliseconds. */
const CELLS_AT_ONCE = 4_000

type TakeCell = (cell: number, columns: RevisionColumns, from: number, to: number) => void

/** Every cell once, ascending. `passes` leaves out cells unseen. */
export async function eachCell(
  record: PackedRecord,
  take: TakeCell,
  passes: (cell: number) => boolean = () => true,
): Promise<void> {
  const { cells, starts, isChanged, columns, changed } = record
  // What was not there when the record was made, among what was.
  const added = [...changed.keys()].filter((cell) => placeOfCell(record, cell) < 0).sort((a, b) => a - b)
  let next = 0
  const takeChanged = (cell: number) => {
    const apart = changed.get(cell)
    if (apart && passes(cell)) take(cell, apart, 0, apart.event.length)
  }
  for (let i = 0; i < cells.length; i++) {
    if (i > 0 && i % CELLS_AT_ONCE === 0) await pause()
    const cell = cells[i] as number
    while (next < added.length && (added[next] as number) < cell) takeChanged(added[next++] as number)
    if (isChanged[i]) takeChanged(cell)
    else if (passes(cell)) take(cell, columns, starts[i] as number, starts[i + 1] as number)
  }
  while (next < added.length) takeChanged(added[next++] as number)
}
