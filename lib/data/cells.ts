import 'server-only'
import { issueKey } from '@/lib/domain/issue'
import { isDefaultLens, type Lens } from '@/lib/domain/lens'
import { buildMatrix, type Cell } from '@/lib/domain/matrix'
import { Prisma } from '@/lib/generated/prisma/client'
import { type CellFilter, listCellHistories } from './cell-histories'
import { toDate } from './days'
import { actorConditions, issueConditions } from './event-filter'
import { readTuples } from './read-rows'

/**
 * The cells of a matrix as of the day of the filter, by actor code, then issue key: what `buildMatrix` makes of their
 * histories. Under the default lens only the spans of that day are read, so that the cost is that of the cells and not of
 * all that ever happened in them.
 */
export async function listCells(filter: CellFilter, lens: Lens): Promise<Cell[]> {
  if (filter.knownAt || !isDefaultLens(lens))
    return buildMatrix(await listCellHistories(filter, lens), filter.asOf)
  const where = whereOf(filter)
  const day = Prisma.sql`${toDate(filter.asOf)}::date`
  const query = Prisma.sql`
    SELECT a."code", c."slug", t."slug", s."state", s."track", s."stance", s."was", s."since", s."since_on"::text,
      e."public_id", coalesce(b."public_id", e."public_id"), s."drift_stance", d."public_id"
    FROM "span" s JOIN "actor" a ON a."id" = s."actor_id" JOIN "issue" i ON i."id" = s."issue_id"
      JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
      JOIN "stance_event" e ON e."id" = s."event_id" LEFT JOIN "stance_event" d ON d."id" = s."drift_event_id"
      LEFT JOIN "span" o ON s."since_on" <> s."from_on" AND o."actor_id" = s."actor_id" AND o."issue_id" = s."issue_id"
        AND o."from_on" = s."since_on"
      LEFT JOIN "stance_event" b ON b."id" = o."event_id"
    WHERE s."from_on" <= ${day} AND (s."to_on" IS NULL OR s."to_on" >= ${day}) AND ${where}`
  return (await readTuples<CellRow>(query)).map(cellOf).sort(inOrder)
}

const whereOf = (filter: CellFilter): Prisma.Sql =>
  Prisma.join([...actorConditions(filter, 's'), ...issueConditions(filter, 's'), Prisma.sql`true`], ' AND ')

type CellRow = [
  actor: string,
  company: string,
  topic: string,
  state: Cell['state'],
  track: Cell['track'],
  stance: Cell['stance'],
  was: Cell['was'],
  since: string,
  sinceDay: string,
  event: string,
  openedBy: string,
  driftStance: Cell['stance'],
  driftEvent: string | null,
]

const cellOf = ([
  actor,
  company,
  topic,
  state,
  track,
  stance,
  was,
  since,
  sinceDay,
  event,
  openedBy,
  lean,
  leans,
]: CellRow): Cell => ({
  actor,
  issue: issueKey(company, topic),
  stance,
  state,
  track,
  was,
  since,
  sinceDay,
  event,
  openedBy,
  drift: lean && leans ? { stance: lean, event: leans } : null,
})

/** As the database sorts: by actor, company, topic. */
const inOrder = (a: Cell, b: Cell): number =>
  a.actor < b.actor ? -1 : a.actor > b.actor ? 1 : orderOf(a.issue, b.issue)

function orderOf(a: string, b: string): number {
  const [x, y] = [a.replace('/', '\0'), b.replace('/', '\0')]
  return x < y ? -1 : x > y ? 1 : 0
}
