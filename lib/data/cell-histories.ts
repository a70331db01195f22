import 'server-only'
import { beginOf, type FoldEvent, foldCell, type Segment, segmentOn } from '@/lib/domain/fold'
import type { IssueKey } from '@/lib/domain/issue'
import { isDefaultLens, type Lens } from '@/lib/domain/lens'
import type { CellHistory } from '@/lib/domain/matrix'
import { type Day, latestDay } from '@/lib/domain/partial-date'
import { Prisma } from '@/lib/generated/prisma/client'
import {
  actorConditions,
  type EventFilter,
  type Filtered,
  isOneOfIssues,
  issueConditions,
  wasTouched,
} from './event-filter'
import { revisionsKnownAt } from './event-rows'
import { inOrderOfNames } from './name-cells'
import { publicIdsOf } from './public-ids'
import { eachTexts, readTexts } from './read-rows'

export type CellFilter = Pick<
  EventFilter,
  'actors' | 'companies' | 'topics' | 'blocs' | 'regions' | 'asOf' | 'knownAt'
> & {
  /** Only these; companies and topics leave all pairs of theirs. */
  readonly issues?: readonly IssueKey[]
  /** Only cells of whose events something was recorded since this moment, of the cell itself or of one that was in it. */
  readonly touchedSince?: string | null
}

/**
 * The lives of all cells that a filter leaves, by actor code, then issue key. Under the default lens they come from the
 * kept spans; any other lens is folded from the events, and what was known at a moment from the revisions, by the same
 * rule.
 */
export async function listCellHistories(filter: CellFilter, lens: Lens): Promise<CellHistory[]> {
  if (!filter.knownAt && isDefaultLens(lens)) return keptHistories(cellsOf(filter, 's'))
  return inOrderOfLives(grouped(await foldRows(filter), (rows) => foldCell(rows.map(foldEventOf), lens)))
}

/** The lives of the same cells under several lenses, in the order of the lenses, from one query. */
export async function listHistoriesByLens(
  filter: CellFilter,
  lenses: readonly Lens[],
): Promise<CellHistory[][]> {
  const rows = await foldRows(filter)
  return Promise.all(
    lenses.map((lens) => inOrderOfLives(grouped(rows, (cell) => foldCell(cell.map(foldEventOf), lens)))),
  )
}

/** The cells that a filter leaves, as a condition. */
export const cellsOf = (filter: CellFilter, of: Filtered): Prisma.Sql =>
  Prisma.join(
    [
      ...actorConditions(filter, of),
      ...issueConditions(filter, of),
      ...(filter.issues ? [isOneOfIssues(filter.issues, of)] : []),
      ...(filter.touchedSince ? [wasTouched(filter.touchedSince, of)] : []),
      Prisma.sql`true`,
    ],
    ' AND ',
  )

const isOfAll = (filter: CellFilter): boolean =>
  !filter.issues &&
  !filter.touchedSince &&
  [filter.actors, filter.companies, filter.topics, filter.blocs, filter.regions].every(
    (names = []) => names.length === 0,
  )

/** As the driver brings it: numbers and days are texts. */
type SpanRow = [
  actorId: string,
  issueId: string,
  from: Day,
  to: Day | null,
  state: Segment['state'],
  track: Segment['track'],
  stance: Segment['stance'],
  was: Segment['was'],
  event: string,
  driftStance: Segment['stance'],
  driftEvent: string | null,
  sinceDay: Day,
  since: string,
  beforeStance: Segment['stance'],
  beforeState: Segment['state'] | null,
  beforeWas: Segment['was'] | null,
]

async function keptHistories(where: Prisma.Sql): Promise<CellHistory[]> {
  const rows = await readTexts<SpanRow>(Prisma.sql`
    SELECT s."actor_id", s."issue_id", s."from_on", s."to_on", s."state", s."track", s."stance", s."was", s."event_id",
      s."drift_stance", s."drift_event_id", s."since_on", s."since", s."before_stance", s."before_state", s."before_was"
    FROM "span" s WHERE ${where} ORDER BY s."actor_id", s."issue_id", s."from_on"`)
  const ids = await publicIdsOf(
    rows.flatMap((row) => (row[10] ? [Number(row[8]), Number(row[10])] : [Number(row[8])])),
  )
  const idOf = (key: string) => ids.get(Number(key)) ?? ''
  return inOrderOfLives(grouped(rows, (cell) => cell.map((row) => segmentOf(row, idOf))))
}

const segmentOf = (row: SpanRow, idOf: (key: string) => string): Segment => {
  const [
    ,
    ,
    from,
    to,
    state,
    track,
    stance,
    was,
    event,
    leans,
    drift,
    sinceDay,
    since,
    before,
    beforeState,
    beforeWas,
  ] = row
  return {
    from,
    to,
    state,
    track,
    stance,
    was,
    event: idOf(event),
    drift: leans && drift ? { stance: leans, event: idOf(drift) } : null,
    sinceDay,
    since,
    before: beforeState && beforeWas ? { stance: before, state: beforeState, was: beforeWas } : null,
  }
}

