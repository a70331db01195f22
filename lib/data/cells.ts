import 'server-only'
import { isDefaultLens, type Lens } from '@/lib/domain/lens'
import { buildMatrix, type Cell, type DayCell } from '@/lib/domain/matrix'
import type { Day } from '@/lib/domain/partial-date'
import { Prisma } from '@/lib/generated/prisma/client'
import { type CellFilter, inOrderOfNames, readCellsOn } from './cell-histories'
import { listCellNames } from './cell-names'
import { toDate } from './days'
import { actorConditions, issueConditions } from './event-filter'
import { publicIdsOf } from './public-ids'
import { readTexts } from './read-rows'

/**
 * The cells of a matrix as of the day of the filter, by actor code, then issue key: what `buildMatrix` makes of their
 * histories. Under the default lens only the spans of that day are read, by their index alone, so that the cost is that
 * of the cells and not of all that ever happened in them.
 */
export async function listCells(filter: CellFilter, lens: Lens): Promise<DayCell[]> {
  if (filter.knownAt || !isDefaultLens(lens))
    return buildMatrix(await inOrderOfNames(await readCellsOn(filter, lens)), filter.asOf).map(
      ({ openedBy: _, ...cell }) => cell,
    )
  const where = Prisma.join(
    [...actorConditions(filter, 's'), ...issueConditions(filter, 's'), Prisma.sql`true`],
    ' AND ',
  )
  const day = Prisma.sql`${toDate(filter.asOf)}::date`
  const columns = Prisma.sql`s."actor_id", s."issue_id", s."state", s."track", s."stance", s."was", s."since", s."since_on",
    s."event_id", s."drift_stance", s."drift_event_id"`
  // Two questions in one: for an OR the planner would read the rows of the spans, or all of them.
  const [names, rows] = await Promise.all([
    listCellNames(),
    readTexts<SpanRow>(Prisma.sql`
      SELECT ${columns} FROM "span" s WHERE s."from_on" IS NOT NULL AND s."to_on" IS NULL AND s."from_on" <= ${day} AND ${where}
      UNION ALL
      SELECT ${columns} FROM "span" s WHERE s."from_on" IS NOT NULL AND s."to_on" >= ${day} AND s."from_on" <= ${day} AND ${where}`),
  ])
  const ids = await publicIdsOf(
    rows.flatMap(([, , , , , , , , event, , drift]) =>
      drift ? [Number(event), Number(drift)] : [Number(event)],
    ),
  )
  const placed = rows.flatMap((row) => {
    const actor = names.actors.get(Number(row[0]))
    const issue = names.issues.get(Number(row[1]))
    // Made since the names were read: then it was since the question, too.
    if (!actor || !issue) return []
    const [, , state, track, stance, was, since, sinceDay, event, leans, drift] = row
    return {
      rank: actor.rank * 2 ** 26 + issue.rank,
      cell: {
        actor: actor.code,
        issue: issue.key,
        stance,
        state,
        track,
        was,
        since,
        sinceDay,
        event: ids.get(Number(event)) ?? '',
        drift: leans && drift ? { stance: leans, event: ids.get(Number(drift)) ?? '' } : null,
      } satisfies DayCell,
    }
  })
  return placed.sort((a, b) => a.rank - b.rank).map(({ cell }) => cell)
}

/** As the driver brings it: numbers and days are texts. */
type SpanRow = [
  actorId: string,
  issueId: string,
  state: Cell['state'],
  track: Cell['track'],
  stance: Cell['stance'],
  was: Cell['was'],
  since: string,
  sinceDay: Day,
  event: string,
  driftStance: Cell['stance'],
  driftEvent: string | null,
]
