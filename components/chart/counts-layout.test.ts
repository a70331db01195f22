import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StanceCounts } from '@/lib/domain/matrix'
import { countsFinding } from './counts-finding'
import { countsOn, countTicks, endLabels, layCounts, stepsWithin } from './counts-layout'

const counts = (some: Partial<StanceCounts>): StanceCounts => ({
  ban: 0,
  restrict: 0,
  review: 0,
  allow: 0,
  cooperate: 0,
  ...some,
})
const steps = [
  { day: '2018-08-23', counts: counts({ ban: 1 }) },
  { day: '2020-07-14', counts: counts({ ban: 2, allow: 1 }) },
  { day: '2022-01-01', counts: counts({ ban: 4, allow: 1 }) },
]

describe('the counts on a day', () => {
  it.each([
    ['2018-08-22', 0],
    ['2018-08-23', 1],
    ['2021-01-01', 2],
    ['2030-01-01', 4],
  ])('on %s there are %d bans', (day, bans) => {
    expect(countsOn(steps, day).ban).toBe(bans)
  })

  it('are drawn from one edge of the window to the other', () => {
    const shown = stepsWithin(steps, { from: '2019-01-01', to: '2021-12-31' })
    expect(shown.map(({ day, counts }) => [day, counts.ban])).toEqual([
      ['2019-01-01', 1],
      ['2020-07-14', 2],
      ['2021-12-31', 2],
    ])
  })
})

describe('the axis of counts', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [78, [0, 20, 40, 60, 80]],
  ])('for at most %d it carries %j', (most, ticks) => {
    expect(countTicks(most)).toEqual(ticks)
  })

  it('has whole numbers, few of them, and room for the highest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (most) => {
        const ticks = countTicks(most)
        expect(ticks.every(Number.isInteger)).toBe(true)
        expect(ticks.length).toBeLessThanOrEqual(5)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
      }),
    )
  })
})

it('outlines the layers in steps, on top of each other', () => {
  const layers = layCounts(
    [
      { day: '2020-01-01', counts: counts({ ban: 1 }) },
      { day: '2021-01-01', counts: counts({ ban: 1, allow: 1 }) },
    ],
    { from: '2020-01-01', to: '2021-12-31' },
    2,
  )
  expect(layers).toEqual([
    { stance: 'ban', path: 'M0 50H50.07V50H100V50V100H100V100H50.07V100H0V100Z' },
    { stance: 'allow', path: 'M0 50H50.07V0H100V0V50H100V50H50.07V50H0V50Z' },
  ])
})

it('keeps the labels at the edge apart, in order and inside', () => {
  const some = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(
      fc.record({ ban: some, restrict: some, review: some, allow: some, cooperate: some }),
      (held) => {
        const labels = endLabels(held, 200, 8)
        for (const [i, label] of labels.entries()) {
          expect(label.y).toBeGreaterThanOrEqual(3.999)
          expect(label.y).toBeLessThanOrEqual(96.001)
          const under = labels[i - 1]
          if (under) expect(under.y - label.y).toBeGreaterThanOrEqual(7.999)
        }
      },
    ),
  )
})

describe('what the chart finds', () => {
  it('is what moved most in five years', () => {
    expect(countsFinding(steps, '2024-06-01')).toBe('Bans rose from 1 at the end of 2019 to 4')
  })
  it('is what moved since the first year, where there are fewer', () => {
    expect(countsFinding(steps.slice(1), '2022-06-01')).toBe('Bans rose from 2 at the end of 2020 to 4')
  })
  it('is what there is, where nothing moved', () => {
    expect(countsFinding(steps, '2028-01-01')).toBe('4 bans, 1 permission')
    expect(countsFinding(steps.slice(0, 1), '2018-12-31')).toBe('1 ban')
    expect(countsFinding([], '2018-12-31')).toBe('No stance stands')
  })
})
