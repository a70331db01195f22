import 'server-only'
import { cache } from 'react'
import { db } from './client'

/** The state of the record as a whole. */
export interface DataVersion {
  /** Another one after every write that readers could see. */
  readonly tag: string
  /** When the record last changed: a moment, ISO 8601 in UTC; `null` while nothing is recorded. */
  readonly changedAt: string | null
}

/**
 * Which state of the record an answer is made from. Read it before the answer: then an answer is never older than what
 * it claims to be. Revisions are counted, and not only the highest taken, because of two writers the one with the lower
 * number may be done later. Labels are in the audit lines; memberships and regions belong to releases.
 */
export const readDataVersion = cache(async (): Promise<DataVersion> => {
  const rows = await db().$queryRaw<{ tag: string; changedAt: Date | null }[]>`
    SELECT r."count" || '.' || r."last" || '.' || (SELECT count(*) FROM "audit_entry") || '.' || p."hash" AS "tag",
      r."changed_at" AS "changedAt"
    FROM (SELECT count(*) AS "count", coalesce(max("id"), 0) AS "last", max("recorded_at") AS "changed_at" FROM "revision") r,
      (SELECT left(md5(concat(
        (SELECT string_agg("code" || coalesce("region", ''), ',' ORDER BY "id") FROM "actor"),
        (SELECT string_agg("bloc_id" || ' ' || "member_id" || coalesce("from_on"::text, '') || coalesce("to_on"::text, ''),
          ',' ORDER BY "id") FROM "membership"))), 8) AS "hash") p`
  const row = rows[0]
  return { tag: row?.tag ?? '', changedAt: row?.changedAt?.toISOString() ?? null }
})
