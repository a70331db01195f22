import 'server-only'
import { reads } from './current-reading'

/** Whether the company is recorded in the topic: only then there is an issue. */
export async function isIssue(company: string, topic: string): Promise<boolean> {
  const issue = await reads().issue.findFirst({
    where: { company: { slug: company }, topic: { slug: topic } },
    select: { id: true },
  })
  return issue !== null
}
