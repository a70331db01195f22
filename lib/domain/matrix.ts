import type { CellState } from './cell-state'
import { type Segment, segmentOn } from './fold'
import type { IssueKey } from './issue'
import type { Track } from './kind'
import { addDays, type Day, type PartialDate } from './partial-date'
import { STANCES, type Stance, stanceScore } from './stance'

/** The life of one pair of actor and issue, as `foldCell` gives it. */
export interface CellHistory {
  readonly actor: string
  readonly issue: IssueKey
  readonly segments: readonly Segment[]
}

/** One cell of the matrix. A pair with no evidence has none. */
export interface Cell {
  readonly actor: string
  readonly issue: IssueKey
  readonly stance: Stance | null
  readonly state: CellState
  readonly track: Track
  readonly was: Stance
  readonly since: PartialDate
  readonly sinceDay: Day
  /** The event that decides on the day. */
  readonly event: string
  /** The event that opened the stance on `since`: another one where later steps confirmed it. */
  readonly openedBy: string
  readonly drift: { readonly stance: Stance; readonly event: string } | null
}

/** A cell without what only its whole life tells. */
export type DayCell = Omit<Cell, 'openedBy'>

/** The cells as of a day, in the order of the histories. */
export function buildMatrix(histories: readonly CellHistory[], asOf: Day): Cell[] {
  const cells: Cell[] = []
  for (const { actor, issue, segments } of histories) {
    const segment = segmentOn(segments, asOf)
    if (segment) cells.push(cellOf(actor, issue, segment, segments))
  }
  return cells
}

/** The cell that one of a cell's segments amounts to on any of its days. */
export const cellOf = (
  actor: string,
  issue: IssueKey,
  segment: Segment,
  segments: readonly Segment[],
): Cell => ({
  actor,
  issue,
  stance: segment.stance,
  state: segment.state,
  track: segment.track,
  was: segment.was,
  since: segment.since,
  sinceDay: segment.sinceDay,
  event: segment.event,
  openedBy: segmentOn(segments, segment.sinceDay)?.event ?? segment.event,
  drift: segment.drift,
})

export type StanceCounts = Readonly<Record<Stance, number>>

/** How many cells stand at each stance; ended cells count nowhere, contested ones by what the deciding event says. */
export function countByStance(cells: Iterable<Pick<Cell, 'stance'>>): StanceCounts {
  const counts = Object.fromEntries(STANCES.map((s) => [s, 0])) as Record<Stance, number>
  for (const { stance } of cells) if (stance) counts[stance]++
  return counts
}

/** The counts on every day on which one changes: `[day, counts]`, ascending. */
export function countsOverTime(histories: readonly CellHistory[]): { day: Day; counts: StanceCounts }[] {
  const steps = new Map<Day, Map<Stance, number>>()
  const step = (day: Day, stance: Stance, by: number) => {
    const at = steps.get(day) ?? new Map<Stance, number>()
    at.set(stance, (at.get(stance) ?? 0) + by)
    steps.set(day, at)
  }
  for (const { segments } of histories) {
    for (const { stance, from, to } of segments) {
      if (!stance) continue
      step(from, stance, 1)
      if (to !== null) step(addDays(to, 1), stance, -1)
    }
  }
  const counts = Object.fromEntries(STANCES.map((s) => [s, 0])) as Record<Stance, number>
  const out: { day: Day; counts: StanceCounts }[] = []
  for (const [day, changes] of [...steps].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let changed = false
    for (const [stance, by] of changes) {
      counts[stance] += by
      changed ||= by !== 0
    }
    if (changed) out.push({ day, counts: { ...counts } })
  }
  return out
}

/** Most evidence first, names breaking ties: how rows and columns are chosen when nobody chose. */
export function rankByEvidence<T extends { readonly name: string }>(
  items: readonly T[],
  evidence: (item: T) => number,
): T[] {
  return [...items].sort((a, b) => evidence(b) - evidence(a) || a.name.localeCompare(b.name, 'en'))
}

/** From ban to cooperate, deeds before words, then ended, then no evidence: the order of a column's sort. */
export function compareCells(a: DayCell | undefined, b: DayCell | undefined): number {
  return place(a) - place(b)
}

function place(cell: DayCell | undefined): number {
  if (!cell) return 100
  if (cell.stance === null) return 90
  return (stanceScore(cell.stance) + 2) * 10 + (cell.track === 'deed' ? 0 : 5)
}
