import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/domain/partial-date'
import { axisOf, dayAt, lastYear, marksPath, placeOf } from './slide-axis'

const axis = axisOf([2010, 2026])

describe('the axis of the slider', () => {
  it('gives every day a place and every place its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: axis.length }), (place) => {
        expect(placeOf(axis, dayAt(axis, place))).toBe(place)
      }),
    )
    expect(dayAt(axis, axis.length)).toBe('2026-12-31')
  })

  it('draws days outside at its ends', () => {
    expect(placeOf(axis, '1999-01-01')).toBe(0)
    expect(placeOf(axis, '2050-01-01')).toBe(axis.length)
  })

  it('draws one mark where days cannot be told apart, and never more than an eye can', () => {
    expect(
      marksPath(axis, [
        ['2010-01-01', 1],
        ['2010-01-02', 2],
        ['2026-12-31', 9],
      ]),
    ).toBe('M0 0v7M1000 0v10')
    const daily = Array.from({ length: axis.length }, (_, n) => [addDays('2010-01-01', n), 1] as const)
    expect(marksPath(axis, daily).split('M').length - 1).toBeLessThanOrEqual(1001)
  })
})

it.each([
  [2026, [2018, 2024], 2026],
  [2026, [2018, 2027, 2029], 2029],
  [2026, [2029], 2026],
  [2026, [2028, 2036], 2028],
  [2026, [], 2026],
])('in %i, with changes in %j, the axis ends with %i', (now, changes, last) => {
  expect(lastYear(now, changes)).toBe(last)
})
