import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Executor } from './client'
import { type EventFilter, eventConditions, severalKeys } from './event-filter'
import { areFrequent } from './word-conditions'

/** So many things are counted one by one; of more a page says that there are more. */
export const MOST_COUNTED = 10_000
/** Of events with words fewer, as each has to be read. */
const MOST_WITH_WORDS = 1_000

/** How many events of a filter are counted one by one. */
export const mostCounted = ({ q }: Pick<EventFilter, 'q'>): number => (q ? MOST_WITH_WORDS : MOST_COUNTED)

/**
 * How the events of a filter, as they stand, are found where some of them are wanted in an order. Those with a rare word are
 * all looked up by their words, and then put in order (`isLookedUp`); all others come in the order of an index, until there
 * are enough.
 */
export interface Way {
  readonly isLookedUp: boolean
  readonly where: Prisma.Sql
}

/**
 * By which index the events of a filter are best found. Where it has words that depends on how frequent they are, which is
 * asked of the planner, once for each version of the data.
 */
export async function wayTo(filter: EventFilter, client?: Executor): Promise<Way> {
  const { q } = filter
  if (!q) return { isLookedUp: false, where: eventConditions(filter) }
  const isWalked = await areFrequent(q, client)
  return { isLookedUp: !isWalked, where: eventConditions(filter, isWalked) }
}

/** The events `e` on a way as a table. What is asked of them then, the order too, is no reason to find them otherwise. */
export const eventsOn = ({ isLookedUp, where }: Way): Prisma.Sql =>
  isLookedUp
    ? Prisma.sql`(SELECT e.* FROM "stance_event" e WHERE ${where} OFFSET 0) e`
    : Prisma.sql`"stance_event" e`

/** What is left to be asked of that table, so that only events on the way pass. */
export const restOf = ({ isLookedUp, where }: Way): Prisma.Sql => (isLookedUp ? Prisma.sql`true` : where)

/**
 * The keys of the newest events on a way, with their days and cells, by an index that holds what a filter asks. Of a filter
 * that leaves very many, one walk finds them soon, whoever they are of.
 */
export const newestOf = (way: Way, limit: number): Prisma.Sql => Prisma.sql`
  SELECT e."id", e."announced_latest", e."actor_id", e."issue_id" FROM ${eventsOn(way)} WHERE ${restOf(way)}
  ORDER BY e."announced_latest" DESC, e."id" DESC LIMIT ${limit}`

/**
 * The keys of the newest events of a filter, with their days and cells, by an index that holds what the filter asks. Of
 * several actors or issues they are among the newest of each.
 */
export const newestKeys = (filter: EventFilter, way: Way, limit: number): Prisma.Sql => {
  const several = severalKeys(filter)
  if (!several) return newestOf(way, limit)
  return Prisma.sql`
    SELECT x.* FROM (${several.keys}) AS k("key")
      CROSS JOIN LATERAL (${newestOf(ofEach(way, several.column), limit)}) x
    ORDER BY x."announced_latest" DESC, x."id" DESC LIMIT ${limit}`
}

/** As many events of a filter as there are, up to a number: which ones is all the same. */
export const someKeys = (filter: EventFilter, way: Way, limit: number): Prisma.Sql => {
  const several = severalKeys(filter)
  if (!several) return newestOf(way, limit)
  return Prisma.sql`
    SELECT x."id" FROM (${several.keys}) AS k("key")
      CROSS JOIN LATERAL (${newestOf(ofEach(way, several.column), limit)}) x LIMIT ${limit}`
}

const ofEach = (way: Way, column: Prisma.Sql): Way => ({
  ...way,
  where: Prisma.sql`${column} = k."key" AND ${way.where}`,
})
