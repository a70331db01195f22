import 'server-only'
import { db } from './client'

/** Whether the company is recorded in the topic: only then there is an issue. */
export async function isIssue(company: string, topic: string): Promise<boolean> {
  const issue = await db().issue.findFirst({
    where: { company: { slug: company }, topic: { slug: topic } },
    select: { id: true },
  })
  return issue !== null
}
