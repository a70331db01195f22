import 'server-only'
import type pg from 'pg'
import { dateNumber } from '@/lib/domain/date-number'
import { markEvent } from '@/lib/domain/fold-sweep'
import type { Kind } from '@/lib/domain/kind'
import type { PartialDate } from '@/lib/domain/partial-date'
import type { Stance } from '@/lib/domain/stance'
import type { Confidence, EventStatus, Targeting } from '@/lib/domain/vocabulary'
import { env } from '@/lib/env'
import { currentReading, readsPool } from '../current-reading'
import { askDataVersion } from '../data-version'
import type { DataVersion } from '../version-question'
import { loadRecord } from './load-record'
import {
  BYTES_A_REVISION,
  cellNumber,
  type EventRevisions,
  type PackedRecord,
  PUBLISHED,
  settled,
  withEvents,
} from './packed-record'
import { type Seen, withSeen } from './seen-revisions'

interface Kept {
  /** Of the state that it has at least. */
  readonly version: DataVersion
  readonly record: PackedRecord
  readonly seen: Seen
}

/** What is kept; `null` until somebody needs it; `too-large` for good, as records only grow. */
type State = Kept | 'too-large' | null

// On the process: the framework bundles pages and handlers each by itself.
const held = globalThis as typeof globalThis & {
  demarcheRecord?: { state: State; work: Promise<void> | null }
  demarcheFirstReading?: { isOver: boolean }
}

/**
 * The whole record in the memory of this process, as recent as the state that this reading is of, or more so; `null` where
 * it is not to be kept (`RECORD_IN_MEMORY_MB`). Read whole by the first who needs it, later only what has come since.
 */
export async function keptRecord(): Promise<PackedRecord | null> {
  const most = (env().RECORD_IN_MEMORY_MB * 2 ** 20) / BYTES_A_REVISION
  if (most === 0) return null
  const version = currentReading()?.version ?? (await askDataVersion())
  held.demarcheRecord ??= { state: null, work: null }
  const holder = held.demarcheRecord
  for (;;) {
    const { state } = holder
    if (state === 'too-large') return null
    if (state && isSame(state.version, version)) return state.record
    // One at a time. Who finds another at work may want a later state than that one is after.
    holder.work ??= bring(state, version, readsPool(), most)
      .then((next) => {
        holder.state = next
      })
      .finally(() => {
        holder.work = null
      })
    await holder.work
  }
}

/**
 * The same for who has another way to the same answer: where the record has not been read yet, it is from now on, and who
 * asks does not wait for it.
 */
export async function keptRecordIfRead(): Promise<PackedRecord | null> {
  const state = held.demarcheRecord?.state ?? null
  if (state !== null) return keptRecord()
  // What it fails of, who needs it is told.
  keptRecord().catch(() => {})
  return null
}

/**
 * Whether the record is being read for the first time in the life of this process, which whoever asks first begins. Who comes
 * meanwhile would be answered late. A first reading that fails is over, too: who needs the record is told why.
 */
export function isFirstReading(): boolean {
  if (!held.demarcheFirstReading) {
    const reading = { isOver: false }
    held.demarcheFirstReading = reading
    keptRecord()
      .catch(() => {})
      .finally(() => {
        reading.isOver = true
      })
  }
  return !held.demarcheFirstReading.isOver
}

const isSame = (a: DataVersion, b: DataVersion): boolean => a.tag === b.tag && a.changedAt === b.changedAt

/** Reads what the record does not have of the state that a server has now, `version` or a later one. */
async function bring(state: State, version: DataVersion, pool: pg.Pool, most: number): Promise<State> {
  const client = await pool.connect()
  try {
    const kept = state && state !== 'too-large' ? await brought(state, version, client) : null
    if (kept) return kept
    const read = await loadRecord(client, most)
    return read ? { version, ...read } : 'too-large'
  } finally {
    client.release()
  }
}

/** Of more events than this the whole is read faster. */
const MOST_NEW = 20_000
/** With more cells apart from the others than this, they are put in their places. */
const MOST_APART = 4_000

/** What came since, by number (`Seen`); `null` where that is too much, or where the database is not the one that was read. */
async function brought(kept: Kept, version: DataVersion, client: pg.PoolClient): Promise<Kept | null> {
  const { last, gaps } = kept.seen
  const { rows } = await client.query<Row>({
    name: 'record-since',
    text: SINCE,
    values: [last, gaps.map(({ from }) => from), gaps.map(({ to }) => to), MOST_NEW],
  })
  if (rows.length >= MOST_NEW) return null
  // The last that was read is asked for again: a database that was restored or replaced has another there, or none.
  if (last > 0 && !rows.some(({ number }) => number === last)) return null
  const events = new Map<number, EventRevisions[number][]>()
  for (const row of rows) {
    const own = events.get(row.event) ?? []
    // Newest first: each stands until the one before it in this order was recorded.
    const newer = own.at(-1)
    own.push(packed(row, newer ? Math.min(newer.until, newer.recorded) : Number.POSITIVE_INFINITY))
    events.set(row.event, own)
    kept.record.ids.set(row.event, Buffer.from(row.id))
  }
  const record = withEvents(kept.record, [...events.values()])
  return {
    version,
    record: record.changed.size > MOST_APART ? await settled(record) : record,
    seen: withSeen(kept.seen, rows),
  }
}

interface Row {
  readonly number: number
  readonly event: number
  readonly id: string
  readonly recorded: number
  readonly actorId: number
  readonly issueId: number
  readonly status: EventStatus
  readonly stance: Stance
  readonly kind: Kind
  readonly targeting: Targeting
  readonly confidence: Confidence
  readonly announcedOn: PartialDate
  readonly effectiveOn: PartialDate | null
  readonly deadlineOn: PartialDate | null
  readonly endsOn: PartialDate | null
}

/**
 * All revisions of the events that have one which was not read, or which was the last. Takes the last number, the first
 * and last numbers of gaps, and a limit.
 */
export const SINCE = `SELECT k."id"::float8 AS "number", k."event_id" AS "event", e."public_id" AS "id",
    (extract(epoch FROM k."recorded_at") * 1000)::float8 AS "recorded", k."actor_id" AS "actorId", k."issue_id" AS "issueId",
    k."status"::text, k."stance", k."kind", k."targeting", k."confidence", k."announced_on" AS "announcedOn",
    k."effective_on" AS "effectiveOn", k."deadline_on" AS "deadlineOn", k."ends_on" AS "endsOn"
  FROM "revision" k JOIN "stance_event" e ON e."id" = k."event_id" WHERE k."event_id" = ANY(ARRAY(
    SELECT r."event_id" FROM "revision" r WHERE r."id" >= $1::bigint
    UNION
    SELECT r."event_id" FROM unnest($2::bigint[], $3::bigint[]) g("from", "to")
      CROSS JOIN LATERAL (SELECT n."event_id" FROM "revision" n WHERE n."id" BETWEEN g."from" AND g."to") r
    LIMIT $4))
  ORDER BY k."event_id", k."version" DESC LIMIT $4`

const packed = (row: Row, until: number): EventRevisions[number] => ({
  cell: cellNumber(row.actorId, row.issueId),
  event: row.event,
  recorded: row.recorded,
  until,
  announced: dateNumber(row.announcedOn),
  effective: row.effectiveOn === null ? 0 : dateNumber(row.effectiveOn),
  deadline: row.deadlineOn === null ? 0 : dateNumber(row.deadlineOn),
  ends: row.endsOn === null ? 0 : dateNumber(row.endsOn),
  marks: markEvent(row) + (row.status === 'published' ? PUBLISHED : 0),
})
