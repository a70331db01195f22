import { firstMoves, type Mover } from './first-movers'
import type { CellHistory } from './matrix'
import { median } from './median'
import { type Membership, membersOn } from './membership'
import { type Day, daysBetween } from './partial-date'
import { type Stance, stanceScore } from './stance'

/** The day on which an actor first moved to a stance by deed, and the event that took it there. */
export interface Adoption extends Mover {
  /** Days after the first adopter. */
  readonly lag: number
}

/**
 * Who first moved by deed to a stance at most as welcoming as `atMost`, in order of adoption ("ban" by default;
 * "restrict" takes restrictions and bans together). Later changes of mind do not count. Histories are those of one issue.
 */
export function adoptionsOf(histories: readonly CellHistory[], atMost: Stance = 'ban'): Adoption[] {
  const found = firstMoves(histories, (stance) => stanceScore(stance) <= stanceScore(atMost))
  const start = found[0]?.on
  return found.map((a) => ({ ...a, lag: start === undefined ? 0 : daysBetween(start, a.on) }))
}

/** Those up to and including a day, with the lags as they are. */
export const adoptionsUpTo = (adoptions: readonly Adoption[], day: Day): Adoption[] =>
  adoptions.filter(({ on }) => on <= day)

/** How a stance spread inside one bloc, counted by the days after the first adopter anywhere. */
export interface BlocAdoption {
  readonly bloc: string
  /** Members on the day asked for. */
  readonly members: number
  /** Of them, those that have adopted, in order. */
  readonly adopters: readonly Adoption[]
  /** Median of the lags of its adopters; `null` where all of them are the first anywhere. */
  readonly lag: number | null
}

/** By bloc: which of its members of the day have adopted, most of them first. Blocs without adopters are left out. */
export function adoptionByBloc(
  adoptions: readonly Adoption[],
  memberships: readonly Membership[],
  day: Day,
): BlocAdoption[] {
  const blocs = [...new Set(memberships.map(({ bloc }) => bloc))]
  return blocs
    .flatMap((bloc) => {
      const members = new Set(membersOn(memberships, bloc, day))
      const adopters = adoptions.filter(({ actor }) => members.has(actor))
      return adopters.length === 0
        ? []
        : [{ bloc, members: members.size, adopters, lag: medianLag(adopters) }]
    })
    .sort((a, b) => b.adopters.length - a.adopters.length || (a.bloc < b.bloc ? -1 : 1))
}

/** Median lag in days of those who followed the first; `null` when nobody did. Those of one bloc: filter first. */
export const medianLag = (adoptions: readonly Adoption[]): number | null =>
  median(adoptions.filter((a) => a.lag > 0).map((a) => a.lag))
