import type { IssueKey } from './issue'
import type { Cell } from './matrix'
import type { PartialDate } from './partial-date'
import { earliestDay, latestDay } from './partial-date'
import type { StanceEventFields } from './stance-event'

/** A cell that the record tells otherwise than it did. */
export interface RecordChange {
  readonly actor: string
  readonly issue: IssueKey
  /** As it was told; `null` is no evidence. */
  readonly before: Cell | null
  readonly after: Cell | null
}

const readsSame = (a: Cell | null, b: Cell | null): boolean =>
  a === null || b === null ? a === b : a.state === b.state && a.stance === b.stance && a.was === b.was

/** The cells that read otherwise in the second state of the record than in the first: by stance and state, in order. */
export function diffCells(before: readonly Cell[], after: readonly Cell[]): RecordChange[] {
  const keyOf = ({ actor, issue }: Pick<Cell, 'actor' | 'issue'>) => `${actor} ${issue}`
  const was = new Map(before.map((cell) => [keyOf(cell), cell]))
  const is = new Map(after.map((cell) => [keyOf(cell), cell]))
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key): RecordChange[] => {
    const [a, b] = [was.get(key) ?? null, is.get(key) ?? null]
    const cell = b ?? a
    return cell && !readsSame(a, b) ? [{ actor: cell.actor, issue: cell.issue, before: a, after: b }] : []
  })
}

/** What of a view's filters is about the event itself, not about whose and on what it is. */
export interface EventWishes {
  readonly stances: readonly string[]
  readonly kinds: readonly string[]
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

/** Whether a version of an event is among those that a view shows, its words aside: of those only the database can tell. */
export function isWished(
  event: Pick<StanceEventFields, 'stance' | 'kind' | 'announcedOn'>,
  { stances, kinds, from, to }: EventWishes,
): boolean {
  return (
    (stances.length === 0 || stances.includes(event.stance)) &&
    (kinds.length === 0 || kinds.includes(event.kind)) &&
    (from === null || latestDay(event.announcedOn) >= earliestDay(from)) &&
    (to === null || earliestDay(event.announcedOn) <= latestDay(to))
  )
}
