import type { CellState } from '@/lib/domain/cell-state'
import type { IssueKey } from '@/lib/domain/issue'
import type { Basis } from '@/lib/domain/lens'
import type { Cell } from '@/lib/domain/matrix'
import type { CellChange } from '@/lib/domain/matrix-diff'
import type { Day, PartialDate } from '@/lib/domain/partial-date'
import type { Stance } from '@/lib/domain/stance'

/** A matrix on the wire (DESIGN.md section 3). A pair with no evidence has no cell. */
export interface WireMatrix {
  readonly asOf: Day
  readonly knownAt: string | null
  readonly basis: Basis
  /** Codes of the actors that have a cell, ascending; likewise the issues. */
  readonly actors: readonly string[]
  readonly issues: readonly IssueKey[]
  /** By actor, then issue. */
  readonly cells: readonly WireCell[]
}

interface WireCell {
  readonly actor: string
  readonly issue: IssueKey
  /** `null` when ended. */
  readonly stance: Stance | null
  readonly state: CellState
  readonly since: PartialDate
  readonly event: string
  readonly drift: { readonly stance: Stance; readonly event: string } | null
}

export function encodeMatrix(
  cells: readonly Omit<Cell, 'openedBy'>[],
  { asOf, knownAt, basis }: Pick<WireMatrix, 'asOf' | 'knownAt' | 'basis'>,
): WireMatrix {
  return {
    asOf,
    knownAt,
    basis,
    actors: [...new Set(cells.map((cell) => cell.actor))].sort(),
    issues: [...new Set(cells.map((cell) => cell.issue))].sort(),
    cells: [...cells].sort(byPlace).map(encodeCell),
  }
}

/** The cells that read otherwise on two days, on the wire. */
export const encodeChanges = (changes: readonly CellChange[]) =>
  [...changes].sort(byPlace).map(({ actor, issue, before, after, causes }) => ({
    actor,
    issue,
    before: before && encodeCell(before),
    after: after && encodeCell(after),
    causes,
  }))

const encodeCell = ({
  actor,
  issue,
  stance,
  state,
  since,
  event,
  drift,
}: Omit<Cell, 'openedBy'>): WireCell => ({
  actor,
  issue,
  stance,
  state,
  since,
  event,
  drift: drift && { stance: drift.stance, event: drift.event },
})

const byPlace = (a: Pick<WireCell, 'actor' | 'issue'>, b: Pick<WireCell, 'actor' | 'issue'>): number =>
  order(a.actor, b.actor) || order(a.issue, b.issue)

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
