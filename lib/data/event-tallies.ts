import 'server-only'
import type { Day } from '@/lib/domain/partial-date'
import type { YearCount } from '@/lib/domain/years'
import { Prisma } from '@/lib/generated/prisma/client'
import { toDate } from './days'
import { actorConditions, type EventFilter, issueConditions } from './event-filter'
import { keptByKey } from './kept-by-version'
import { readRows } from './read-rows'

/**
 * Counts that triggers keep (`cell_tally`, `actor_year_tally`, `issue_year_tally`): of the cells, and of actors and issues by
 * year and stance. They cost the same however many events there are. They know of nothing else, so a filter that asks for
 * more has no answer here.
 */

const withChanges = (tally: Prisma.Sql, columns: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT ${columns} FROM ${tally} UNION ALL SELECT ${columns} FROM "event_tally_change")`

/** `actor_id`, `issue_id`, `events`; several rows of a cell are to be added up, and may come to nothing. */
export const CELL_TALLIES = withChanges(
  Prisma.sql`"cell_tally"`,
  Prisma.sql`"actor_id", "issue_id", "events"`,
)
const ACTOR_YEARS = withChanges(
  Prisma.sql`"actor_year_tally"`,
  Prisma.sql`"actor_id", "year", "stance", "events"`,
)
const ISSUE_YEARS = withChanges(
  Prisma.sql`"issue_year_tally"`,
  Prisma.sql`"issue_id", "year", "stance", "events"`,
)

const keptAnswers = keptByKey<boolean>(100)

/** Whether all that is published was announced by a day, as it is on any day but one in the past: then tallies tell of it. */
export const isAllAnnounced = (asOf: Day): Promise<boolean> =>
  keptAnswers(asOf, async () => {
    const later = await readRows(Prisma.sql`
      SELECT FROM "stance_event" WHERE "status" = 'published' AND "announced_earliest" > ${toDate(asOf)}::date
        -- Follows from it, and is what the index of the newest begins with.
        AND "announced_latest" > ${toDate(asOf)}::date
      ORDER BY "announced_latest" DESC LIMIT 1`)
    return later.length === 0
  })

const YEAR = /^\d{4}$/

interface Asked {
  readonly ofActors: Prisma.Sql[]
  readonly ofIssues: Prisma.Sql[]
  /** Of the years and the stances. */
  readonly rest: Prisma.Sql[]
}

/** What a filter asks, in the words of the tallies; `null` where they do not know enough. */
function askedOf(filter: EventFilter): Asked | null {
  const { from, to, stances = [], blocs = [], kinds = [] } = filter
  if (filter.knownAt || filter.q || filter.targeting === 'named' || filter.words === 'no') return null
  // Who belongs to a bloc changes with the day of the event.
  if (blocs.length > 0 || kinds.length > 0) return null
  if ((from && !YEAR.test(from)) || (to && !YEAR.test(to))) return null
  return {
    ofActors: actorConditions(filter, 's'),
    ofIssues: issueConditions(filter, 's'),
    rest: [
      // No date is less exact than a year, so all its days are in one.
      ...(from ? [Prisma.sql`s."year" >= ${Number(from)}`] : []),
      ...(to ? [Prisma.sql`s."year" <= ${Number(to)}`] : []),
      ...(stances.length > 0 ? [Prisma.sql`s."stance" = ANY(${[...stances]}::"stance"[])`] : []),
    ],
  }
}

const all = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  Prisma.join([...conditions, Prisma.sql`true`], ' AND ')

/** The tallies by year of what is asked, as a table `s` and its conditions. */
function yearsOf({ ofActors, ofIssues, rest }: Asked): Prisma.Sql | null {
  if (ofActors.length > 0 && ofIssues.length > 0) return null
  const table = ofIssues.length > 0 ? ISSUE_YEARS : ACTOR_YEARS
  return Prisma.sql`${table} s WHERE ${all([...ofActors, ...ofIssues, ...rest])}`
}

/** How many events pass a filter; `null` where the tallies cannot tell. */
export async function countTallied(filter: EventFilter): Promise<number | null> {
  const asked = askedOf(filter)
  if (!asked) return null
  const { ofActors, ofIssues, rest } = asked
  const years = yearsOf(asked)
  const from =
    years ??
    (rest.length === 0 ? Prisma.sql`${CELL_TALLIES} s WHERE ${all([...ofActors, ...ofIssues])}` : null)
  if (!from || !(await isAllAnnounced(filter.asOf))) return null
  const [row] = await readRows<{ total: number }>(
    Prisma.sql`SELECT coalesce(sum(s."events"), 0)::int AS "total" FROM ${from}`,
  )
  return row?.total ?? 0
}

/** How many events pass a filter in each year, by stance, ascending; `null` where the tallies cannot tell. */
export async function countTalliedByYear(filter: EventFilter): Promise<YearCount[] | null> {
  const asked = askedOf(filter)
  const from = asked && yearsOf(asked)
  if (!from || !(await isAllAnnounced(filter.asOf))) return null
  return readRows<YearCount>(Prisma.sql`
    SELECT s."year"::int AS "year", s."stance"::text AS "stance", sum(s."events")::int AS "count" FROM ${from}
    GROUP BY s."year", s."stance" HAVING sum(s."events") > 0 ORDER BY s."year", s."stance"`)
}

/** The cells that the events of a filter belong to, as a question for their keys and how many each has; `null` likewise. */
export async function cellsTallied(filter: EventFilter): Promise<Prisma.Sql | null> {
  const asked = askedOf(filter)
  if (!asked || asked.rest.length > 0 || !(await isAllAnnounced(filter.asOf))) return null
  return Prisma.sql`
    SELECT s."actor_id", s."issue_id", sum(s."events")::int AS "events"
    FROM ${CELL_TALLIES} s WHERE ${all([...asked.ofActors, ...asked.ofIssues])}
    GROUP BY s."actor_id", s."issue_id" HAVING sum(s."events") > 0`
}
