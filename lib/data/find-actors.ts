import 'server-only'
import { db } from './client'

/** An actor that a search found, and the name by which it did where that is not the one it is shown under. */
export interface FoundActor {
  readonly code: string
  readonly byName: string | null
  /** The whole of a code or name is what was typed: "UK" is the United Kingdom, and only begins "Ukraine". */
  readonly isExact: boolean
}

/**
 * Actors by name, other name, capital, demonym or code: every word of theirs may be begun ("holl" finds Holland), case
 * does not matter. Whole names first, then by name. An empty text finds nobody.
 */
export async function findActors(text: string): Promise<FoundActor[]> {
  const typed = text.trim().toLowerCase()
  if (typed === '') return []
  const escaped = typed.replace(/[\\%_]/g, '\\$&')
  const [begins, within] = [`${escaped}%`, `% ${escaped}%`]
  return db().$queryRaw<FoundActor[]>`
    WITH "named" AS (
      SELECT "id" AS "actor_id", lower("name") AS "name", NULL AS "other" FROM "actor"
      UNION ALL SELECT "id", lower("official_name"), NULL FROM "actor" WHERE "official_name" IS NOT NULL
      UNION ALL SELECT "id", lower("code"), NULL FROM "actor"
      UNION ALL SELECT "id", lower("iso2"), NULL FROM "actor" WHERE "iso2" IS NOT NULL
      UNION ALL SELECT "actor_id", lower("name"), "name" FROM "actor_name"
    ), "found" AS (
      SELECT DISTINCT ON ("actor_id") "actor_id", "other", "name" = ${typed} AS "exact" FROM "named"
      WHERE "name" LIKE ${begins} OR "name" LIKE ${within}
      ORDER BY "actor_id", "name" = ${typed} DESC, "other" NULLS FIRST
    )
    SELECT a."code", f."other" AS "byName", f."exact" AS "isExact"
    FROM "found" f JOIN "actor" a ON a."id" = f."actor_id"
    ORDER BY f."exact" DESC, a."name"`
}
