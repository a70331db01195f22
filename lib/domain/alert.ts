import type { CellState } from './cell-state'
import type { Stance } from './stance'

/** Which shifts somebody wants to hear of. Lists that are empty leave nothing out. */
export interface AlertFilter {
  readonly actors: readonly string[]
  /** The blocs themselves and their members of today. */
  readonly blocs: readonly string[]
  readonly companies: readonly string[]
  readonly topics: readonly string[]
  /** `huawei/5g-networks` */
  readonly issues: readonly string[]
}

export const EVERYTHING: AlertFilter = { actors: [], blocs: [], companies: [], topics: [], issues: [] }

interface Side {
  readonly stance: Stance | null
  readonly state: CellState
  readonly was: Stance
}

/** A shift as it is told. `from` is `null` for a first stance. */
export interface AlertedShift {
  readonly on: string
  readonly actor: string
  readonly issue: string
  readonly company: string
  readonly topic: string
  readonly from: Side | null
  readonly to: Side
  readonly isReversal: boolean
  readonly event: string
  readonly title: string
  readonly source: { readonly publisher: string; readonly url: string } | null
}

/** How long to wait after so many failed attempts, in seconds; `null` when there is no use in trying again. */
export function backoffAfter(attempts: number): number | null {
  return [5, 30, 120, 600, 3_600, 4 * 3_600, 12 * 3_600, 24 * 3_600, 24 * 3_600][attempts - 1] ?? null
}

/** A receiver that has failed for this long is not called any more. */
export const LASTING_FAILURE_HOURS = 72
