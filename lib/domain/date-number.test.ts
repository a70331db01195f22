import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dateNumber, dateText, dayBefore, dayNumber, earliestNumber, latestNumber } from './date-number'
import { addDays, earliestDay, latestDay } from './partial-date'

const day = fc.integer({ min: 0, max: 109_000 }).map((n) => addDays('1900-01-02', n))
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length))

it('a date is the same after it was a number', () => {
  fc.assert(
    fc.property(date, (text) => {
      expect(dateText(dateNumber(text))).toBe(text)
    }),
  )
})
it('its earliest day is that of its text', () => {
  fc.assert(
    fc.property(date, (text) => {
      expect(earliestNumber(dateNumber(text))).toBe(dayNumber(earliestDay(text)))
    }),
  )
})
it('its latest day is that of its text, and so is the day before', () => {
  fc.assert(
    fc.property(date, (text) => {
      const latest = latestNumber(dateNumber(text))
      expect(dateText(latest)).toBe(latestDay(text))
      expect(dayBefore(latest)).toBe(addDays(latestDay(text), -1))
    }),
  )
})
it('days compare as their texts do', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(dateNumber(a) < dateNumber(b)).toBe(a < b)
    }),
  )
})
it.each(['2020-13', '2020-02-30', '', 'July'])('%j is no date', (text) => {
  expect(() => dateNumber(text)).toThrow(RangeError)
})
