import 'server-only'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { Prisma } from '@/lib/generated/prisma/client'
import { reads } from './current-reading'
import { type EventFilter, eventConditions } from './event-filter'
import { EVENT_NAMES, type EventRow, eventColumns, fromEvent } from './event-rows'
import { knownList } from './known-list'
import { eventsOn, restOf, wayTo } from './newest-keys'
import { readRows } from './read-rows'

/**
 * The events of a filter that were recorded or corrected last, newest first: what a feed is about, which must tell of
 * what happened long ago too when it is recorded today. Of one load of many, the later announced come first. `offset`
 * of them are passed over, for a further page.
 */
export async function listLastChanged(
  filter: EventFilter,
  limit: number,
  offset = 0,
): Promise<StanceEvent[]> {
  const knownAt = filter.knownAt ?? null
  const list = await knownList(filter)
  const only = list && (await list.ids(await list.lastChanged(limit, offset)))
  if (only)
    return readRows<EventRow>(Prisma.sql`
      SELECT ${eventColumns(knownAt)} FROM ${fromEvent(knownAt, only)}
      ORDER BY e."changed_at" DESC, e."announced_latest" DESC, e."id" DESC`)
  const way = knownAt === null ? await wayTo(filter) : null
  const events = way
    ? Prisma.sql`${eventsOn(way)} ${EVENT_NAMES} WHERE ${restOf(way)}`
    : Prisma.sql`${fromEvent(knownAt, null, filter.q)} WHERE ${eventConditions(filter)}`
  return reads().$queryRaw<EventRow[]>`
    SELECT ${eventColumns(knownAt)} FROM ${events}
    ORDER BY e."changed_at" DESC, e."announced_latest" DESC, e."id" DESC LIMIT ${limit} OFFSET ${offset}`
}

/** When each of several events was last changed, of those whose text has all words of `q`. */
export async function readChangeMoments(
  ids: readonly string[],
  { q = null, asOf, knownAt = null }: Pick<EventFilter, 'q' | 'asOf' | 'knownAt'>,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reads().$queryRaw<{ id: string; changedAt: Date }[]>(Prisma.sql`
    SELECT e."public_id" AS "id", e."changed_at" AS "changedAt" FROM ${fromEvent(knownAt, ids)}
    WHERE ${eventConditions({ q, asOf })} AND e."public_id" = ANY(${[...new Set(ids)]})`)
  return new Map(rows.map(({ id, changedAt }) => [id, changedAt.toISOString()]))
}
