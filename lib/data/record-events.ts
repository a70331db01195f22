import 'server-only'
import type { Executor } from './client'
import { FIELD_COLUMNS, FIELD_RECORD, fieldRow } from './event-columns'
import {
  type Authorship,
  insertRelated,
  insertRevisions,
  insertSources,
  type StoredEvent,
  snapshotOf,
} from './event-parts'
import { placeEvents } from './place-events'
import { type CellId, lockCells, rebuildSpans } from './span-upkeep'

/** An event to be recorded for the first time: its id is `newPublicId()`, or `publicIdOfKey(key)` for the dataset. */
export type NewStanceEvent = StoredEvent

type Placed = NewStanceEvent & CellId

/**
 * Records new published events, one or a thousand: with their sources, relations, first revisions and spans, in the
 * caller's transaction. Ids are given in the order of the list, which is thereby the order of recording. Relations may
 * point to events of the same list. Throws `UnknownNameError`; a constraint of the database throws as it is.
 */
export async function recordEvents(
  tx: Executor,
  events: readonly NewStanceEvent[],
  by: Authorship,
): Promise<void> {
  if (events.length === 0) return
  const placed = await placeEvents(tx, events)
  const cells = distinctCells(placed)
  await lockCells(tx, cells)
  await insertEvents(tx, placed)
  await insertSources(tx, events)
  await insertRelated(tx, events)
  await insertRevisions(
    tx,
    events.map((event) => snapshotOf(event)),
    by,
  )
  await rebuildSpans(tx, cells)
}

function distinctCells(events: readonly CellId[]): CellId[] {
  const cells = new Map(events.map(({ actorId, issueId }) => [`${actorId} ${issueId}`, { actorId, issueId }]))
  return [...cells.values()]
}

async function insertEvents(tx: Executor, events: readonly Placed[]): Promise<void> {
  const rows = events.map((e) => ({ public_id: e.id, key: e.key, ...fieldRow(e) }))
  await tx.$executeRaw`
    INSERT INTO "stance_event" ("public_id", "key", ${FIELD_COLUMNS})
    SELECT "public_id", "key", ${FIELD_COLUMNS}
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS ("public_id" text, "key" text, ${FIELD_RECORD})) WITH ORDINALITY
    ORDER BY "ordinality"`
}
