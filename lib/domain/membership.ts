import type { Day } from './partial-date'

/** A country's membership in a bloc. `from` is its first day, `to` its last; `null` is unknown, and open. */
export interface Membership {
  readonly bloc: string
  readonly member: string
  readonly from: Day | null
  readonly to: Day | null
}

/**
 * Whether the membership holds on a day. The last day still counts: the UK was a member of the EU on 2020-01-31 (it
 * left at midnight in Brussels) and was none on 2020-02-01.
 */
export const isMemberOn = (membership: Membership, day: Day): boolean =>
  (membership.from === null || membership.from <= day) && (membership.to === null || membership.to >= day)

/** Codes of the members of a bloc on a day, in code order. */
export const membersOn = (memberships: readonly Membership[], bloc: string, day: Day): string[] =>
  memberships
    .filter((m) => m.bloc === bloc && isMemberOn(m, day))
    .map((m) => m.member)
    .sort()

/** Codes of the blocs a country belongs to on a day, in code order. */
export const blocsOn = (memberships: readonly Membership[], member: string, day: Day): string[] =>
  memberships
    .filter((m) => m.member === member && isMemberOn(m, day))
    .map((m) => m.bloc)
    .sort()
