import type { Group } from './groups'
import type { Core, Operator } from './verdict'

/** A subject and where it stands. Item indices, end excluded. */
export interface Subject {
  readonly group: Group
  readonly at: readonly [number, number]
}

/** What a clause says, taken apart: the core, what stands around it, and how they are joined. */
export interface Walk {
  readonly operators: Operator[]
  core: Core | null
  passive: boolean
  /** The subject is told what to do; who tells is the holder. */
  ordered: boolean
  /** The core is what the company did wrong; who finds it so is the holder. */
  fault: boolean
  /** The object stands left of a participle: "orders Huawei removed". */
  participle: boolean
  /** The words of the core; objects follow. */
  coreAt: number
  coreTo: number
  measureAt: number | null
  /** Who is told or asked to act. */
  addressee: Group | null
  /** Items up to here are read already. */
  readTo: number
}

export function setCore(walk: Walk, core: Core, at: number, to: number): void {
  walk.core = core
  walk.coreAt = at
  walk.coreTo = to
}
