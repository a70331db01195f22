import 'server-only'
import { today } from '@/lib/clock'
import { countIssues } from '@/lib/data/issue-counts'
import { filterOfView } from '@/lib/data/view-filter'
import { issueKey } from '@/lib/domain/issue'
import type { Work } from '../answer-call'
import { pageOf } from '../list-answer'

/** Issues by key, with how many events pass the filters of the view. */
export const listIssues: Work = async (asked) => {
  const { view } = asked.query
  const counts = await countIssues(filterOfView(view, view.asOf ?? today()))
  return pageOf(
    asked,
    counts,
    ({ company, topic }) => issueKey(company, topic),
    ({ company, topic, events, actors }) => ({
      key: issueKey(company, topic),
      company,
      topic,
      events,
      actors,
    }),
  )
}
