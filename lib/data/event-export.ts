import 'server-only'
import { setImmediate as breath } from 'node:timers/promises'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { Prisma } from '@/lib/generated/prisma/client'
import { reads } from './current-reading'
import { type EventFilter, eventConditions } from './event-filter'
import { countedEvents, EVENT_NAMES, type EventRow, eventColumns, eventOf, fromEvent } from './event-rows'
import { knownList } from './known-list'
import { eventsOn, restOf, wayTo } from './newest-keys'
import { readRows } from './read-rows'
import { type EventCursor, type ListedRow, parseEventCursor, readEventRows } from './stance-events'

/** Enough that the way to the database counts for nothing, few enough to weigh nothing. */
const BATCH = 1_000
/** So many are written at once. */
const PIECE = 100

/**
 * All events of a filter in the order of `listStanceEvents`, a batch at a time: memory does not grow with their number,
 * and no connection is held while a slow reader takes its time. The next batch is read while one is being written. What is
 * recorded meanwhile may or may not be in it.
 */
export async function* readAllEvents(filter: EventFilter): AsyncGenerator<StanceEvent[]> {
  const read = (after: EventCursor | null): Promise<ListedRow[]> => {
    const rows = readEventRows(filter, BATCH, after)
    // Told by whoever waits for it, if anybody still does.
    rows.catch(() => {})
    return rows
  }
  for (let next: Promise<ListedRow[]> | null = read(null); next; ) {
    const rows: ListedRow[] = await next
    const after: EventCursor | null =
      rows.length === BATCH ? parseEventCursor(rows.at(-1)?.cursor ?? '') : null
    next = after && read(after)
    yield* inPieces(rows)
  }
}

/** Between them the next batch is asked for and comes, and others who ask the server something are answered. */
async function* inPieces(rows: readonly EventRow[]): AsyncGenerator<StanceEvent[]> {
  for (let from = 0; from < rows.length; from += PIECE) {
    await breath()
    yield rows.slice(from, from + PIECE).map(eventOf)
  }
}

/**
 * The same in the order of recording, in which an import must get them: of two steps of one day the later recorded wins.
 */
export async function* readAllRecorded(filter: EventFilter): AsyncGenerator<StanceEvent[]> {
  const knownAt = filter.knownAt ?? null
  const list = await knownList(filter)
  if (list) {
    const keys = list.inOrderOfRecording()
    for (let from = 0; from < keys.length; from += BATCH) {
      const only = await list.ids([...keys.subarray(from, from + BATCH)])
      yield readRows<EventRow>(Prisma.sql`
        SELECT ${eventColumns(knownAt)} FROM ${fromEvent(knownAt, only)} ORDER BY e."id"`)
    }
    return
  }
  const way = knownAt === null ? await wayTo(filter) : null
  const events = way
    ? Prisma.sql`${eventsOn(way)} ${EVENT_NAMES} WHERE ${restOf(way)}`
    : Prisma.sql`${fromEvent(knownAt, null, filter.q)} WHERE ${eventConditions(filter)}`
  for (let after: number | null = 0; after !== null; ) {
    const rows: (EventRow & { order: number })[] = await reads().$queryRaw`
      SELECT ${eventColumns(knownAt)}, e."id" AS "order" FROM ${events} AND e."id" > ${after} ORDER BY e."id" LIMIT ${BATCH}`
    if (rows.length > 0) yield rows.map(eventOf)
    after = rows.length === BATCH ? (rows.at(-1)?.order ?? null) : null
  }
}

/** How many events pass a filter. */
export async function countEventsOf(filter: EventFilter): Promise<number> {
  const list = await knownList(filter)
  if (list) return list.total
  const rows = await reads().$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM ${countedEvents(filter.knownAt ?? null, filter.q)} WHERE ${eventConditions(filter)}`
  return rows[0]?.total ?? 0
}
