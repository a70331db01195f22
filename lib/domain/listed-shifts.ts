import { type IssueKey, parseIssueKey } from './issue'
import type { CellHistory } from './matrix'
import type { Day } from './partial-date'
import { type Shift, shiftsOf } from './span'

/** A shift with whom and what it is about. */
export interface CellShift extends Shift {
  readonly actor: string
  readonly issue: IssueKey
  readonly company: string
  readonly topic: string
}

/** The shifts of several cells up to a day, newest first. The first stance of a cell, which comes from nothing, is none. */
export function changesIn(histories: readonly CellHistory[], asOf: Day): CellShift[] {
  return histories
    .flatMap(({ actor, issue, segments }) => {
      const { company, topic } = parseIssueKey(issue) ?? { company: issue, topic: '' }
      return shiftsOf(segments)
        .filter(({ from, on }) => from !== null && on <= asOf)
        .map((shift): CellShift => ({ ...shift, actor, issue, company, topic }))
    })
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}
