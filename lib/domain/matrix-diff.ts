import { type Segment, segmentOn } from './fold'
import type { IssueKey } from './issue'
import type { CellHistory } from './matrix'
import { type Cell, cellOf } from './matrix'
import type { Day } from './partial-date'

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

/** What of a cell makes it another: its stance and state, not the event that carries them nor its drift. */
const kept = (a: Segment | null, b: Segment | null): boolean =>
  a === null || b === null ? a === b : a.state === b.state && a.stance === b.stance && a.was === b.was

/**
 * The cells that read otherwise on the second day than on the first, in the order of the histories. Laying the `after`
 * cells over the matrix of the first day gives that of the second, up to who decides an unchanged cell.
 */
export function diffMatrix(histories: readonly CellHistory[], from: Day, to: Day): CellChange[] {
  return histories.flatMap(({ actor, issue, segments }) => {
    const [before, after] = [segmentOn(segments, from), segmentOn(segments, to)]
    if (kept(before, after)) return []
    const [first, last] = from <= to ? [from, to] : [to, from]
    const causes = segments
      .filter((s, i) => s.from > first && s.from <= last && !kept(s, segments[i - 1] ?? null))
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