type FoldRow = [
  actorId: string,
  issueId: string,
  id: string,
  order: string,
  stance: FoldEvent['stance'],
  kind: FoldEvent['kind'],
  targeting: FoldEvent['targeting'],
  confidence: FoldEvent['confidence'],
  announcedOn: string,
  effectiveOn: string | null,
  deadlineOn: string | null,
  endsOn: string | null,
]

const foldEventOf = (row: FoldRow): FoldEvent => ({
  id: row[2],
  order: Number(row[3]),
  stance: row[4],
  kind: row[5],
  targeting: row[6],
  confidence: row[7],
  announcedOn: row[8],
  effectiveOn: row[9],
  deadlineOn: row[10],
  endsOn: row[11],
})

/** The revisions that stood at a moment, with the columns that the fold reads: of all, or of those that ever fitted `ever`. */
export const eventsKnownAt = (knownAt: string, ever: Prisma.Sql | null = null): Prisma.Sql => Prisma.sql`(
  SELECT o."public_id", n."event_id" AS "id", n.*
  FROM (${revisionsKnownAt(knownAt, null, ever)}) n JOIN "stance_event" o ON o."id" = n."event_id")`

/**
 * What each cell reads on the day of the filter under any lens, by its keys. Cell after cell, so that of a million events
 * no more than those of one cell are held.
 */
export async function readCellsOn(filter: CellFilter, lens: Lens): Promise<Life[]> {
  const lives: Life[] = []
  await eachCell(filter, (actorId, issueId, all) => {
    // What begins later says nothing of the day, nor of since when it has been so.
    const events = all.filter((event) => latestDay(beginOf(event, lens)) <= filter.asOf)
    const segment = segmentOn(foldCell(events, lens), filter.asOf)
    if (segment) lives.push({ actorId, issueId, segments: [segment] })
  })
  return lives
}

/** The whole lives of the same cells, one after the other, none of them kept. */
export const eachLife = (
  filter: CellFilter,
  lens: Lens,
  take: (actorId: number, issueId: number, segments: readonly Segment[]) => void,
): Promise<void> =>
  eachCell(filter, (actorId, issueId, events) => {
    const segments = foldCell(events, lens)
    if (segments.length > 0) take(actorId, issueId, segments)
  })

async function eachCell(
  filter: CellFilter,
  take: (actorId: number, issueId: number, events: FoldEvent[]) => void,
): Promise<void> {
  const { add, close } = cellByCell<FoldRow>((actorId, issueId, rows) =>
    take(actorId, issueId, rows.map(foldEventOf)),
  )
  await eachTexts<FoldRow>(foldQuery(filter), add)
  close()
}

const foldRows = (filter: CellFilter): Promise<FoldRow[]> => readTexts<FoldRow>(foldQuery(filter))

/** The events of the cells that a filter leaves, those of a cell together: by an index that holds all that is folded. */
function foldQuery(filter: CellFilter): Prisma.Sql {
  const events = filter.knownAt
    ? eventsKnownAt(filter.knownAt, isOfAll(filter) ? null : cellsOf(filter, 's'))
    : Prisma.sql`"stance_event"`
  return Prisma.sql`
    SELECT e."actor_id", e."issue_id", e."public_id", e."id", e."stance", e."kind", e."targeting", e."confidence",
      e."announced_on", e."effective_on", e."deadline_on", e."ends_on"
    FROM ${events} e WHERE e."status" = 'published' AND ${cellsOf(filter, 'e')}
    ORDER BY e."actor_id", e."issue_id", e."id"`
}

/** The life of a cell by its keys in the database. */
export interface Life {
  readonly actorId: number
  readonly issueId: number
  readonly segments: readonly Segment[]
}

type CellRow = readonly [actorId: string, issueId: string, ...rest: unknown[]]

/** Takes rows in the order of their cells, and gives those of each cell together; the last one's when it is closed. */
function cellByCell<Row extends CellRow>(take: (actorId: number, issueId: number, rows: Row[]) => void) {
  let cell: Row[] = []
  const close = () => {
    const [first] = cell
    if (first) take(Number(first[0]), Number(first[1]), cell)
  }
  const add = (row: Row) => {
    const [first] = cell
    if (first && first[0] === row[0] && first[1] === row[1]) {
      cell.push(row)
    } else {
      close()
      cell = [row]
    }
  }
  return { add, close }
}

function grouped<Row extends CellRow>(rows: readonly Row[], segments: (rows: Row[]) => Segment[]): Life[] {
  const lives: Life[] = []
  const { add, close } = cellByCell<Row>((actorId, issueId, cell) => {
    const life = segments(cell)
    if (life.length > 0) lives.push({ actorId, issueId, segments: life })
  })
  for (const row of rows) add(row)
  close()
  return lives
}

/** By actor code, then issue key. */
export async function inOrderOfLives(lives: readonly Life[]): Promise<CellHistory[]> {
  return (await inOrderOfNames(lives)).map(({ actor, issue, of }) => ({
    actor,
    issue,
    segments: of.segments,
  }))
}
