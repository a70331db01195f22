import 'server-only'
import { listCellNames } from './cell-names'
import { reads } from './current-reading'
import { type EventFilter, eventConditions } from './event-filter'
import { fromEvent } from './event-rows'
import type { PackedRecord } from './record/packed-record'
import { recordForEvents } from './record/scan-record'
import { tallyCells } from './record/tally-cells'

/** A company in a topic, and how much passes a filter. */
export interface IssueCount {
  readonly company: string
  readonly topic: string
  readonly events: number
  readonly actors: number
}

/** Every issue on which an event passes the filter, by company, then topic. */
export async function countIssues(filter: EventFilter): Promise<IssueCount[]> {
  const record = await recordForEvents(filter)
  if (record) return inRecord(record, filter)
  return reads().$queryRaw<IssueCount[]>`
    SELECT c."slug" AS "company", t."slug" AS "topic", count(*)::int AS "events",
      count(DISTINCT e."actor_id")::int AS "actors"
    FROM ${fromEvent(filter.knownAt ?? null, null, filter.q)} WHERE ${eventConditions(filter)}
    GROUP BY 1, 2 ORDER BY c."slug" COLLATE "C", t."slug" COLLATE "C"`
}

async function inRecord(record: PackedRecord, filter: EventFilter): Promise<IssueCount[]> {
  const [names, cells] = await Promise.all([listCellNames(), tallyCells(record, filter)])
  const counts = new Map<number, { events: number; actors: number }>()
  for (const { issueId, events } of cells) {
    const count = counts.get(issueId) ?? { events: 0, actors: 0 }
    counts.set(issueId, { events: count.events + events, actors: count.actors + 1 })
  }
  return [...counts]
    .flatMap(([issueId, count]) => {
      const issue = names.issues.get(issueId)
      return issue ? [{ issue, count }] : []
    })
    .sort((a, b) => a.issue.rank - b.issue.rank)
    .map(({ issue: { company, topic }, count }) => ({ company, topic, ...count }))
}
