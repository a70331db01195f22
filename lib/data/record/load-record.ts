import 'server-only'
import type { PoolClient } from 'pg'
import { EVENT_STATUSES } from '@/lib/domain/vocabulary'
import { WAIT_FOR_TABLES } from '../one-state'
import { EventIds } from './event-ids'
import { arrange, cellNumber, makeColumns, type PackedRecord, PUBLISHED } from './packed-record'
import { copyOut } from './read-copy'
import { dateOf, marksOf, Words } from './read-fold-fields'
import { type Gap, type Seen, withoutOldGaps } from './seen-revisions'

/** All revisions, newest of an event first, by the index that holds what is read of them. */
const ALL = `SELECT "event_id", "recorded_at", "actor_id", "issue_id", "status"::text, "stance", "kind", "targeting", "confidence",
    "announced_on", "effective_on", "deadline_on", "ends_on"
  FROM "revision" ORDER BY "event_id", "version" DESC`

/** The public ids of what is published, by the index that the fold uses. */
const IDS = `SELECT "id", "public_id" FROM "stance_event" WHERE "status" = 'published'`

/** Where numbers of revisions are missing, and when what follows was recorded. */
const GAPS = `SELECT g."from"::float8, g."to"::float8, (extract(epoch FROM r."recorded_at") * 1000)::float8 AS "next" FROM (
    SELECT lag("id", 1, 0::bigint) OVER (ORDER BY "id") + 1 AS "from", "id" - 1 AS "to" FROM "revision") g
  JOIN "revision" r ON r."id" = g."to" + 1 WHERE g."from" <= g."to" ORDER BY g."from"`

const SIZE = `SELECT count(*)::int AS "rows", coalesce(max("id"), 0)::float8 AS "last",
    coalesce((extract(epoch FROM max("recorded_at")) * 1000)::float8, 0) AS "newest" FROM "revision"`

/** Reads the whole record, of one state; `null` where it has more revisions than are wanted. */
export async function loadRecord(
  client: PoolClient,
  most: number,
): Promise<{ record: PackedRecord; seen: Seen } | null> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    await client.query(WAIT_FOR_TABLES)
    const { rows: sizes } = await client.query<{ rows: number; last: number; newest: number }>(SIZE)
    const { rows, last, newest } = sizes[0] ?? { rows: 0, last: 0, newest: 0 }
    if (rows > most) return null
    const { rows: gaps } = await client.query<Gap>(GAPS)
    const record = await readAll(client, rows)
    return { record, seen: withoutOldGaps({ last, newest, gaps }) }
  } finally {
    await client.query('COMMIT')
  }
}

async function readAll(client: PoolClient, rows: number): Promise<PackedRecord> {
  const columns = makeColumns(rows)
  const cellOf = new Int32Array(rows)
  const places = new Map<number, number>()
  const cells: number[] = []
  let at = 0
  let event = 0
  let until = Number.POSITIVE_INFINITY
  await copyOut(client, ALL, (row) => {
    const own = row.int()
    const recorded = row.moment()
    if (own !== event) until = Number.POSITIVE_INFINITY
    event = own
    columns.event[at] = own
    columns.recorded[at] = recorded
    columns.until[at] = until
    until = Math.min(until, recorded)
    const actorId = row.int()
    const cell = cellNumber(actorId, row.int())
    let place = places.get(cell)
    if (place === undefined) {
      place = cells.push(cell) - 1
      places.set(cell, place)
    }
    cellOf[at] = place
    const published = STATUS.read(row) === 'published' ? PUBLISHED : 0
    columns.marks[at] = published + marksOf(row)
    columns.announced[at] = dateOf(row)
    columns.effective[at] = dateOf(row)
    columns.deadline[at] = dateOf(row)
    columns.ends[at] = dateOf(row)
    at++
  })
  const ids = new EventIds()
  ids.reserve(columns.event[rows - 1] ?? 0)
  await copyOut(client, IDS, (row) => {
    const key = row.int()
    row.text()
    ids.set(key, row.bytes, row.at, row.end)
  })
  return arrange(columns, cellOf, cells, ids)
}

const STATUS = new Words(EVENT_STATUSES)
