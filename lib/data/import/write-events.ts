import 'server-only'
import type { ClientBase } from 'pg'
import { FIELD_COLUMNS, FIELD_RECORD, fieldRow } from '../event-columns'
import { type Authorship, insertRevisions, insertSources, type StoredEvent, snapshotOf } from '../event-parts'
import { executorOf } from '../pg-executor'
import type { CellId } from '../span-upkeep'
import type { ExistingEvent } from './existing'

export interface ChangedEvent extends CellId {
  readonly event: StoredEvent
  readonly current: ExistingEvent
}

/** New versions of events: row, sources and relations replaced, a revision added. As `correctEvent`, for many. */
export async function writeChangedEvents(
  client: ClientBase,
  events: readonly ChangedEvent[],
  by: Authorship,
): Promise<void> {
  if (events.length === 0) return
  const tx = executorOf(client)
  const ids = events.map(({ current }) => current.dbId)
  const rows = events.map(({ event, current, actorId, issueId }) => ({
    id: current.dbId,
    ...fieldRow({ ...event, actorId, issueId }),
  }))
  await tx.$executeRaw`
    UPDATE "stance_event" e SET (${FIELD_COLUMNS}, "version", "changed_at") =
      (SELECT ${FIELD_COLUMNS}, e."version" + 1, now()
        FROM jsonb_to_record(r."row") AS (${FIELD_RECORD}))
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) AS r("row")
    WHERE e."id" = (r."row" ->> 'id')::int`
  await tx.$executeRaw`DELETE FROM "source" WHERE "event_id" = ANY(${ids}::int[])`
  await insertSources(
    tx,
    events.map(({ event }) => event),
  )
  await tx.$executeRaw`DELETE FROM "related_event" WHERE "from_id" = ANY(${ids}::int[])`
  await insertRevisions(
    tx,
    events.map(({ event }) => snapshotOf(event)),
    by,
  )
}
