import 'server-only'
import { reads } from './current-reading'
import { keptByVersion } from './kept-by-version'

interface NamesInUse {
  readonly actors: ReadonlySet<string>
  readonly companies: ReadonlySet<string>
  readonly topics: ReadonlySet<string>
}

/** Who and what has at least one cell: what it makes sense to filter by. Nearly every page with filters asks. */
export const listNamesInUse = keptByVersion(async (): Promise<NamesInUse> => {
  const [actors, issues] = await Promise.all([
    reads().$queryRaw<{ code: string }[]>`
      SELECT a."code" FROM "actor" a WHERE EXISTS (SELECT FROM "span" s WHERE s."actor_id" = a."id")`,
    reads().$queryRaw<{ company: string; topic: string }[]>`
      SELECT c."slug" AS "company", t."slug" AS "topic" FROM "issue" i
      JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
      WHERE EXISTS (SELECT FROM "span" s WHERE s."issue_id" = i."id")`,
  ])
  return {
    actors: new Set(actors.map(({ code }) => code)),
    companies: new Set(issues.map(({ company }) => company)),
    topics: new Set(issues.map(({ topic }) => topic)),
  }
})
