import type { CellState } from '@/lib/domain/fold'
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
  readonly cells: readonly {
    readonly actor: string
    readonly issue: IssueKey
    /** `null` when ended. */
    readonly stance: Stance | null
    readonly state: CellState
    readonly since: PartialDate
    readonly event: string
    readonly drift: { readonly stance: Stance; readonly event: string } | null
  }[]
}

export function encodeMatrix(
  cells: readonly Cell[],
  { asOf, knownAt, basis }: Pick<WireMatrix, 'asOf' | 'knownAt' | 'basis'>,
): WireMatrix {
  return {
    asOf,
    knownAt,
    basis,
    actors: [...new Set(cells.map((cell) => cell.actor))].sort(),
    issues: [...new Set(cells.map((cell) => cell.issue))].sort(),
    cells: [...cells]
      .sort((a, b) => order(a.actor, b.actor) || order(a.issue, b.issue))
      .map(({ actor, issue, stance, state, since, event, drift }) => ({
        actor,
        issue,
        stance,
        state,
        since,
        event,
        drift: drift && { stance: drift.stance, event: drift.event },
      })),
  }
}

/** What reads otherwise than on another day, on the wire. `null` is no evidence. */
export interface WireChange {
  readonly actor: string
  readonly issue: IssueKey
  readonly before: WireSide | null
  readonly after: WireSide | null
  /** Ids of the events that opened each stance on the way. */
  readonly causes: readonly string[]
}

interface WireSide {
  readonly stance: Stance | null
  readonly state: CellState
  readonly since: PartialDate
  readonly event: string
}

/** The changes of a matrix since `vs`, by actor, then issue: laid over that of `vs` they give that of `asOf`. */
export const encodeChanges = (
  changes: readonly CellChange[],
  vs: Day,
): { vs: Day; changes: WireChange[] } => ({
  vs,
  changes: [...changes]
    .sort((a, b) => order(a.actor, b.actor) || order(a.issue, b.issue))
    .map(({ actor, issue, before, after, causes }) => ({
      actor,
      issue,
      before: before && sideOf(before),
      after: after && sideOf(after),
      causes,
    })),
})

const sideOf = ({ stance, state, since, event }: Cell): WireSide => ({ stance, state, since, event })

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
