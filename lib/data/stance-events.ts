import 'server-only'
import { latestDay } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { Prisma, type PrismaClient } from '@/lib/generated/prisma/client'
import { type CellNames, listCellNames } from './cell-names'
import type { Executor } from './client'
import { reads } from './current-reading'
import { type EventFilter, eventConditions } from './event-filter'
import {
  countedEvents,
  EVENT_COLUMNS,
  EVENT_NAMES,
  type EventRow,
  eventColumns,
  eventOf,
  FROM_EVENT,
  fromEvent,
  fromEventBefore,
  KEYED_COLUMNS,
  REVISED_COLUMNS,
} from './event-rows'
import { countTallied } from './event-tallies'
import { keptByKey } from './kept-by-version'
import { knownList } from './known-list'
import { eventsOn, newestKeys, restOf, someKeys, wayTo } from './newest-keys'
import { WAIT_FOR_TABLES } from './one-state'
import { readRows } from './read-rows'
import { type RecordState, readChangesSince, STATE_TEXT } from './record-state'

/** Where the next page of a list begins: after this event in the order newest announced first, later recorded first. */
export interface EventCursor {
  readonly announcedLatest: string
  readonly order: number
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})\.(\d{1,10})$/

/** Cursors travel as `2020-07-14.512`; what cannot be read is `null`. */
export function parseEventCursor(text: string): EventCursor | null {
  const match = CURSOR.exec(text)
  return match?.[1] && match[2] && Number(match[2]) < 2 ** 31 && !Number.isNaN(Date.parse(match[1]))
    ? { announcedLatest: match[1], order: Number(match[2]) }
    : null
}

export interface EventPage {
  readonly events: StanceEvent[]
  /** How many pass the filter in all. */
  readonly total: number
  /** Only so many were counted, and there are more. */
  readonly isMore: boolean
  /** Text of the cursor of the next page, `null` on the last. */
  readonly next: string | null
  /** Of the record, in which they were read; see record-state.ts. Empty where there is no next page. */
  readonly state: string
}

/**
 * Newest announced first; of one day, the later recorded first. Stable while events are added at the top. With `countUpTo`
 * more events than those are not counted one by one.
 */
export async function listStanceEvents(
  filter: EventFilter,
  {
    limit = 50,
    after = null,
    countUpTo = null,
  }: { limit?: number; after?: EventCursor | null; countUpTo?: number | null } = {},
  client?: Executor,
): Promise<EventPage> {
  const [rows, total] = await Promise.all([
    readEventRows(filter, limit + 1, after, client),
    countPassing(filter, countUpTo, client),
  ])
  return pageOf(rows, limit, total)
}

/** How many there are, or that there are more than so many. */
export type Total = Pick<EventPage, 'total' | 'isMore'>

const keptTotals = keptByKey<Total>(5_000)

/** How many pass a filter: counted once until the data change, however many pages of the list are asked for. */
export async function countPassing(
  filter: EventFilter,
  most: number | null = null,
  client?: Executor,
): Promise<Total> {
  const events =
    most === null || filter.knownAt
      ? Prisma.sql`${countedEvents(filter.knownAt ?? null, filter.q)} WHERE ${eventConditions(filter)}`
      : Prisma.sql`(${someKeys(filter, await wayTo(filter, client), most + 1)}) e`
  const question = Prisma.sql`SELECT count(*)::int AS "total" FROM ${events}`
  const count = async (): Promise<Total> => {
    const told = client ? null : ((await knownList(filter))?.total ?? (await countTallied(filter)))
    if (told !== null) return { total: told, isMore: false }
    const total = (await readRows<{ total: number }>(question, client))[0]?.total ?? 0
    return most !== null && total > most && !filter.knownAt
      ? { total: most, isMore: true }
      : { total, isMore: false }
  }
  return client ? count() : keptTotals(JSON.stringify([question.text, question.values]), count)
}

interface Place {
  readonly cursor: string
  readonly state: string
}

function pageOf(rows: readonly (EventRow & Place)[], limit: number, total: Total): EventPage {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    events: shown.map(eventOf),
    ...total,
    next: last?.cursor ?? null,
    state: last?.state ?? '',
  }
}

