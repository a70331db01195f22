import 'server-only'
import type { Executor } from '../client'
import type { ReadRow } from './read-row'

/** The ids of all issues, in memory; new pairs of company and topic are made. */
export class IssueBook {
  private constructor(private readonly ids: Map<string, number>) {}

  static async open(tx: Executor): Promise<IssueBook> {
    const rows = await tx.$queryRaw<IssueRow[]>`
      SELECT "id", "company_id" AS "companyId", "topic_id" AS "topicId" FROM "issue"`
    return new IssueBook(new Map(rows.map((row) => [keyOf(row.companyId, row.topicId), row.id])))
  }

  id(companyId: number, topicId: number): number {
    const id = this.ids.get(keyOf(companyId, topicId))
    if (id === undefined) throw new Error(`no issue of company ${companyId} in topic ${topicId}`)
    return id
  }

  async make(tx: Executor, rows: readonly ReadRow[]): Promise<void> {
    const missing = rows.filter(({ company, topic }) => !this.ids.has(keyOf(company.id, topic.id)))
    if (missing.length === 0) return
    const made = await tx.$queryRaw<IssueRow[]>`
      INSERT INTO "issue" ("company_id", "topic_id")
      SELECT DISTINCT * FROM unnest(${missing.map((m) => m.company.id)}::int[], ${missing.map((m) => m.topic.id)}::int[])
      RETURNING "id", "company_id" AS "companyId", "topic_id" AS "topicId"`
    for (const row of made) this.ids.set(keyOf(row.companyId, row.topicId), row.id)
  }
}

interface IssueRow {
  readonly id: number
  readonly companyId: number
  readonly topicId: number
}

const keyOf = (companyId: number, topicId: number): string => `${companyId} ${topicId}`
