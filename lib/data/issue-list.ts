import 'server-only'
import { cache } from 'react'
import { Prisma } from '@/lib/generated/prisma/client'
import { listCellNames } from './cell-names'
import { ANY_DAY } from './days'
import { revisionsKnownAt } from './event-rows'
import { CELL_TALLIES } from './event-tallies'
import { keptByKey } from './kept-by-version'
import { readRows } from './read-rows'
import { keptRecord } from './record/kept-record'
import type { PackedRecord } from './record/packed-record'
import { tallyCells } from './record/tally-cells'

/** A company in a topic, and how many actors have an event on it. */
export interface ListedIssue {
  readonly company: string
  readonly topic: string
  readonly actors: number
}

/** Of everything as it stands, and of a few moments. */
const kept = keptByKey<ListedIssue[]>(10)

/**
 * Every issue on which something is published, those that most actors acted on first: as it stands, or as it was known at
 * a moment, so that what leads a view then leads it ever after. As it stands one query of the tallies, as known at a moment
 * the record in memory; kept until the data change.
 */
export const listIssues = cache(
  (knownAt: string | null): Promise<ListedIssue[]> => kept(String(knownAt), () => readIssues(knownAt)),
)
async function readIssues(knownAt: string | null): Promise<ListedIssue[]> {
  const record = knownAt === null ? null : await keptRecord()
  if (record) return inRecord(record, knownAt)
  const cells =
    knownAt === null
      ? Prisma.sql`SELECT s."actor_id", s."issue_id" FROM ${CELL_TALLIES} s GROUP BY 1, 2 HAVING sum(s."events") > 0`
      : Prisma.sql`SELECT DISTINCT e."actor_id", e."issue_id" FROM (${revisionsKnownAt(knownAt)}) e WHERE e."status" = 'published'`
  return readRows<ListedIssue>(Prisma.sql`
    SELECT c."slug" AS "company", t."slug" AS "topic", n."actors"
    FROM (SELECT "issue_id", count(*)::int AS "actors" FROM (${cells}) x GROUP BY 1) n JOIN "issue" i ON i."id" = n."issue_id"
      JOIN "company" c ON c."id" = i."company_id" JOIN "topic" t ON t."id" = i."topic_id"
    ORDER BY 3 DESC, 1, 2`)
}

async function inRecord(record: PackedRecord, knownAt: string | null): Promise<ListedIssue[]> {
  const [names, cells] = await Promise.all([listCellNames(), tallyCells(record, { asOf: ANY_DAY, knownAt })])
  const actors = new Map<number, number>()
  for (const { issueId } of cells) actors.set(issueId, (actors.get(issueId) ?? 0) + 1)
  return [...actors]
    .flatMap(([issueId, count]) => {
      const issue = names.issues.get(issueId)
      return issue ? [{ ...issue, actors: count }] : []
    })
    .sort((a, b) => b.actors - a.actors || a.rank - b.rank)
    .map(({ company, topic, actors: count }) => ({ company, topic, actors: count }))
}
