import 'server-only'
import type pg from 'pg'
import { Prisma, type PrismaClient } from '@/lib/generated/prisma/client'
import { poolOf } from './client'
import { type Authorship, snapshotOf } from './event-parts'
import { contentHash, type RequestKey } from './idempotency'
import { tellListeners } from './listeners'
import { statementOf } from './read-rows'
import type { NewStanceEvent } from './record-events'
import { type FoldedEvent, foldEventOf, spansChanged } from './span-upkeep'
import { persist } from './transaction'

/** The place of an event among those of its cell while it has none: after all of them. The database's function knows it. */
const NEWEST = 2 ** 31 - 1

interface Cell {
  readonly actorId: number
  readonly issueId: number
  /** A list of `FoldedEvent`s, as text. */
  readonly events: string
}

/**
 * Records one new event in one statement, with all that `recordEvents` records: what it changes in its cell is worked out
 * before, from what the cell holds, and written only if it still does. That takes two questions to the database, where a
 * transaction takes four and has its cell wait for them.
 *
 * Answers when it was recorded. `null`, and nothing is written, for what needs a transaction: relations, unknown names, an
 * issue that is new, a cell that another changed meanwhile, a request that was made before.
 */
export async function recordAlone(
  event: NewStanceEvent,
  by: Authorship,
  request: RequestKey | null,
  client: PrismaClient,
): Promise<string | null> {
  if (event.related.length > 0) return null
  const pool = poolOf(client)
  const [cell] = await ask<Cell>(
    pool,
    Prisma.sql`SELECT "actor_id" AS "actorId", "issue_id" AS "issueId", "events"
      FROM "find_cell"(${event.actor}, ${event.company}, ${event.topic})`,
  )
  if (!cell) return null
  const held = (JSON.parse(cell.events) as FoldedEvent[]).map(foldEventOf)
  const { gone, fresh } = spansChanged(
    cell,
    [...held, { ...event, order: NEWEST }],
    ({ id }) => id === event.id,
  )
  const recorded = await persist(() =>
    ask<{ moment: string | null }>(
      pool,
      Prisma.sql`SELECT "record_event"(${JSON.stringify(snapshotOf(event))}::jsonb, ${by.author}, ${by.note},
        ${cell.actorId}::int, ${cell.issueId}::int, ${cell.events}, ${gone.map((span) => span.from_on)}::text[]::date[],
        ${JSON.stringify(fresh)}::jsonb, ${request?.scope ?? null}, ${request?.key ?? null},
        ${request && contentHash(request)}) AS "moment"`,
    ),
  )
  const moment = recorded[0]?.moment ?? null
  if (moment !== null) tellListeners(pool)
  return moment
}

const ask = async <Row extends object>(pool: pg.Pool, query: Prisma.Sql): Promise<Row[]> =>
  (await pool.query<Row>(statementOf(query))).rows
