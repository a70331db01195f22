import { addDays, type Day, digits, isPlainDay, latestDay, type PartialDate } from './partial-date'

/**
 * A date as a number whose digits are those of its text: 20200714, 20200700 for a month, 20200000 for a year. Days compare
 * as their texts do. For folding a million events, whose dates as texts would be the larger part of them. 0 is no date.
 */
export type DateNumber = number

/** Throws a RangeError for a text that is no date. */
export function dateNumber(text: PartialDate): DateNumber {
  if (!isPlainDay(text)) latestDay(text)
  const month = text.length > 4 ? digits(text, 5, 7) : 0
  const day = text.length > 7 ? digits(text, 8, 10) : 0
  return digits(text, 0, 4) * 10_000 + month * 100 + day
}

/** A day that need not be one that can be recorded, such as the last there is. */
export const dayNumber = (day: Day): DateNumber => Number(day.replaceAll('-', ''))

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** `latestDay` of a date that is one. */
export function latestNumber(date: DateNumber): DateNumber {
  if (date % 100 !== 0) return date
  const month = Math.floor(date / 100) % 100
  if (month === 0) return date + 1231
  const isLong = month === 2 && isLeap(Math.floor(date / 10_000))
  return date + (DAYS[month] ?? 0) + (isLong ? 1 : 0)
}

/** `earliestDay` of a date that is one. */
export function earliestNumber(date: DateNumber): DateNumber {
  if (date % 100 !== 0) return date
  return Math.floor(date / 100) % 100 === 0 ? date + 101 : date + 1
}

/** A million events have some ten thousand dates. */
const texts = new Map<DateNumber, PartialDate>()
const before = new Map<DateNumber, Day>()
const MOST = 50_000

/** The text that a number stands for. */
export function dateText(date: DateNumber): PartialDate {
  const known = texts.get(date)
  if (known !== undefined) return known
  const digits = String(date)
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)]
  const text = month === '00' ? year : day === '00' ? `${year}-${month}` : `${year}-${month}-${day}`
  if (texts.size >= MOST) texts.clear()
  texts.set(date, text)
  return text
}

/** The day before one. */
export function dayBefore(date: DateNumber): Day {
  const known = before.get(date)
  if (known !== undefined) return known
  const day = addDays(dateText(date), -1)
  if (before.size >= MOST) before.clear()
  before.set(date, day)
  return day
}
