import type { Executor } from '@/lib/data/client'

/** What the tallies say and what is counted, of cells, of actors and of issues by year and stance: rows that differ. */
export const tallyDifferences = (db: Executor): Promise<unknown[]> => db.$queryRaw<unknown[]>`
  WITH "tallied" AS (
    SELECT 'cell' AS "of", "actor_id" AS "a", "issue_id" AS "b", NULL AS "stance", "events" FROM "cell_tally"
    UNION ALL SELECT 'cell', "actor_id", "issue_id", NULL, "events" FROM "event_tally_change"
    UNION ALL SELECT 'actor', "actor_id", "year", "stance"::text, "events" FROM "actor_year_tally"
    UNION ALL SELECT 'actor', "actor_id", "year", "stance"::text, "events" FROM "event_tally_change"
    UNION ALL SELECT 'issue', "issue_id", "year", "stance"::text, "events" FROM "issue_year_tally"
    UNION ALL SELECT 'issue', "issue_id", "year", "stance"::text, "events" FROM "event_tally_change"
    UNION ALL SELECT 'cell', "actor_id", "issue_id", NULL, -1 FROM "stance_event" WHERE "status" = 'published'
    UNION ALL SELECT 'actor', "actor_id", extract(year FROM "announced_latest"), "stance"::text, -1
      FROM "stance_event" WHERE "status" = 'published'
    UNION ALL SELECT 'issue', "issue_id", extract(year FROM "announced_latest"), "stance"::text, -1
      FROM "stance_event" WHERE "status" = 'published')
  SELECT "of", "a"::int, "b"::int, "stance", sum("events")::int AS "off" FROM "tallied"
  GROUP BY 1, 2, 3, 4 HAVING sum("events") <> 0`
