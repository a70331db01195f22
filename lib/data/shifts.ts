import 'server-only'
import { type IssueKey, issueKey } from '@/lib/domain/issue'
import { isReversal, type Shift } from '@/lib/domain/span'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from './client'
import { toDate } from './days'
import { actorConditions, type EventFilter, issueConditions } from './event-filter'

/** A shift with whom and what it is about, and the event behind it. */
export interface ListedShift extends Shift {
  readonly actor: string
  readonly issue: IssueKey
  readonly company: string
  readonly topic: string
  readonly eventTitle: string
}

interface ShiftQuery
  extends Pick<EventFilter, 'actors' | 'companies' | 'topics' | 'blocs' | 'regions' | 'asOf'> {
  readonly limit: number
  /** Whether the first stance of a cell, which comes from nothing, counts as a shift. */
  readonly firsts?: boolean
}

interface ShiftRow {
  on: string
  onText: string
  stance: Shift['to']['stance']
  state: Shift['to']['state']
  was: Shift['to']['was']
  beforeStance: Shift['to']['stance']
  beforeState: Shift['to']['state'] | null
  beforeWas: Shift['to']['was'] | null
  actor: string
  company: string
  topic: string
  event: string
  eventTitle: string
}

/** The latest shifts up to a day under the default lens, newest first; of one day, the later recorded first. */
export async function listShifts({ limit, firsts = false, ...filter }: ShiftQuery): Promise<ListedShift[]> {
  const where = Prisma.join(
    [
      Prisma.sql`s."from_on" = s."since_on"`,
      Prisma.sql`s."from_on" <= ${toDate(filter.asOf)}::date`,
      ...(firsts ? [] : [Prisma.sql`s."before_state" IS NOT NULL`]),
      ...actorConditions(filter),
      ...issueConditions(filter),
    ],
    ' AND ',
  )
  const rows = await db().$queryRaw<ShiftRow[]>`
    SELECT s."from_on"::text AS "on", s."since" AS "onText", s."stance"::text AS "stance", s."state"::text AS "state",
      s."was"::text AS "was", s."before_stance"::text AS "beforeStance", s."before_state"::text AS "beforeState",
      s."before_was"::text AS "beforeWas", a."code" AS "actor", c."slug" AS "company", t."slug" AS "topic",
      e."public_id" AS "event", e."title" AS "eventTitle"
    FROM "span" s JOIN "actor" a ON a."id" = s."actor_id" JOIN "issue" i ON i."id" = s."issue_id"
      JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
      JOIN "stance_event" e ON e."id" = s."event_id"
    WHERE ${where}
    ORDER BY s."from_on" DESC, s."id" DESC LIMIT ${limit}`
  return rows.map((row) => ({
    on: row.on,
    onText: row.onText,
    from:
      row.beforeState && row.beforeWas
        ? { stance: row.beforeStance, state: row.beforeState, was: row.beforeWas }
        : null,
    to: { stance: row.stance, state: row.state, was: row.was },
    event: row.event,
    isReversal: isReversal(row.beforeStance, row.stance),
    actor: row.actor,
    issue: issueKey(row.company, row.topic),
    company: row.company,
    topic: row.topic,
    eventTitle: row.eventTitle,
  }))
}
