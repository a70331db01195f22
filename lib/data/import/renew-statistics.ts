import 'server-only'
import type { ClientBase } from 'pg'
import { together } from './together'

/** Above this, and this part of what was there, the planner's picture of the tables is worth renewing: it takes a second. */
const LARGE = 10_000
const WORTH_A_LOOK = 0.1

/**
 * Of the columns by which the planner chooses between indexes. Those of text cost ten times as much to look through, and
 * PostgreSQL does so by itself within minutes.
 */
export const RENEW_EVENTS = `ANALYZE "stance_event" ("id", "actor_id", "issue_id", "stance", "kind", "targeting", "status",
  "announced_earliest", "announced_latest", "changed_at"), "issue"`
const RENEW_PARTS = `ANALYZE "source" ("event_id", "url"),
  "revision" ("event_id", "version", "recorded_at", "actor_id", "issue_id", "status")`
const RENEW_SPANS = 'ANALYZE "span"'

/** After so many rows were written, if they change the picture. With a second connection those of events are renewed already. */
export async function renewStatistics(
  client: ClientBase,
  second: ClientBase | null,
  rows: number,
): Promise<void> {
  if (rows <= LARGE) return
  if (second) return together(client.query(RENEW_PARTS), second.query(RENEW_SPANS))
  const { rows: before } = await client.query<{ rows: number }>(
    `SELECT "reltuples"::float8 AS "rows" FROM "pg_class" WHERE "oid" = 'stance_event'::regclass`,
  )
  if (rows <= (before[0]?.rows ?? 0) * WORTH_A_LOOK) return
  for (const statement of [RENEW_EVENTS, RENEW_PARTS, RENEW_SPANS]) await client.query(statement)
}
