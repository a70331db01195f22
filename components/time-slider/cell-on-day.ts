import { segmentOn } from '@/lib/domain/fold'
import { type Cell, type CellHistory, cellOf } from '@/lib/domain/matrix'
import { isStep, readsSame } from '@/lib/domain/matrix-diff'
import type { Day } from '@/lib/domain/partial-date'
import type { CompactBefore } from '../matrix/compact-row'

export interface CellOnDay {
  readonly cell: Cell | null
  /** What it read on the day compared with, where it reads otherwise now; `undefined` where it does not. */
  readonly old: CompactBefore | null | undefined
}

/** What the matrix draws of one pair on a day, compared with `vs` where that is a day. */
export function cellOnDay({ actor, issue, segments }: CellHistory, day: Day, vs: Day | null): CellOnDay {
  const now = segmentOn(segments, day)
  const cell = now && cellOf(actor, issue, now, segments)
  if (vs === null) return { cell, old: undefined }
  const before = segmentOn(segments, vs)
  return {
    cell,
    old: readsSame(before, now) ? undefined : before && { was: before.was, state: before.state },
  }
}

/** The pairs that begin to read otherwise on a day. */
export const changedOn = (histories: readonly CellHistory[], day: Day): CellHistory[] =>
  histories.filter(({ segments }) => segments.some((s, i) => s.from === day && isStep(segments, i)))
