import 'server-only'
import { reads } from './current-reading'
import { type EventFilter, eventConditions } from './event-filter'
import { fromEvent } from './event-rows'

/** A company in a topic, and how much passes a filter. */
export interface IssueCount {
  readonly company: string
  readonly topic: string
  readonly events: number
  readonly actors: number
}

/** Every issue on which an event passes the filter, by company, then topic. */
export async function countIssues(filter: EventFilter): Promise<IssueCount[]> {
  return reads().$queryRaw<IssueCount[]>`
    SELECT c."slug" AS "company", t."slug" AS "topic", count(*)::int AS "events",
      count(DISTINCT e."actor_id")::int AS "actors"
    FROM ${fromEvent(filter.knownAt ?? null)} WHERE ${eventConditions(filter)}
    GROUP BY 1, 2 ORDER BY c."slug" COLLATE "C", t."slug" COLLATE "C"`
}
