import 'server-only'
import { type Segment, segmentAt } from '@/lib/domain/fold'
import { isDefaultLens, type Lens } from '@/lib/domain/lens'
import type { CellHistory } from '@/lib/domain/matrix'
import { type CellFilter, inOrderOfLives, type Life, listCellHistories } from './cell-histories'
import { idsOf } from './record/event-ids'
import { foldRecord } from './record/fold-record'
import { keptRecord, keptRecordIfRead } from './record/kept-record'
import type { PackedRecord } from './record/packed-record'

/**
 * The lives of all cells that a filter leaves, as `listCellHistories` gives them, folded in memory where the record is there:
 * for pages of an actor or an issue, of which thousands of spans would have to be read.
 */
export async function listLives(filter: CellFilter, lens: Lens): Promise<CellHistory[]> {
  const isKept = !filter.knownAt && isDefaultLens(lens)
  const record = await (isKept ? keptRecordIfRead() : keptRecord())
  return record ? inRecord(record, filter, lens) : listCellHistories(filter, lens)
}

async function inRecord(record: PackedRecord, filter: CellFilter, lens: Lens): Promise<CellHistory[]> {
  const lives: Life[] = []
  const keys = new Set<number>()
  await foldRecord(record, filter, lens, ({ actorId, issueId, sweep, columns }) => {
    // By key for now: of what is withdrawn today the ids are not kept.
    const keyOf = (row: number) => {
      const key = columns.event[row] as number
      keys.add(key)
      return String(key)
    }
    const segments: Segment[] = []
    for (let i = 0; i < sweep.count; i++) segments.push(segmentAt(sweep, i, columns, keyOf))
    lives.push({ actorId, issueId, segments })
  })
  const idOf = await idsOf(keys, record.ids)
  const named = (segment: Segment): Segment => ({
    ...segment,
    event: idOf(Number(segment.event)),
    drift: segment.drift && { ...segment.drift, event: idOf(Number(segment.drift.event)) },
  })
  return inOrderOfLives(lives.map((life) => ({ ...life, segments: life.segments.map(named) })))
}
