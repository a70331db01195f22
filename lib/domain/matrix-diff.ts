import { type Segment, segmentOn } from './fold'
import type { IssueKey } from './issue'
import { type Cell, type CellHistory, cellOf } from './matrix'
import { addDays, type Day } from './partial-date'
import { isReversal } from './span'

/** A cell that reads otherwise on two days, and the events that took it there. */
export interface CellChange {
  readonly actor: string
  readonly issue: IssueKey
  /** On the earlier day; `null` is no evidence. */
  readonly before: Cell | null
  readonly after: Cell | null
  /** The events that opened a new stance or state between the two days, in the order in which they began to decide. */
  readonly causes: readonly string[]
}

/** Whether two readings of a cell are one: by stance and state, not by the event that carries them nor by drift. */
export const readsSame = (a: Segment | null, b: Segment | null): boolean =>
  a === null || b === null ? a === b : a.state === b.state && a.stance === b.stance && a.was === b.was

/** Whether a segment is a step: the day before its first read otherwise, or had no evidence. */
export function isStep(segments: readonly Segment[], i: number): boolean {
  const [previous, segment] = [segments[i - 1] ?? null, segments[i] ?? null]
  if (previous === null || segment === null) return true
  return previous.to === null || addDays(previous.to, 1) !== segment.from || !readsSame(previous, segment)
}

/**
 * What changed apart from what was recorded for the first time: of a long comparison most is the latter, and says more of
 * the record than of the world. Reversals lead. Where the second day is the earlier one, what had no evidence on the
 * first is what is first recorded after the second.
 */
export function partChanges(changes: readonly CellChange[]): {
  readonly changed: readonly CellChange[]
  readonly recorded: readonly CellChange[]
} {
  const crosses = ({ before, after }: CellChange) => isReversal(before?.stance ?? null, after?.stance ?? null)
  const changed = changes.filter(({ before }) => before !== null)
  return {
    changed: [...changed.filter(crosses), ...changed.filter((change) => !crosses(change))],
    recorded: changes.filter(({ before }) => before === null),
  }
}

/**
 * The cells that read otherwise on the second day than on the first, in the order of the histories. Laying the `after`
 * cells over the matrix of the first day gives that of the second, up to who decides an unchanged cell.
 */
export function diffMatrix(histories: readonly CellHistory[], from: Day, to: Day): CellChange[] {
  return histories.flatMap(({ actor, issue, segments }) => {
    const [before, after] = [segmentOn(segments, from), segmentOn(segments, to)]
    if (readsSame(before, after)) return []
    const [first, last] = from <= to ? [from, to] : [to, from]
    const causes = segments
      .filter((s, i) => s.from > first && s.from <= last && isStep(segments, i))
      .map((s) => s.event)
    return [
      {
        actor,
        issue,
        before: before && cellOf(actor, issue, before, segments),
        after: after && cellOf(actor, issue, after, segments),
        causes: [...new Set(causes)],
      },
    ]
  })
}
