import 'server-only'
import { type IssueKey, issueKey } from '@/lib/domain/issue'
import { reads } from './current-reading'
import { keptByVersion } from './kept-by-version'

/** What the integer keys of cells stand for, and their place in the order of names. */
export interface CellNames {
  readonly actors: ReadonlyMap<number, { readonly code: string; readonly rank: number }>
  readonly issues: ReadonlyMap<
    number,
    { readonly key: IssueKey; readonly company: string; readonly topic: string; readonly rank: number }
  >
}

/** Kept in this process until the data change. Actors by code, issues by company, then topic. */
export const listCellNames: () => Promise<CellNames> = keptByVersion(async () => {
  const [actors, issues] = await Promise.all([
    reads().$queryRaw<
      { id: number; code: string }[]
    >`SELECT "id", "code" FROM "actor" ORDER BY "code" COLLATE "C"`,
    reads().$queryRaw<{ id: number; company: string; topic: string }[]>`
      SELECT i."id", c."slug" AS "company", t."slug" AS "topic" FROM "issue" i
        JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
      ORDER BY c."slug" COLLATE "C", t."slug" COLLATE "C"`,
  ])
  return {
    actors: new Map(actors.map(({ id, code }, rank) => [id, { code, rank }])),
    issues: new Map(
      issues.map(({ id, company, topic }, rank) => [
        id,
        { key: issueKey(company, topic), company, topic, rank },
      ]),
    ),
  }
})
