import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { type EventFilter, severalKeys } from './event-filter'

/** So many things are counted one by one; of more a page says that there are more. */
export const MOST_COUNTED = 10_000
/** Of events with words fewer, as each has to be read. */
const MOST_WITH_WORDS = 1_000

/** How many events of a filter are counted one by one. */
export const mostCounted = ({ q }: Pick<EventFilter, 'q'>): number => (q ? MOST_WITH_WORDS : MOST_COUNTED)

/**
 * The keys of the newest events that pass, with their days and cells, by an index that holds what a filter asks. Of a filter
 * that leaves very many, one walk finds them soon, whoever they are of.
 */
export const newestOf = (condition: Prisma.Sql, limit: number): Prisma.Sql => Prisma.sql`
  SELECT e."id", e."announced_latest", e."actor_id", e."issue_id" FROM "stance_event" e WHERE ${condition}
  ORDER BY e."announced_latest" DESC, e."id" DESC LIMIT ${limit}`

/**
 * The keys of the newest events of a filter, with their days and cells, by an index that holds what the filter asks. Of
 * several actors or issues they are among the newest of each.
 */
export function newestKeys(filter: EventFilter, where: Prisma.Sql, limit: number): Prisma.Sql {
  const several = severalKeys(filter)
  if (!several) return newestOf(where, limit)
  return Prisma.sql`
    SELECT x.* FROM (${several.keys}) AS k("key")
      CROSS JOIN LATERAL (${newestOf(Prisma.sql`${several.column} = k."key" AND ${where}`, limit)}) x
    ORDER BY x."announced_latest" DESC, x."id" DESC LIMIT ${limit}`
}

/** As many events of a filter as there are, up to a number: which ones is all the same. */
export function someKeys(filter: EventFilter, where: Prisma.Sql, limit: number): Prisma.Sql {
  const several = severalKeys(filter)
  if (!several) return newestOf(where, limit)
  return Prisma.sql`
    SELECT x."id" FROM (${several.keys}) AS k("key")
      CROSS JOIN LATERAL (${newestOf(Prisma.sql`${several.column} = k."key" AND ${where}`, limit)}) x LIMIT ${limit}`
}
