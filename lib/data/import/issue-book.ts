import 'server-only'
import type { Executor } from '../client'
import type { CellId } from '../span-upkeep'
import type { ReadRow } from './read-row'

/** The ids of all issues, in memory; new pairs of company and topic are made. */
export class IssueBook {
  private constructor(private readonly ids: Map<number, Map<number, number>>) {}

  static async open(tx: Executor): Promise<IssueBook> {
    const rows = await tx.$queryRaw<IssueRow[]>`
      SELECT "id", "company_id" AS "companyId", "topic_id" AS "topicId" FROM "issue"`
    const book = new IssueBook(new Map())
    for (const row of rows) book.add(row)
    return book
  }

  /** The cell of a row; `null` where nobody spoke of its issue yet. */
  cell({ actor, company, topic }: ReadRow): CellId | null {
    const issueId = this.ids.get(company.id)?.get(topic.id)
    return issueId === undefined ? null : { actorId: actor.id, issueId }
  }

  /** The cell of a row whose issue is new. */
  async make(tx: Executor, { actor, company, topic }: ReadRow): Promise<CellId> {
    const [made] = await tx.$queryRaw<IssueRow[]>`
      INSERT INTO "issue" ("company_id", "topic_id") VALUES (${company.id}, ${topic.id})
      RETURNING "id", "company_id" AS "companyId", "topic_id" AS "topicId"`
    if (!made) throw new Error(`no issue of company ${company.id} in topic ${topic.id}`)
    this.add(made)
    return { actorId: actor.id, issueId: made.id }
  }

  private add({ id, companyId, topicId }: IssueRow): void {
    const topics = this.ids.get(companyId) ?? new Map<number, number>()
    this.ids.set(companyId, topics.set(topicId, id))
  }
}

interface IssueRow {
  readonly id: number
  readonly companyId: number
  readonly topicId: number
}
