import 'server-only'
import type { ClientBase } from 'pg'
import { trackOf } from '@/lib/domain/kind'
import { earliestDay, latestDay, type PartialDate } from '@/lib/domain/partial-date'
import type { Source } from '@/lib/domain/stance-event'
import { FIELD_COLUMNS, FIELD_RECORD, fieldRow } from '../event-columns'
import { type Authorship, insertRevisions, insertSources, type StoredEvent, snapshotOf } from '../event-parts'
import { executorOf } from '../pg-executor'
import type { CellId } from '../span-upkeep'
import { copyRows, copyValue } from './copy-rows'
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

const EVENT = [
  ...['id', 'public_id', 'key', 'actor_id', 'issue_id', 'stance', 'kind', 'track', 'targeting', 'confidence'],
  ...['announced_on', 'announced_earliest', 'announced_latest'],
  ...['effective_on', 'effective_earliest', 'effective_latest'],
  ...['deadline_on', 'deadline_earliest', 'deadline_latest'],
  ...['ends_on', 'ends_earliest', 'ends_latest'],
  ...['title', 'scope', 'summary', 'authority'],
]
const SOURCE = [
  ...[
    'event_id',
    'position',
    'url',
    'publisher',
    'title',
    'published_on',
    'kind',
    'archived_url',
    'quotation',
  ],
]
const REVISION = ['event_id', 'version', 'snapshot', 'author', 'note', 'actor_id', 'issue_id', 'status']

/** New events with their sources and first revisions, by COPY. Relations and spans come at the end of the import. */
export async function writeNewEvents(
  client: ClientBase,
  events: readonly NewEvent[],
  { author, note }: Authorship,
): Promise<void> {
  if (events.length === 0) return
  const by = `${copyValue(author)}\t${copyValue(note)}`
  const revisionLine = ({ dbId, json, actorId, issueId }: NewEvent) =>
    `${dbId}\t1\t${copyValue(json)}\t${by}\t${actorId}\t${issueId}\tpublished\n`
  await copyRows(client, 'stance_event', EVENT, each(events, eventLine))
  await copyRows(client, 'source', SOURCE, each(events, sourceLines))
  await copyRows(client, 'revision', REVISION, each(events, revisionLine))
}

function* each<One>(all: readonly One[], line: (one: One) => string): Iterable<string> {
  for (const one of all) yield line(one)
}

// Written out column by column: a list of values an event costs as much again as the event. Words of closed lists and
// dates have nothing in them that COPY would take for a sign of its own.

const eventLine = ({ dbId, event, actorId, issueId }: NewEvent): string =>
  `${dbId}\t${event.id}\t${copyValue(event.key)}\t${actorId}\t${issueId}\t${event.stance}\t${event.kind}\t${trackOf(
    event.kind,
  )}\t${event.targeting}\t${event.confidence}${threeDays(event.announcedOn)}${threeDays(event.effectiveOn)}${threeDays(
    event.deadlineOn,
  )}${threeDays(event.endsOn)}\t${copyValue(event.title)}\t${copyValue(event.scope)}\t${copyValue(
    event.summary,
  )}\t${copyValue(event.authority)}\n`

function sourceLines({ dbId, event }: NewEvent): string {
  let lines = ''
  for (let position = 0; position < event.sources.length; position++) {
    const s = event.sources[position] as Source
    lines += `${dbId}\t${position}\t${copyValue(s.url)}\t${copyValue(s.publisher)}\t${copyValue(s.title)}\t${
      s.publishedOn ?? '\\N'
    }\t${s.kind}\t${copyValue(s.archivedUrl)}\t${copyValue(s.quotation)}\n`
  }
  return lines
}

/** What was written lately: a record of a million events has some ten thousand dates. */
const written = new Map<PartialDate, string>()
const MOST_WRITTEN = 50_000

/** A date as its three columns, each with the tab before it. */
function threeDays(date: PartialDate | null): string {
  if (date === null) return '\t\\N\t\\N\t\\N'
  const known = written.get(date)
  if (known !== undefined) return known
  const text = `\t${date}\t${earliestDay(date)}\t${latestDay(date)}`
  if (written.size >= MOST_WRITTEN) written.clear()
  written.set(date, text)
  return text
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
