import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  earliestDay,
  formatPartialDate,
  formatPartialDateShort,
  isDay,
  isPartialDate,
  latestDay,
  precisionOf,
} from './partial-date'

describe('a partial date', () => {
  it.each([
    ['2020', 'year', '2020-01-01', '2020-12-31', '2020'],
    ['2020-02', 'month', '2020-02-01', '2020-02-29', 'February 2020'],
    ['1900-02', 'month', '1900-02-01', '1900-02-28', 'February 1900'],
    ['2020-07-14', 'day', '2020-07-14', '2020-07-14', '14 July 2020'],
  ])('%s is known to the %s, runs from %s to %s and reads %s', (text, precision, first, last, shown) => {
    expect(precisionOf(text)).toBe(precision)
    expect(earliestDay(text)).toBe(first)
    expect(latestDay(text)).toBe(last)
    expect(formatPartialDate(text)).toBe(shown)
  })

  it.each([
    '',
    'banana',
    '2020-13',
    '2020-00',
    '2020-02-30',
    '2021-02-29',
    '20-01-01',
    '1899',
    '2200',
    '2020-7-4',
    '2020-07-14T00:00',
  ])('is not "%s"', (text) => {
    expect(isPartialDate(text)).toBe(false)
    expect(() => latestDay(text)).toThrow(RangeError)
  })

  it('is shortened without becoming more exact', () => {
    expect(formatPartialDateShort('2020-07-14')).toBe('14 Jul 2020')
    expect(formatPartialDateShort('2020-07')).toBe('Jul 2020')
  })

  it('is a day only in full', () => {
    expect(isDay('2020-07-14')).toBe(true)
    expect(isDay('2020-07')).toBe(false)
  })
})

describe('day arithmetic', () => {
  it('knows month ends and leap years', () => {
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29')
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29')
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01')
  })
  it('undoes itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (n) => {
        const day = addDays('2000-01-01', n)
        expect(daysBetween('2000-01-01', day)).toBe(n)
        expect(addDays(day, -n)).toBe('2000-01-01')
      }),
    )
  })
})
