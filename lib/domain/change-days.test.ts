import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCells, livesOf } from '@/lib/testing/arbitrary-histories'
import { changeAfter, changeBefore, changeDays } from './change-days'
import { segmentOn } from './fold'
import { ALL_LENSES } from './lens'
import { diffMatrix } from './matrix-diff'
import { addDays } from './partial-date'

describe('the days on which something changed', () => {
  it('are exactly those on which cells read otherwise than on the day before, as many as do', () => {
    fc.assert(
      fc.property(anyCells, fc.constantFrom(...ALL_LENSES), (cells, lens) => {
        const histories = livesOf(cells, lens)
        const told = new Map(changeDays(histories).map(({ day, changes }) => [day, changes]))
        for (let n = -1; n <= 370; n++) {
          const day = addDays('2020-01-01', n)
          const changed = histories.some(({ segments }) => segmentOn(segments, day)?.from === day)
          if (!changed && !told.has(day)) continue
          expect(diffMatrix(histories, addDays(day, -1), day)).toHaveLength(told.get(day) ?? 0)
        }
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['2020-01-01', null, '2020-01-05'],
    ['2020-01-05', null, '2020-01-09'],
    ['2020-01-06', '2020-01-05', '2020-01-09'],
    ['2020-01-10', '2020-01-09', null],
  ])('seen from %s, are before it %s and after it %s', (day, before, after) => {
    const days = ['2020-01-05', '2020-01-09']
    expect(changeBefore(days, day)).toBe(before)
    expect(changeAfter(days, day)).toBe(after)
  })
})
