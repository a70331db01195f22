import 'server-only'
import { dayNumber, earliestNumber, latestNumber } from '@/lib/domain/date-number'
import { isNamedByMarks, stanceOfMarks, trackOfMarks } from '@/lib/domain/fold-sweep'
import { earliestDay, latestDay } from '@/lib/domain/partial-date'
import type { EventFilter } from '../event-filter'
import { passing } from './fold-record'
import { keptRecord } from './kept-record'
import { actorOfCell, eachCell, issueOfCell, type PackedRecord, type RevisionColumns } from './packed-record'
import { StandingRows } from './standing-rows'

/** An event as the record in memory has it. Only valid until the next one is taken. */
export interface ScannedEvent {
  actorId: number
  issueId: number
  columns: RevisionColumns
  row: number
  /** Of the announcement, as a number. */
  latest: number
}

/** What memory knows of no event: its words, its kind beyond deed and word, and who was a member on its day. */
const isUnknown = ({ q, kinds = [], blocs = [] }: EventFilter): boolean =>
  !!q || kinds.length > 0 || blocs.length > 0

/** The record in memory, where it can answer a filter of events: `null` where the database has to. */
export const recordForEvents = async (filter: EventFilter): Promise<PackedRecord | null> =>
  isUnknown(filter) ? null : keptRecord()

/**
 * Takes the events that pass a filter, as known at its moment, cell by cell, those of a cell in the order of recording: the
 * rule of `eventConditions`. A million in some hundred milliseconds, in which others have their turn.
 */
export async function scanEvents(
  record: PackedRecord,
  filter: EventFilter,
  take: (event: ScannedEvent) => void,
): Promise<void> {
  const asOf = dayNumber(filter.asOf)
  const from = filter.from ? dayNumber(earliestDay(filter.from)) : 0
  const to = filter.to ? dayNumber(latestDay(filter.to)) : Number.POSITIVE_INFINITY
  const stances = new Set(filter.stances ?? [])
  const standing = new StandingRows(filter.knownAt ?? null)
  const event: Partial<ScannedEvent> = {}
  await eachCell(
    record,
    (cell, columns, first, last) => {
      standing.find(columns, first, last)
      event.actorId = actorOfCell(cell)
      event.issueId = issueOfCell(cell)
      event.columns = columns
      for (let i = 0; i < standing.count; i++) {
        const row = standing.rows[i] as number
        const announced = columns.announced[row] as number
        const earliest = earliestNumber(announced)
        const latest = latestNumber(announced)
        if (earliest > asOf || earliest > to || latest < from) continue
        const marks = columns.marks[row] as number
        if (filter.targeting === 'named' && !isNamedByMarks(marks)) continue
        if (filter.words === 'no' && trackOfMarks(marks) === 'word') continue
        if (stances.size > 0 && !stances.has(stanceOfMarks(marks))) continue
        event.row = row
        event.latest = latest
        take(event as ScannedEvent)
      }
    },
    await passing(filter),
  )
}
