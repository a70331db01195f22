import 'server-only'
import { reads } from './current-reading'
import { FROM_EVENT } from './event-rows'

/** Something that has a page, and when what it shows last changed. */
export interface SitePage {
  readonly kind: 'actor' | 'company' | 'issue' | 'event'
  /** Actor code, company slug, `company/topic`, event id. */
  readonly key: string
  readonly changedAt: Date
}

/**
 * The pages that have something to show: actors, companies and issues with published events, and the events, the latest
 * changed first within each kind, at most `limit` in all.
 */
export async function listSitePages(limit: number): Promise<SitePage[]> {
  return reads().$queryRaw<SitePage[]>`
    WITH "e" AS (
      SELECT a."code" AS "actor", c."slug" AS "company", c."slug" || '/' || t."slug" AS "issue",
        e."public_id" AS "event", e."changed_at"
      FROM ${FROM_EVENT} WHERE e."status" = 'published')
    SELECT "kind", "key", max("changed_at") AS "changedAt" FROM (
      SELECT 1 AS "rank", 'actor' AS "kind", "actor" AS "key", "changed_at" FROM "e"
      UNION ALL SELECT 2, 'company', "company", "changed_at" FROM "e"
      UNION ALL SELECT 3, 'issue', "issue", "changed_at" FROM "e"
      UNION ALL SELECT 4, 'event', "event", "changed_at" FROM "e") p
    GROUP BY "rank", "kind", "key" ORDER BY "rank", 3 DESC, "key" LIMIT ${limit}`
}
