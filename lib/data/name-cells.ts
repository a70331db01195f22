import 'server-only'
import type { CellState } from '@/lib/domain/cell-state'
import type { IssueKey } from '@/lib/domain/issue'
import type { Track } from '@/lib/domain/kind'
import type { DayCell } from '@/lib/domain/matrix'
import type { Day, PartialDate } from '@/lib/domain/partial-date'
import type { Stance } from '@/lib/domain/stance'
import { listCellNames } from './cell-names'
import { type EventIds, idsOf } from './record/event-ids'

/** What a cell reads on a day, by the keys that the database has for its actor, issue and events. */
export interface KeyedCell {
  readonly actorId: number
  readonly issueId: number
  readonly state: CellState
  readonly track: Track
  readonly stance: Stance | null
  readonly was: Stance
  readonly since: PartialDate
  readonly sinceDay: Day
  readonly event: number
  readonly drift: { readonly stance: Stance; readonly event: number } | null
}

/** The same by their names, by actor code, then issue key. `known` are ids of events that are there already. */
export async function nameCells(
  cells: readonly KeyedCell[],
  known: EventIds | null = null,
): Promise<DayCell[]> {
  const keys: number[] = []
  for (const { event, drift } of cells) {
    keys.push(event)
    if (drift) keys.push(drift.event)
  }
  const idOf = await idsOf(keys, known)
  return (await inOrderOfNames(cells)).map(({ actor, issue, of }) => ({
    actor,
    issue,
    stance: of.stance,
    state: of.state,
    track: of.track,
    was: of.was,
    since: of.since,
    sinceDay: of.sinceDay,
    event: idOf(of.event),
    drift: of.drift && { stance: of.drift.stance, event: idOf(of.drift.event) },
  }))
}

/** Something about a pair of actor and issue, with their names. */
export interface Named<Of> {
  readonly actor: string
  readonly issue: IssueKey
  readonly of: Of
}

/**
 * By actor code, then issue key. What was made since the names were read is left out: then it came after the question, too.
 */
export async function inOrderOfNames<Of extends { readonly actorId: number; readonly issueId: number }>(
  cells: readonly Of[],
): Promise<Named<Of>[]> {
  const names = await listCellNames()
  // Actor by actor: of sixty thousand cells some hundred short lists are sorted sooner than one long one.
  const byActor: Of[][] = []
  for (const cell of cells) {
    const rank = names.actors.get(cell.actorId)?.rank
    if (rank === undefined || !names.issues.has(cell.issueId)) continue
    const own = byActor[rank]
    if (own) own.push(cell)
    else byActor[rank] = [cell]
  }
  const rankOf = ({ issueId }: Of) => names.issues.get(issueId)?.rank ?? 0
  const all: Named<Of>[] = []
  byActor.forEach((own) => {
    const actor = names.actors.get(own[0]?.actorId ?? 0)?.code ?? ''
    for (const of of own.sort((a, b) => rankOf(a) - rankOf(b)))
      all.push({ actor, issue: names.issues.get(of.issueId)?.key ?? '/', of })
  })
  return all
}
