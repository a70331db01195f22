import { STANCES, type Stance, stanceScore } from './stance'

/** What an actor holds, by issue: only operative stances; ended cells and silence are no stance. */
export type Stances = ReadonlyMap<string, Stance>

/** Below this many shared issues an agreement says nothing and is not shown. */
export const LEAST_SHARED_ISSUES = 3

const HAIR = 1e-12

const WIDTH = stanceScore('cooperate') - stanceScore('ban')

/** Agreement of two stances: 1 when equal, 0 from ban to cooperate, in steps of a quarter (linear weights). */
export const stanceAgreement = (a: Stance, b: Stance): number =>
  1 - Math.abs(stanceScore(a) - stanceScore(b)) / WIDTH

export interface Agreement {
  /** Mean agreement over the shared issues, 0 … 1. */
  readonly agreement: number
  /** On how many issues both hold a stance. */
  readonly issues: number
  /**
   * The same corrected for chance: Cohen's weighted kappa (Cohen 1968, "Weighted kappa", Psychological Bulletin 70),
   * with the same linear weights. 1 is full agreement, 0 what two with these habits would reach by chance, negative
   * less. `null` where chance alone would agree fully: both hold one and the same stance on everything they share.
   */
  readonly kappa: number | null
}

/** How alike two actors are over the issues on which both hold a stance. `null` when they share none. */
export function agreementOf(a: Stances, b: Stances): Agreement | null {
  const pairs: [Stance, Stance][] = []
  for (const [issue, stance] of a) {
    const other = b.get(issue)
    if (other) pairs.push([stance, other])
  }
  const n = pairs.length
  if (n === 0) return null
  const observed = pairs.reduce((sum, [x, y]) => sum + stanceAgreement(x, y), 0) / n
  const share = (side: 0 | 1, stance: Stance) => pairs.filter((p) => p[side] === stance).length / n
  let expected = 0
  for (const x of STANCES)
    for (const y of STANCES) expected += share(0, x) * share(1, y) * stanceAgreement(x, y)
  // Sums of fractions are off by a hair: what is no more than that is nothing.
  const beyond = Math.abs(observed - expected) < HAIR ? 0 : observed - expected
  const kappa = expected > 1 - HAIR ? null : beyond / (1 - expected)
  return { agreement: observed, issues: n, kappa }
}

/** The agreement as it may be shown: `null` where it rests on fewer than `LEAST_SHARED_ISSUES` issues. */
export function shownAgreement(a: Stances, b: Stances): Agreement | null {
  const found = agreementOf(a, b)
  return found && found.issues >= LEAST_SHARED_ISSUES ? found : null
}

export interface Neighbour extends Agreement {
  readonly actor: string
}

/** Everybody with a shown agreement with one actor, nearest first; of equals the one with more shared issues first. */
export function neighboursOf(actor: string, all: ReadonlyMap<string, Stances>): Neighbour[] {
  const own = all.get(actor)
  if (!own) return []
  const found: Neighbour[] = []
  for (const [other, stances] of all) {
    const agreement = other === actor ? null : shownAgreement(own, stances)
    if (agreement) found.push({ actor: other, ...agreement })
  }
  return found.sort(
    (x, y) => y.agreement - x.agreement || y.issues - x.issues || (x.actor < y.actor ? -1 : 1),
  )
}

export interface Cohesion {
  /** Mean agreement over all pairs of members on all issues that they share, 0 … 1. */
  readonly agreement: number
  /** How many pairs of stances that rests on. */
  readonly pairs: number
  /** On how many issues at least two members hold a stance. */
  readonly issues: number
}

/** How much the members of a bloc agree among themselves. `null` when no two of them hold a stance on one issue. */
export function cohesionOf(members: Iterable<Stances>): Cohesion | null {
  const held = new Map<string, number[]>()
  for (const stances of members) {
    for (const [issue, stance] of stances) {
      const counts = held.get(issue) ?? STANCES.map(() => 0)
      const index = STANCES.indexOf(stance)
      counts[index] = (counts[index] ?? 0) + 1
      held.set(issue, counts)
    }
  }
  return cohesionOfCounts(held.values())
}

/** The same of how many members hold each stance, in the order of the scale, issue by issue. */
export function cohesionOfCounts(held: Iterable<readonly number[]>): Cohesion | null {
  let sum = 0
  let pairs = 0
  let issues = 0
  for (const counts of held) {
    const before = pairs
    // By counts instead of by pairs: members may be many.
    STANCES.forEach((a, i) => {
      const x = counts[i] ?? 0
      sum += (x * (x - 1)) / 2
      pairs += (x * (x - 1)) / 2
      STANCES.slice(i + 1).forEach((b, j) => {
        const y = counts[i + 1 + j] ?? 0
        sum += x * y * stanceAgreement(a, b)
        pairs += x * y
      })
    })
    if (pairs > before) issues++
  }
  return pairs === 0 ? null : { agreement: sum / pairs, pairs, issues }
}
