import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, formatPartialDate, formatPartialDateShort, isPartialDate } from './partial-date'
import { parseTypedDate, whyNoDate } from './typed-date'

describe('a typed date', () => {
  it.each([
    ['2020', '2020'],
    ['2020-07', '2020-07'],
    ['2020-7', '2020-07'],
    ['2020-07-14', '2020-07-14'],
    ['2020/7/4', '2020-07-04'],
    ['July 2020', '2020-07'],
    ['jul 2020', '2020-07'],
    ['Sept. 2020', '2020-09'],
    ['14 July 2020', '2020-07-14'],
    ['14 Jul 2020', '2020-07-14'],
    ['14th of July, 2020', '2020-07-14'],
    ['July 14, 2020', '2020-07-14'],
    ['Jul 4 2020', '2020-07-04'],
    ['14.7.2020', '2020-07-14'],
    ['14/07/2020', '2020-07-14'],
    ['07/14/2020', '2020-07-14'],
    ['7/7/2020', '2020-07-07'],
    ['  2020  ', '2020'],
    ['2020-07-14T09:30:00Z', '2020-07-14'],
    ['2020-07-14T23:30:00.123+02:00', '2020-07-14'],
    ['2020-07-14 09:30', '2020-07-14'],
  ])('“%s” is read as %s, never more exact', (typed, read) => {
    expect(parseTypedDate(typed)).toBe(read)
  })

  it.each([
    '',
    'banana',
    '7/8/2020',
    '31 February 2020',
    '2020-13',
    '20',
    'July',
    '14 July',
    'July July 2020',
    'ju 2020',
    '1 2 2020',
    '14 Jul 2020 2021',
    '１４ July 2020',
  ])('“%s” is no date, or could be two', (typed) => {
    expect(parseTypedDate(typed)).toBeNull()
  })

  it('reads every date as we print it', () => {
    const day = fc.integer({ min: -40_000, max: 60_000 }).map((n) => addDays('2010-01-01', n))
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (d, length) => {
        const date = d.slice(0, length)
        expect(parseTypedDate(formatPartialDate(date))).toBe(date)
        expect(parseTypedDate(formatPartialDateShort(date))).toBe(date)
        expect(parseTypedDate(date)).toBe(date)
      }),
    )
  })

  it.each([
    ['7/8/2020', '7/8/2020 is ambiguous, 7 August 2020 or 8 July 2020? Write 2020-08-07 or 2020-07-08'],
    ['31 February 2020', 'there is no 31 February in that year'],
    ['29/02/2021', 'there is no 29 February in that year'],
    ['2020-13', 'there is no month 13'],
    ['13/13/2020', 'there is no month 13'],
    ['14 July', 'the year is missing, as in 14 July 2020'],
    ['July', 'the year is missing, as in July 2020'],
    ['14/7/20', 'write the year with four digits'],
    ['banana', 'write a date like 14 July 2020, July 2020 or 2020'],
    ['2020-07-14', null],
    ['  ', null],
  ])('of “%s” it is said: %s', (typed, said) => {
    expect(whyNoDate(typed)).toBe(said)
  })

  it('says why exactly where there is no date', () => {
    const typed = fc.oneof(
      fc.string({ maxLength: 50 }),
      fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/),
    )
    fc.assert(
      fc.property(typed, (text) => {
        expect(whyNoDate(text) === null).toBe(text.trim() === '' || parseTypedDate(text) !== null)
      }),
    )
  })

  it('is a date or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), (typed) => {
        const date = parseTypedDate(typed)
        expect(date === null || isPartialDate(date)).toBe(true)
      }),
    )
  })
})
