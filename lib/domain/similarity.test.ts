import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreementOf,
  cohesionOf,
  LEAST_SHARED_ISSUES,
  neighboursOf,
  type Stances,
  shownAgreement,
  stanceAgreement,
} from './similarity'
import { STANCES, type Stance } from './stance'

const map = (entries: Record<string, Stance>): Stances => new Map(Object.entries(entries))
const stances = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom(...STANCES))
  .map((entries) => map(entries as Record<string, Stance>))

describe('agreement', () => {
  it.each([
    ['ban', 'ban', 1],
    ['ban', 'restrict', 0.75],
    ['ban', 'review', 0.5],
    ['restrict', 'cooperate', 0.25],
    ['ban', 'cooperate', 0],
  ] as const)('of %s and %s is %s', (a, b, expected) => {
    expect(stanceAgreement(a, b)).toBe(expected)
    expect(stanceAgreement(b, a)).toBe(expected)
  })

  it('rests on shared issues only, and says on how many', () => {
    const a = map({ x: 'ban', y: 'allow', only: 'ban' })
    const b = map({ x: 'restrict', y: 'allow', other: 'allow' })
    expect(agreementOf(a, b)).toMatchObject({ agreement: 0.875, issues: 2 })
    expect(agreementOf(a, map({ z: 'ban' }))).toBeNull()
  })

  it('that is what chance would give is corrected to nothing, not to a hair beside it', () => {
    const p = map({ a: 'restrict', b: 'restrict', c: 'restrict', d: 'restrict', e: 'restrict' })
    const q = map({ a: 'ban', b: 'restrict', c: 'ban', d: 'ban', e: 'allow' })
    expect(agreementOf(p, q)?.kappa).toBe(0)
    const one = fc.constantFrom(...STANCES)
    fc.assert(
      fc.property(one, fc.array(one, { minLength: 2, maxLength: 20 }), (habit, others) => {
        const a = map(Object.fromEntries(others.map((_, i) => [i, habit])))
        const b = map(Object.fromEntries(others.map((stance, i) => [i, stance])))
        // Who holds the same stance everywhere agrees as often as chance has it.
        expect(agreementOf(a, b)?.kappa ?? 0).toBe(0)
      }),
    )
  })

  it('is not shown when it rests on too little', () => {
    const few = map({ x: 'ban', y: 'ban' })
    expect(few.size).toBeLessThan(LEAST_SHARED_ISSUES)
    expect(shownAgreement(few, few)).toBeNull()
  })

  it('corrected for chance has no value where chance alone agrees fully', () => {
    const all = map({ x: 'ban', y: 'ban', z: 'ban' })
    expect(agreementOf(all, all)?.kappa).toBeNull()
    const mixed = map({ x: 'ban', y: 'allow', z: 'ban' })
    expect(agreementOf(mixed, mixed)?.kappa).toBeCloseTo(1)
    // By hand: observed 1/2; habits (ban ½, cooperate ½) on both sides agree by chance in ½.
    const [p, q] = [
      map({ x: 'ban', y: 'cooperate', z: 'ban', w: 'cooperate' }),
      map({ x: 'ban', y: 'ban', z: 'cooperate', w: 'cooperate' }),
    ]
    expect(agreementOf(p, q)).toEqual({ agreement: 0.5, issues: 4, kappa: 0 })
  })

  it('is symmetric, between 0 and 1, and 1 with itself', () => {
    fc.assert(
      fc.property(stances, stances, (a, b) => {
        const [there, back] = [agreementOf(a, b), agreementOf(b, a)]
        expect(there?.agreement).toBe(back?.agreement)
        if (there && back) {
          expect(there.agreement).toBeGreaterThanOrEqual(0)
          expect(there.agreement).toBeLessThanOrEqual(1)
          if (there.kappa !== null) expect(there.kappa).toBeCloseTo(back.kappa ?? Number.NaN)
        }
        expect(agreementOf(a, a)?.agreement ?? null).toBe(a.size > 0 ? 1 : null)
      }),
    )
  })
})

it('neighbours come nearest first, those with more shared issues before equals', () => {
  const own = map({ a: 'ban', b: 'ban', c: 'allow', d: 'allow' })
  const all = new Map([
    ['GBR', own],
    ['FAR', map({ a: 'cooperate', b: 'cooperate', c: 'ban' })],
    ['FEW', map({ a: 'ban' })],
    ['TWO', map({ a: 'ban', b: 'ban', c: 'allow' })],
    ['ONE', own],
  ])
  expect(neighboursOf('GBR', all).map((n) => [n.actor, n.issues])).toEqual([
    ['ONE', 4],
    ['TWO', 3],
    ['FAR', 3],
  ])
  expect(neighboursOf('XXX', all)).toEqual([])
})

it('cohesion is the mean agreement of all pairs of members', () => {
  fc.assert(
    fc.property(fc.array(stances, { maxLength: 6 }), (members) => {
      let sum = 0
      let pairs = 0
      members.forEach((a, i) => {
        for (const b of members.slice(i + 1)) {
          const found = agreementOf(a, b)
          if (!found) continue
          sum += found.agreement * found.issues
          pairs += found.issues
        }
      })
      const cohesion = cohesionOf(members)
      expect(cohesion?.pairs ?? 0).toBe(pairs)
      if (cohesion) expect(cohesion.agreement).toBeCloseTo(sum / pairs)
    }),
  )
})
