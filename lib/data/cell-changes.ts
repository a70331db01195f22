import 'server-only'
import { dateNumber } from '@/lib/domain/date-number'
import { type Segment, segmentAt } from '@/lib/domain/fold'
import { NONE } from '@/lib/domain/fold-sweep'
import type { Lens } from '@/lib/domain/lens'
import { type CellChange, diffMatrix } from '@/lib/domain/matrix-diff'
import type { Day } from '@/lib/domain/partial-date'
import { type CellFilter, listCellHistories } from './cell-histories'
import { recordFor } from './cells'
import { inOrderOfNames } from './name-cells'
import { publicIdsOf } from './public-ids'
import { foldRecord } from './record/fold-record'

/**
 * The cells that read otherwise on the day of the filter than on another, by actor code, then issue key: what `diffMatrix`
 * makes of their histories. In memory (record/) only the lives of those that do are looked at whole.
 */
export async function listCellChanges(filter: CellFilter, lens: Lens, from: Day): Promise<CellChange[]> {
  const record = await recordFor(filter, lens)
  if (!record) return diffMatrix(await listCellHistories(filter, lens), from, filter.asOf)
  const [first, second] = [dateNumber(from), dateNumber(filter.asOf)]
  const lives: { actorId: number; issueId: number; segments: Segment[] }[] = []
  const keys: number[] = []
  await foldRecord(
    record,
    filter,
    lens,
    ({ actorId, issueId, sweep, columns }) => {
      const readingOn = (day: number) => {
        const segment = sweep.on(day)
        return segment === NONE ? NONE : sweep.reading(columns, segment)
      }
      if (readingOn(first) === readingOn(second)) return
      const segments: Segment[] = []
      const keyOf = (row: number): string => {
        const key = columns.event[row] as number
        keys.push(key)
        return String(key)
      }
      for (let i = 0; i < sweep.count; i++) segments.push(segmentAt(sweep, i, columns, keyOf))
      lives.push({ actorId, issueId, segments })
    },
    Math.max(first, second),
  )
  const ids = await publicIdsOf(keys)
  const named = (segment: Segment): Segment => ({
    ...segment,
    event: ids.get(Number(segment.event)) ?? '',
    drift: segment.drift && { ...segment.drift, event: ids.get(Number(segment.drift.event)) ?? '' },
  })
  const histories = (await inOrderOfNames(lives)).map(({ actor, issue, of }) => ({
    actor,
    issue,
    segments: of.segments.map(named),
  }))
  return diffMatrix(histories, from, filter.asOf)
}
