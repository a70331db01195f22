import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { type FoldEvent, foldCell } from '@/lib/domain/fold'
import { groupBy } from '@/lib/domain/group-by'
import { DEFAULT_LENS } from '@/lib/domain/lens'
import type { Executor } from './client'
import { FOLD_COLUMNS } from './fold-columns'
import { type CellId, type SpanRow, spanRow } from './span-upkeep'

export interface SpanFault {
  /** "GBR huawei/5g-networks". */
  readonly cell: string
  readonly what: string
}

/** How many cells are read at once, so that a large database is checked in little memory. */
const BATCH = 2_000

/** Folds every cell anew and compares it with its kept spans, row by row. */
export async function findSpanFaults(db: Executor): Promise<{ cells: number; faults: SpanFault[] }> {
  const faults: SpanFault[] = []
  let cells = 0
  let after: CellId = { actorId: -1, issueId: -1 }
  for (;;) {
    const batch = await db.$queryRaw<(CellId & { name: string })[]>`
      SELECT cell."actor_id" AS "actorId", cell."issue_id" AS "issueId", a."code" || ' ' || c."slug" || '/' || t."slug" AS "name"
      FROM (SELECT "actor_id", "issue_id" FROM "stance_event" UNION SELECT "actor_id", "issue_id" FROM "span") cell
        JOIN "actor" a ON a."id" = cell."actor_id" JOIN "issue" i ON i."id" = cell."issue_id"
        JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
      WHERE (cell."actor_id", cell."issue_id") > (${after.actorId}, ${after.issueId})
      ORDER BY cell."actor_id", cell."issue_id" LIMIT ${BATCH}`
    const last = batch.at(-1)
    if (!last) return { cells, faults }
    faults.push(...(await compareBatch(db, batch)))
    cells += batch.length
    after = last
  }
}

async function compareBatch(
  db: Executor,
  batch: readonly (CellId & { name: string })[],
): Promise<SpanFault[]> {
  const actors = batch.map((c) => c.actorId)
  const issues = batch.map((c) => c.issueId)
  const events = await db.$queryRaw<(FoldEvent & CellId)[]>`
    SELECT e."actor_id" AS "actorId", e."issue_id" AS "issueId", ${FOLD_COLUMNS} FROM "stance_event" e
    WHERE e."status" = 'published'
      AND (e."actor_id", e."issue_id") IN (SELECT * FROM unnest(${actors}::int[], ${issues}::int[]))
    ORDER BY e."id"`
  const spans = await db.$queryRaw<SpanRow[]>`
    SELECT "actor_id", "issue_id", "from_on"::text, "to_on"::text, "state"::text, "track"::text, "stance"::text,
      "was"::text, "event_id", "drift_stance"::text, "drift_event_id", "since_on"::text, "since",
      "before_stance"::text, "before_state"::text, "before_was"::text
    FROM "span" WHERE ("actor_id", "issue_id") IN (SELECT * FROM unnest(${actors}::int[], ${issues}::int[]))
    ORDER BY "from_on"`
  const key = (actor: number, issue: number) => `${actor} ${issue}`
  const eventsOf = groupBy(events, (e) => key(e.actorId, e.issueId))
  const spansOf = groupBy(spans, (s) => key(s.actor_id, s.issue_id))
  return batch.flatMap((cell) => {
    const own = eventsOf.get(key(cell.actorId, cell.issueId)) ?? []
    const kept = spansOf.get(key(cell.actorId, cell.issueId)) ?? []
    const orders = new Map(own.map((e) => [e.id, e.order]))
    const folded = foldCell(own, DEFAULT_LENS).map((segment) => spanRow(cell, segment, orders))
    return isDeepStrictEqual(folded, kept)
      ? []
      : [
          {
            cell: cell.name,
            what: `${kept.length} spans kept, ${folded.length} folded, or not the same`,
          },
        ]
  })
}
