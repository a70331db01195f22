import 'server-only'
import { duplicateWindow } from '@/lib/domain/duplicate'
import type { PartialDate } from '@/lib/domain/partial-date'
import type { Stance } from '@/lib/domain/stance'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { Prisma } from '@/lib/generated/prisma/client'
import { db, type Executor } from './client'
import { cellConditions, companyConditions } from './event-filter'
import { EVENT_COLUMNS, type EventRow, FROM_EVENT } from './event-rows'

/** What is known so far of an event that may be recorded already. Absent parts are not looked for. */
export interface Candidate {
  readonly actor?: string | null
  readonly company?: string | null
  readonly topic?: string | null
  readonly announcedOn?: PartialDate | null
  /** Looked at only where no date is known: then events of the same stance may be it, whenever they were. */
  readonly stance?: Stance | null
  /** Addresses of its sources, normalised. */
  readonly urls?: readonly string[]
  /** Whether the same stance on the company in another topic counts too, as where the topic was inferred or guessed. */
  readonly anyTopic?: boolean
}

export interface Duplicate {
  readonly event: StanceEvent
  /**
   * `cell`: the same actor on the same issue within a fortnight. `stance`: the same actor and stance on the same issue,
   * while the date is open. `source`: a source has the same address. `topic`: the same actor and stance on the company,
   * within a fortnight or while the date is open, in another topic.
   */
  readonly because: 'cell' | 'stance' | 'source' | 'both' | 'topic'
}

/** So alike that somebody must say that they are two steps: one report often tells of several, one day rarely does. */
export const mayBeSameStep = ({ because }: Pick<Duplicate, 'because'>): boolean =>
  because === 'cell' || because === 'both'

const MOST = 8

/** Published events that may tell the same step, the likeliest first. `except` is an event that is being corrected. */
export async function findDuplicates(
  candidate: Candidate,
  except: string | null = null,
  client: Pick<Executor, '$queryRaw'> = db(),
): Promise<Duplicate[]> {
  const { actor, company, topic, announcedOn, stance, urls = [], anyTopic = false } = candidate
  const window = announcedOn ? duplicateWindow(announcedOn) : null
  const sameStep = window
    ? Prisma.sql`e."announced_latest" >= ${window.from}::date AND e."announced_earliest" <= ${window.to}::date`
    : stance
      ? Prisma.sql`e."stance" = ${stance}::"stance"`
      : null
  const isElsewhere = anyTopic && actor && company && stance && sameStep
  if (urls.length === 0 && !isElsewhere && !(actor && company && topic && sameStep)) return []
  const sameCell =
    actor && company && topic && sameStep
      ? Prisma.sql`(e."status" = 'published' AND ${Prisma.join(cellConditions(actor, company, topic), ' AND ')} AND ${sameStep})`
      : Prisma.sql`false`
  const sameSource =
    urls.length > 0
      ? Prisma.sql`e."id" IN (SELECT s."event_id" FROM "source" s WHERE s."url" = ANY(${[...urls]}))`
      : Prisma.sql`false`
  const elsewhere = isElsewhere
    ? Prisma.sql`(e."status" = 'published' AND ${Prisma.join(companyConditions(actor, company), ' AND ')} AND e."stance" = ${stance}::"stance" AND ${sameStep})`
    : null
  // Each by its own index: of two conditions in one, the planner would look at every event.
  const candidates = Prisma.sql`
    SELECT e."id" FROM "stance_event" e WHERE ${sameCell}
    UNION SELECT s."event_id" FROM "source" s WHERE s."url" = ANY(${[...urls]})
    ${elsewhere ? Prisma.sql`UNION SELECT e."id" FROM "stance_event" e WHERE ${elsewhere}` : Prisma.empty}`
  const rows = await client.$queryRaw<(EventRow & { bySource: boolean; byCell: boolean })[]>`
    SELECT ${EVENT_COLUMNS}, ${sameCell} AS "byCell", ${sameSource} AS "bySource" FROM ${FROM_EVENT}
    WHERE e."status" = 'published' AND e."id" IN (${candidates}) AND e."public_id" IS DISTINCT FROM ${except}
    ORDER BY (${sameCell})::int + (${sameSource})::int DESC, (${sameCell})::int DESC, e."announced_latest" DESC, e."id" DESC
    LIMIT ${MOST}`
  return rows.map(({ byCell, bySource, ...event }) => ({
    event,
    because: byCell ? (bySource ? 'both' : window ? 'cell' : 'stance') : bySource ? 'source' : 'topic',
  }))
}
