import type { CellHistory } from './matrix'
import { type Membership, membersOn } from './membership'
import { type Day, yearOf } from './partial-date'
import { stancesOn } from './parting'
import { type Cohesion, cohesionOf, cohesionOfCounts, LEAST_SHARED_ISSUES } from './similarity'

/** How much the members of a bloc agreed on one day. */
export interface CohesionOn {
  readonly day: Day
  readonly members: number
  /** `null` where it rests on fewer than `LEAST_SHARED_ISSUES` issues. */
  readonly cohesion: Cohesion | null
}

/**
 * The cohesion of those who were members on each of some days. `histories` are of all who ever were; the bloc's own
 * stances are not its members'.
 */
export const cohesionOverTime = (
  histories: readonly CellHistory[],
  memberships: readonly Membership[],
  bloc: string,
  days: readonly Day[],
): CohesionOn[] =>
  days.map((day) => {
    const members = new Set(membersOn(memberships, bloc, day))
    const stances = stancesOn(
      histories.filter(({ actor }) => members.has(actor)),
      day,
    )
    return { day, members: members.size, cohesion: shown(cohesionOf(stances.values())) }
  })

const shown = (cohesion: Cohesion | null): Cohesion | null =>
  cohesion !== null && cohesion.issues >= LEAST_SHARED_ISSUES ? cohesion : null

/** The cohesion as it may be shown, of how many members hold each stance, issue by issue. */
export const shownCohesion = (counts: Iterable<readonly number[]>): Cohesion | null =>
  shown(cohesionOfCounts(counts))

/** The last days of the years from the first in which something is recorded, and the day itself. Empty where nothing is. */
export function yearEndsUpTo(histories: readonly CellHistory[], day: Day): Day[] {
  const first = histories.flatMap(({ segments }) => segments[0]?.from ?? []).sort()[0]
  if (first === undefined || first > day) return []
  const years = Array.from({ length: yearOf(day) - yearOf(first) }, (_, i) => `${yearOf(first) + i}-12-31`)
  return [...years, day]
}
