import { segmentOn } from './fold'
import type { IssueKey } from './issue'
import { buildMatrix, type Cell, type CellHistory } from './matrix'
import { addDays, type Day } from './partial-date'
import type { Stances } from './similarity'
import type { Stance } from './stance'

/** What each actor holds on a day, by actor: ended stances and silence are none. */
export const stancesOn = (histories: readonly CellHistory[], day: Day): Map<string, Map<IssueKey, Stance>> =>
  stancesIn(buildMatrix(histories, day))

/** The same of the cells of a day. */
export function stancesIn(
  cells: readonly Pick<Cell, 'actor' | 'issue' | 'stance'>[],
): Map<string, Map<IssueKey, Stance>> {
  const all = new Map<string, Map<IssueKey, Stance>>()
  for (const { actor, issue, stance } of cells) {
    if (!stance) continue
    const own = all.get(actor) ?? new Map<IssueKey, Stance>()
    own.set(issue, stance)
    all.set(actor, own)
  }
  return all
}

/** How several actors stand to each other on one issue. */
export interface Relation {
  /** Whether all of those who hold a stance hold the same one. */
  readonly agree: boolean
  /** The first day from which that has held without a break. */
  readonly since: Day
}

/**
 * Whether actors agree on an issue on a day, and since when without a break. `null` where fewer than two of them hold
 * a stance. A day before, on which fewer than two held one, ends the stretch.
 */
export function relationOn(histories: readonly CellHistory[], day: Day): Relation | null {
  const agree = agreeOn(histories, day)
  if (agree === null) return null
  const starts = histories
    .flatMap(({ segments }) => segments.map(({ from }) => from))
    .filter((from) => from <= day)
  const ends = histories.flatMap(({ segments }) =>
    segments.flatMap(({ to }) => (to !== null && to < day ? [addDays(to, 1)] : [])),
  )
  const steps = [...new Set([...starts, ...ends])].sort().reverse()
  let since = day
  for (const step of steps) {
    if (agreeOn(histories, step) !== agree) break
    since = step
  }
  return { agree, since }
}

function agreeOn(histories: readonly CellHistory[], day: Day): boolean | null {
  const held = histories.flatMap(({ segments }) => segmentOn(segments, day)?.stance ?? [])
  return held.length < 2 ? null : held.every((stance) => stance === held[0])
}

/** The issues on which at least two of the actors have ever held a stance, in the order of their keys. */
export function sharedIssues(histories: readonly CellHistory[]): Map<IssueKey, CellHistory[]> {
  const byIssue = new Map<IssueKey, CellHistory[]>()
  for (const history of histories)
    byIssue.set(history.issue, [...(byIssue.get(history.issue) ?? []), history])
  return new Map([...byIssue].filter(([, of]) => of.length > 1).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What an actor holds, none where nothing is known of it. */
export const heldBy = (all: ReadonlyMap<string, Stances>, actor: string): Stances =>
  all.get(actor) ?? new Map()
