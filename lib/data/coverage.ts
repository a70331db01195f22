import 'server-only'
import { dateText } from '@/lib/domain/date-number'
import type { PartialDate } from '@/lib/domain/partial-date'
import { Prisma } from '@/lib/generated/prisma/client'
import { listCellNames } from './cell-names'
import { reads } from './current-reading'
import { actorConditions, type EventFilter, eventConditions } from './event-filter'
import { fromEvent } from './event-rows'
import { keptRecord } from './record/kept-record'
import type { PackedRecord } from './record/packed-record'
import { type CellTally, laterOf, tallyCells } from './record/tally-cells'

/** How much is recorded of an actor in a topic. A pair on which nothing is recorded has no entry. */
export interface Coverage {
  readonly actor: string
  readonly topic: string
  readonly events: number
  /** When the latest of them was announced, as exactly as that is known. */
  readonly last: PartialDate
}

type CoverageFilter = Pick<EventFilter, 'actors' | 'blocs' | 'regions' | 'asOf' | 'knownAt'>

/**
 * What is published up to a day, as known at a moment, by actor code, then topic, whatever the company: counted in memory,
 * or by one query that reads all of it.
 */
export async function listCoverage(filter: CoverageFilter): Promise<Coverage[]> {
  // Members of a bloc are those of the day of the view: its rows are countries, not events.
  const { actors, blocs, regions, asOf, knownAt = null } = filter
  const record = await keptRecord()
  if (record) return inRecord(record, { actors, blocs, regions, asOf, knownAt })
  const where = Prisma.join(
    [...actorConditions({ actors, blocs, regions, asOf }, 'e'), eventConditions({ asOf })],
    ' AND ',
  )
  return reads().$queryRaw<Coverage[]>`
    SELECT a."code" AS "actor", t."slug" AS "topic", count(*)::int AS "events",
      (array_agg(e."announced_on" ORDER BY e."announced_latest" DESC, length(e."announced_on") DESC))[1] AS "last"
    FROM ${fromEvent(knownAt)} WHERE ${where}
    GROUP BY 1, 2 ORDER BY 1, 2`
}

async function inRecord(record: PackedRecord, filter: CoverageFilter): Promise<Coverage[]> {
  const [names, cells] = await Promise.all([listCellNames(), tallyCells(record, filter)])
  const pairs = new Map<
    string,
    { actor: string; topic: string; rank: number; events: number; last: CellTally }
  >()
  for (const cell of cells) {
    const actor = names.actors.get(cell.actorId)
    const topic = names.issues.get(cell.issueId)?.topic
    if (!actor || topic === undefined) continue
    const key = `${actor.code} ${topic}`
    const pair = pairs.get(key) ?? { actor: actor.code, topic, rank: actor.rank, events: 0, last: cell }
    pair.events += cell.events
    pair.last = laterOf(pair.last, cell)
    pairs.set(key, pair)
  }
  return [...pairs.values()]
    .sort((a, b) => a.rank - b.rank || (a.topic < b.topic ? -1 : 1))
    .map(({ actor, topic, events, last }) => ({ actor, topic, events, last: dateText(last.last) }))
}
