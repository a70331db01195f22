import 'server-only'
import { dateNumber } from '@/lib/domain/date-number'
import { isDefaultLens, type Lens } from '@/lib/domain/lens'
import { buildMatrix, type Cell, type DayCell } from '@/lib/domain/matrix'
import type { Day } from '@/lib/domain/partial-date'
import { Prisma } from '@/lib/generated/prisma/client'
import { type CellFilter, cellsOf, inOrderOfLives, listHistoriesByLens, readCellsOn } from './cell-histories'
import { toDate } from './days'
import { keptByKey } from './kept-by-version'
import { type KeyedCell, nameCells } from './name-cells'
import { readTexts } from './read-rows'
import { cellOn, foldRecord, passing } from './record/fold-record'
import { keptRecord, keptRecordIfRead } from './record/kept-record'
import type { PackedRecord } from './record/packed-record'

/** A page, its file and its other orders are of the same cells; each of a million events weighs some 10 MB. */
const keptCells = keptByKey<DayCell[]>(4)

/**
 * The cells of a matrix as of the day of the filter, by actor code, then issue key: what `buildMatrix` makes of their
 * histories. They are folded in memory (record/), of a record of any size in some hundred milliseconds. Where it is not
 * kept there, or not yet, spans answer under the default lens, those of the day alone, by their index; else the events.
 */
export async function listCells(filter: CellFilter, lens: Lens): Promise<readonly DayCell[]> {
  const record = await recordFor(filter, lens)
  if (record)
    return keptCells(JSON.stringify([filter, lens]), async () =>
      nameCells(await cellsInRecord(record, filter, lens), record.ids),
    )
  if (!filter.knownAt && isDefaultLens(lens)) return nameCells(await spansOn(filter))
  return buildMatrix(await inOrderOfLives(await readCellsOn(filter, lens)), filter.asOf).map(
    ({ openedBy: _, ...cell }) => cell,
  )
}

/** The same under several lenses, in the order of the lenses. */
export async function listCellsByLens(
  filter: CellFilter,
  lenses: readonly Lens[],
): Promise<readonly (readonly DayCell[])[]> {
  const record = await keptRecordIfRead()
  if (!record) {
    const histories = await listHistoriesByLens(filter, lenses)
    return histories.map((own) => buildMatrix(own, filter.asOf))
  }
  const passes = await passing(filter)
  return Promise.all(
    lenses.map(async (lens) => nameCells(await cellsInRecord(record, filter, lens, passes), record.ids)),
  )
}

const FEW = 10

/** The record in memory, where it is the shortest way to what a filter leaves. */
export async function recordFor(filter: CellFilter, lens: Lens): Promise<PackedRecord | null> {
  if (filter.knownAt || !isDefaultLens(lens)) return keptRecord()
  // The spans of an actor or an issue are few, and found by their index.
  const isNarrow = [filter.actors, filter.companies, filter.topics, filter.issues].some(
    (of) => of && of.length > 0 && of.length <= FEW,
  )
  return isNarrow ? null : keptRecordIfRead()
}

/** The same for who wants whole lives: the spans of few cells are few, of more whoever comes first waits for the record. */
export function recordForLives(filter: CellFilter, lens: Lens): Promise<PackedRecord | null> {
  const isNarrow = (of: readonly unknown[] = []) => of.length > 0 && of.length <= FEW
  const areFew =
    isNarrow(filter.actors) ||
    isNarrow(filter.issues) ||
    (isNarrow(filter.companies) && isNarrow(filter.topics))
  return areFew ? recordFor(filter, lens) : keptRecord()
}

async function cellsInRecord(
  record: PackedRecord,
  filter: CellFilter,
  lens: Lens,
  passes?: (cell: number) => boolean,
): Promise<KeyedCell[]> {
  const day = dateNumber(filter.asOf)
  const cells: KeyedCell[] = []
  await foldRecord(
    record,
    filter,
    lens,
    (folded) => {
      const cell = cellOn(folded, day)
      if (cell) cells.push(cell)
    },
    day,
    passes,
  )
  return cells
}

async function spansOn(filter: CellFilter): Promise<KeyedCell[]> {
  const where = cellsOf(filter, 's')
  const day = Prisma.sql`${toDate(filter.asOf)}::date`
  const columns = Prisma.sql`s."actor_id", s."issue_id", s."state", s."track", s."stance", s."was", s."since", s."since_on",
    s."event_id", s."drift_stance", s."drift_event_id"`
  // Two questions in one: for an OR the planner would read the rows of the spans, or all of them.
  const rows = await readTexts<SpanRow>(Prisma.sql`
    SELECT ${columns} FROM "span" s WHERE s."from_on" IS NOT NULL AND s."to_on" IS NULL AND s."from_on" <= ${day} AND ${where}
    UNION ALL
    SELECT ${columns} FROM "span" s WHERE s."from_on" IS NOT NULL AND s."to_on" >= ${day} AND s."from_on" <= ${day} AND ${where}`)
  return rows.map(([actorId, issueId, state, track, stance, was, since, sinceDay, event, leans, drift]) => ({
    actorId: Number(actorId),
    issueId: Number(issueId),
    state,
    track,
    stance,
    was,
    since,
    sinceDay,
    event: Number(event),
    drift: leans && drift ? { stance: leans, event: Number(drift) } : null,
  }))
}

/** As the driver brings it: numbers and days are texts. */
type SpanRow = [
  actorId: string,
  issueId: string,
  state: Cell['state'],
  track: Cell['track'],
  stance: Cell['stance'],
  was: Cell['was'],
  since: string,
  sinceDay: Day,
  event: string,
  driftStance: Cell['stance'],
  driftEvent: string | null,
]