export type ListedRow = EventRow & Place

/**
 * The next events of a filter with the cursor of each. First their keys, by an index that holds what the filter asks; then
 * only what is shown is read whole.
 */
export async function readEventRows(
  filter: EventFilter,
  limit: number,
  after: EventCursor | null,
  client?: Executor,
): Promise<ListedRow[]> {
  const knownAt = filter.knownAt ?? null
  const isAfter = after
    ? Prisma.sql`AND (e."announced_latest", e."id") < (${after.announcedLatest}::date, ${after.order})`
    : Prisma.empty
  const place = Prisma.sql`e."announced_latest"::text || '.' || e."id" AS "cursor", (SELECT ${STATE_TEXT}) AS "state"`
  const order = Prisma.sql`ORDER BY e."announced_latest" DESC, e."id" DESC`
  if (knownAt !== null) {
    // Within a transaction its own state is asked, which the record in memory may be ahead of.
    const list = client ? null : await knownList(filter)
    const only = list && (await list.ids(list.after(after, limit)))
    if (only?.length === 0) return []
    return readRows<ListedRow>(
      only
        ? Prisma.sql`SELECT ${eventColumns(knownAt)}, ${place} FROM ${fromEvent(knownAt, only)} ${order}`
        : Prisma.sql`SELECT ${eventColumns(knownAt)}, ${place} FROM ${fromEvent(knownAt, null, filter.q)} WHERE ${eventConditions(filter)} ${isAfter} ${order} LIMIT ${limit}`,
      client,
    )
  }
  const way = await wayTo(filter, client)
  const page = Prisma.sql`(${newestKeys(filter, { ...way, where: Prisma.sql`${way.where} ${isAfter}` }, limit)}) page`
  if (!client) {
    const names = await listCellNames()
    const rows = await readRows<KeyedRow>(
      Prisma.sql`SELECT ${KEYED_COLUMNS}, ${place} FROM "stance_event" e
        WHERE e."id" = ANY(ARRAY(SELECT page."id" FROM ${page})) ${order}`,
    )
    if (nameEvents(rows, names)) return rows
  }
  // Within a transaction, whose state the names that are kept may not be; or of an issue that was made just now.
  return readRows<ListedRow>(
    Prisma.sql`SELECT ${EVENT_COLUMNS}, ${place} FROM ${page} JOIN ${FROM_EVENT} ON e."id" = page."id" ${order}`,
    client,
  )
}

type KeyedRow = Omit<ListedRow, 'actor' | 'company' | 'topic'> & {
  actor: number | string
  company: number | string
  topic: string | null
}

/** Puts names in the place of keys; `false` if one is not known. */
function nameEvents(rows: KeyedRow[], { actors, issues }: CellNames): rows is (KeyedRow & ListedRow)[] {
  for (const row of rows) {
    const actor = actors.get(row.actor as number)
    const issue = issues.get(row.company as number)
    if (!actor || !issue) return false
    row.actor = actor.code
    row.company = issue.company
    row.topic = issue.topic
  }
  return true
}

/**
 * A later page of a list whose first page was read in a state of the record: as if nothing had been recorded since.
 * Events that were corrected, withdrawn or added meanwhile are read from their revisions, so that none is given twice
 * and none is lost; of all others the row that stands is right.
 */
