import 'server-only'
import type { ClientBase } from 'pg'
import { FIELD_COLUMNS, FIELD_RECORD, fieldRow } from '../event-columns'
import { type Authorship, insertRevisions, insertSources, type StoredEvent, snapshotOf } from '../event-parts'
import { executorOf } from '../pg-executor'
import type { CellId } from '../span-upkeep'
import { copyLine, copyRows } from './copy-rows'
import type { ExistingEvent } from './existing'

export interface NewEvent extends CellId {
  readonly dbId: number
  readonly event: StoredEvent
  /** Its snapshot as JSON. */
  readonly json: string
}

export interface ChangedEvent extends CellId {
  readonly event: StoredEvent
  readonly current: ExistingEvent
}

/** The next ids of events, in a row: nobody else records while an import does. */
export async function takeEventIds(client: ClientBase, count: number): Promise<number> {
  const { rows } = await client.query<{ first: string }>(
    `SELECT setval(s, nextval(s) + $1 - 1) - $1 + 1 AS "first"
     FROM (SELECT pg_get_serial_sequence('stance_event', 'id')::regclass AS s) s`,
    [count],
  )
  return Number(rows[0]?.first)
}

const SOURCE = [
  'event_id',
  'position',
  'url',
  'publisher',
  'title',
  'published_on',
  'kind',
  'archived_url',
  'quotation',
]
const REVISION = ['event_id', 'version', 'snapshot', 'author', 'note', 'actor_id', 'issue_id', 'status']

/** New events with their sources and first revisions, by COPY. Relations and spans come at the end of the import. */
export async function writeNewEvents(
  client: ClientBase,
  events: readonly NewEvent[],
  { author, note }: Authorship,
): Promise<void> {
  if (events.length === 0) return
  const rows: string[] = []
  const sources: string[] = []
  const revisions: string[] = []
  let columns: string[] = []
  for (const { dbId, event, json, actorId, issueId } of events) {
    const fields = fieldRow({ ...event, actorId, issueId })
    if (columns.length === 0) columns = ['id', 'public_id', 'key', ...Object.keys(fields)]
    rows.push(copyLine([dbId, event.id, event.key, ...Object.values(fields)]))
    event.sources.forEach((s, position) => {
      sources.push(
        copyLine([
          dbId,
          position,
          s.url,
          s.publisher,
          s.title,
          s.publishedOn,
          s.kind,
          s.archivedUrl,
          s.quotation,
        ]),
      )
    })
    revisions.push(copyLine([dbId, 1, json, author, note, actorId, issueId, 'published']))
  }
  await copyRows(client, 'stance_event', columns, rows)
  await copyRows(client, 'source', SOURCE, sources)
  await copyRows(client, 'revision', REVISION, revisions)
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
