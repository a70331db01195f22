import 'server-only'
import { type FoldEvent, foldCell, type Segment } from '@/lib/domain/fold'
import { issueKey } from '@/lib/domain/issue'
import { isDefaultLens, type Lens } from '@/lib/domain/lens'
import type { CellHistory } from '@/lib/domain/matrix'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from './client'
import { actorConditions, type EventFilter, type Filtered, issueConditions } from './event-filter'
import { revisionsKnownAt } from './event-rows'
import { FOLD_COLUMNS } from './fold-columns'

export type CellFilter = Pick<
  EventFilter,
  'actors' | 'companies' | 'topics' | 'blocs' | 'regions' | 'asOf' | 'knownAt'
>

/**
 * The lives of all cells that a filter leaves, by actor code, then issue key. Under the default lens they come from the
 * kept spans; any other lens is folded from the events, and what was known at a moment from the revisions, by the same
 * rule.
 */
export async function listCellHistories(filter: CellFilter, lens: Lens): Promise<CellHistory[]> {
  if (!filter.knownAt && isDefaultLens(lens)) return keptHistories(cellsOf(filter, 's'))
  return grouped(await foldRows(filter), (events) => foldCell(events, lens))
}

/** The lives of the same cells under several lenses, in the order of the lenses, from one query. */
export async function listHistoriesByLens(
  filter: CellFilter,
  lenses: readonly Lens[],
): Promise<CellHistory[][]> {
  const rows = await foldRows(filter)
  return lenses.map((lens) => grouped(rows, (events) => foldCell(events, lens)))
}

const cellsOf = (filter: CellFilter, of: Filtered): Prisma.Sql =>
  Prisma.join([...actorConditions(filter, of), ...issueConditions(filter, of), Prisma.sql`true`], ' AND ')

interface SpanRow {
  actor: string
  company: string
  topic: string
  from: string
  to: string | null
  state: Segment['state']
  track: Segment['track']
  stance: Segment['stance']
  was: Segment['was']
  event: string
  driftStance: Segment['stance']
  driftEvent: string | null
  sinceDay: string
  since: string
  beforeStance: Segment['stance']
  beforeState: Segment['state'] | null
  beforeWas: Segment['was'] | null
}

async function keptHistories(where: Prisma.Sql): Promise<CellHistory[]> {
  const rows = await db().$queryRaw<SpanRow[]>`
    SELECT a."code" AS "actor", c."slug" AS "company", t."slug" AS "topic",
      s."from_on"::text AS "from", s."to_on"::text AS "to", s."state"::text AS "state", s."track"::text AS "track",
      s."stance"::text AS "stance", s."was"::text AS "was", e."public_id" AS "event",
      s."drift_stance"::text AS "driftStance", d."public_id" AS "driftEvent",
      s."since_on"::text AS "sinceDay", s."since", s."before_stance"::text AS "beforeStance",
      s."before_state"::text AS "beforeState", s."before_was"::text AS "beforeWas"
    FROM "span" s JOIN "actor" a ON a."id" = s."actor_id" JOIN "issue" i ON i."id" = s."issue_id"
      JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
      JOIN "stance_event" e ON e."id" = s."event_id" LEFT JOIN "stance_event" d ON d."id" = s."drift_event_id"
    WHERE ${where}
    ORDER BY a."code", c."slug", t."slug", s."from_on"`
  return grouped(rows, (cell) => cell.map(segmentOf))
}

const segmentOf = (row: SpanRow): Segment => ({
  from: row.from,
  to: row.to,
  state: row.state,
  track: row.track,
  stance: row.stance,
  was: row.was,
  event: row.event,
  drift: row.driftStance && row.driftEvent ? { stance: row.driftStance, event: row.driftEvent } : null,
  sinceDay: row.sinceDay,
  since: row.since,
  before:
    row.beforeState && row.beforeWas
      ? { stance: row.beforeStance, state: row.beforeState, was: row.beforeWas }
      : null,
})

type FoldRow = FoldEvent & { actor: string; company: string; topic: string }

/** The revisions that stood at a moment, with the columns that the fold reads. */
export const eventsKnownAt = (knownAt: string): Prisma.Sql => Prisma.sql`(
  SELECT o."public_id", n."event_id" AS "id", n.*
  FROM (${revisionsKnownAt(knownAt)}) n JOIN "stance_event" o ON o."id" = n."event_id")`

function foldRows(filter: CellFilter): Promise<FoldRow[]> {
  const events = filter.knownAt ? eventsKnownAt(filter.knownAt) : Prisma.sql`"stance_event"`
  return db().$queryRaw<FoldRow[]>`
    SELECT a."code" AS "actor", c."slug" AS "company", t."slug" AS "topic", ${FOLD_COLUMNS}
    FROM ${events} e JOIN "actor" a ON a."id" = e."actor_id" JOIN "issue" i ON i."id" = e."issue_id"
      JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
    WHERE e."status" = 'published' AND ${cellsOf(filter, 'e')}
    ORDER BY a."code", c."slug", t."slug", e."id"`
}

function grouped<Row extends { actor: string; company: string; topic: string }>(
  rows: readonly Row[],
  segments: (rows: Row[]) => Segment[],
): CellHistory[] {
  const histories: CellHistory[] = []
  let cell: Row[] = []
  const close = () => {
    const first = cell[0]
    if (!first) return
    const life = segments(cell)
    if (life.length > 0)
      histories.push({ actor: first.actor, issue: issueKey(first.company, first.topic), segments: life })
  }
  for (const row of rows) {
    const first = cell[0]
    if (first && first.actor === row.actor && first.company === row.company && first.topic === row.topic) {
      cell.push(row)
    } else {
      close()
      cell = [row]
    }
  }
  close()
  return histories
}