export async function listStanceEventsIn(
  state: RecordState,
  filter: EventFilter,
  { limit = 50, after }: { limit?: number; after: EventCursor },
  client: PrismaClient = reads(),
): Promise<EventPage> {
  return client.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(WAIT_FOR_TABLES)
      const changes = await readChangesSince(state, tx)
      if (changes?.revisions.length === 0) return listStanceEvents(filter, { limit, after }, tx)
      if (changes === null)
        return listStanceEvents(
          { ...filter, knownAt: new Date(state.at).toISOString() },
          { limit, after },
          tx,
        )
      const { revisions, events } = changes
      const where = eventConditions(filter)
      const way = await wayTo(filter, tx)
      const before = fromEventBefore(revisions, events)
      const place = Prisma.sql`e."announced_latest"::text || '.' || e."id" AS "cursor", '' AS "state"`
      const rest = Prisma.sql`AND (e."announced_latest", e."id") < (${after.announcedLatest}::date, ${after.order})
        ORDER BY e."announced_latest" DESC, e."id" DESC LIMIT ${limit + 1}`
      const rows = [
        ...(await tx.$queryRaw<(EventRow & Place)[]>`
          SELECT ${EVENT_COLUMNS}, ${place} FROM ${eventsOn(way)} ${EVENT_NAMES}
          WHERE ${restOf(way)} AND e."public_id" <> ALL(${[...events]}) ${rest}`),
        ...(await tx.$queryRaw<(EventRow & Place)[]>`
          SELECT ${REVISED_COLUMNS}, ${place} FROM ${before} WHERE ${where} ${rest}`),
      ]
      const [counted] = await tx.$queryRaw<{ total: number }[]>`
        SELECT ((SELECT count(*) FROM ${countedEvents(filter.knownAt ?? null)} WHERE ${where})
          - (SELECT count(*) FROM ${countedEvents(filter.knownAt ?? null)}
              WHERE ${where} AND e."public_id" = ANY(${[...events]}))
          + (SELECT count(*) FROM ${before} WHERE ${where}))::int AS "total"`
      return pageOf(rows.sort(newestFirst).slice(0, limit + 1), limit, {
        total: counted?.total ?? 0,
        isMore: false,
      })
    },
    // All of it sees one state.
    {
      isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
      maxWait: 20_000,
      timeout: LONGEST_IMPORT_MS,
    },
  )
}

/** So long it may wait for one. */
const LONGEST_IMPORT_MS = 5 * 60_000

/** By the day, then by the order of recording, as their cursors have them. */
function newestFirst(a: Place, b: Place): number {
  const [dayA = '', orderA] = a.cursor.split('.')
  const [dayB = '', orderB] = b.cursor.split('.')
  return dayA === dayB ? Number(orderB) - Number(orderA) : dayA < dayB ? 1 : -1
}

/**
 * One event in whatever state, retracted and merged ones included, as it stands or as it was known at a moment. `null`
 * where there is none, or was none yet.
 */
export async function getStanceEvent(id: string, knownAt: string | null = null): Promise<StanceEvent | null> {
  const rows = await getStanceEvents([id], knownAt)
  return rows[0] ?? null
}

/** Several at once, as known at a moment or as they stand, in no order; unknown ids are left out. */
export async function getStanceEvents(
  ids: readonly string[],
  knownAt: string | null = null,
): Promise<StanceEvent[]> {
  if (ids.length === 0) return []
  const wanted = [...new Set(ids)]
  return readRows<EventRow>(Prisma.sql`
    SELECT ${eventColumns(knownAt)} FROM ${fromEvent(knownAt, wanted)} WHERE e."public_id" = ANY(${wanted})`)
}

/**
 * The published events that name this one as an earlier step, oldest first. Of those known at a moment, the ones that
 * named it then and still do, in whatever state they are now.
 */
export async function listFollowUps(id: string, knownAt: string | null = null): Promise<StanceEvent[]> {
  if (knownAt !== null) {
    const naming = await reads().$queryRaw<{ id: string }[]>`
      SELECT DISTINCT f."public_id" AS "id" FROM "related_event" r JOIN "stance_event" o ON o."id" = r."to_id"
        JOIN "stance_event" f ON f."id" = r."from_id" WHERE o."public_id" = ${id}`
    return (
      await getStanceEvents(
        naming.map((event) => event.id),
        knownAt,
      )
    )
      .filter(({ status, related }) => status === 'published' && related.some(({ event }) => event === id))
      .sort((a, b) => (latestDay(a.announcedOn) < latestDay(b.announcedOn) ? -1 : 1))
  }
  return reads().$queryRaw<EventRow[]>`
    SELECT ${EVENT_COLUMNS} FROM ${FROM_EVENT}
    WHERE e."status" = 'published' AND e."id" IN (
      SELECT r."from_id" FROM "related_event" r JOIN "stance_event" o ON o."id" = r."to_id" WHERE o."public_id" = ${id})
    ORDER BY e."announced_latest", e."id"`
}
