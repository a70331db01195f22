/**
 * Dates as exact as their source: EDTF level 0 with reduced precision, `2020`, `2020-07` or `2020-07-14`
 * (ISO 8601-2:2019, section 4). A day is an ISO string: strings compare rightly and have no time zone.
 */
export type PartialDate = string
/** A civil day, `YYYY-MM-DD`. */
export type Day = string
export type Precision = 'year' | 'month' | 'day'

/** Years outside are typing errors here: nothing is recorded before 1900, no deadline lies past 2199. */
export const FIRST_YEAR = 1900
export const LAST_YEAR = 2199

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

interface Parts {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

function partsOf(text: string): Parts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!match) return null
  const year = Number(match[1])
  const month = match[2] === undefined ? null : Number(match[2])
  const day = match[3] === undefined ? null : Number(match[3])
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  if (month !== null && (month < 1 || month > 12)) return null
  if (day !== null && month !== null && (day < 1 || day > daysIn(year, month))) return null
  return { year, month, day }
}

/** What was read lately: a record of a million events has some ten thousand dates, and folding reads them by the million. */
const read = new Map<string, Parts>()
const MOST_READ = 50_000

function remembered(text: string): Parts | null {
  const before = read.get(text)
  if (before) return before
  const parts = partsOf(text)
  if (!parts) return null
  if (read.size >= MOST_READ) read.clear()
  read.set(text, parts)
  return parts
}

/** A part of a text as a number; NaN where it has other signs than digits. */
export function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN
  }
  return number
}

/** Whether a text is a day of the first 28 of a month, as most dates are: told sooner than what it is. */
export function isPlainDay(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 28
}

function known(text: PartialDate): Parts {
  const parts = remembered(text)
  if (!parts) throw new RangeError(`not a date of the form 2020, 2020-07 or 2020-07-14: ${text}`)
  return parts
}

/** Whether the text is a date that exists: `2020-02-30` is not, `2020-13` is not, years run from 1900 to 2199. */
export const isPartialDate = (text: unknown): text is PartialDate =>
  typeof text === 'string' && (isPlainDay(text) || remembered(text) !== null)

/** Whether the text is one exact day that exists. */
export const isDay = (text: unknown): text is Day =>
  typeof text === 'string' && text.length === 10 && partsOf(text) !== null

/** How much of the date is known. Throws a RangeError for a text that is no date. */
export function precisionOf(date: PartialDate): Precision {
  const { month, day } = known(date)
  return month === null ? 'year' : day === null ? 'month' : 'day'
}

/** The first day the date may mean: `2020-07` → `2020-07-01`. Throws a RangeError for a text that is no date. */
export function earliestDay(date: PartialDate): Day {
  if (isPlainDay(date)) return date
  const { year, month, day } = known(date)
  return `${pad(year, 4)}-${pad(month ?? 1)}-${pad(day ?? 1)}`
}

/** The last day the date may mean: `2020` → `2020-12-31`. Throws a RangeError for a text that is no date. */
export function latestDay(date: PartialDate): Day {
  if (isPlainDay(date)) return date
  const { year, month, day } = known(date)
  if (day !== null) return date
  const m = month ?? 12
  return `${pad(year, 4)}-${pad(m)}-${pad(day ?? daysIn(year, m))}`
}

/** For people, never more exact than known: `14 July 2020`, `July 2020`, `2020`. */
export function formatPartialDate(date: PartialDate): string {
  const { year, month, day } = known(date)
  if (month === null) return String(year)
  const named = `${MONTHS[month - 1]} ${year}`
  return day === null ? named : `${day} ${named}`
}

/** For narrow places: `14 Jul 2020`, `Jul 2020`, `2020`. */
export function formatPartialDateShort(date: PartialDate): string {
  const { year, month, day } = known(date)
  if (month === null) return String(year)
  const named = `${MONTHS[month - 1]?.slice(0, 3)} ${year}`
  return day === null ? named : `${day} ${named}`
}

/** The day `count` days later (earlier when negative). Calendar arithmetic in UTC, so no clock change can bend it. */
export function addDays(day: Day, count: number): Day {
  const { year, month, day: d } = known(day)
  const within = (d ?? 1) + count
  if (within >= 1 && within <= 28) return `${pad(year, 4)}-${pad(month ?? 1)}-${pad(within)}`
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, within))
  return date.toISOString().slice(0, 10)
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The calendar year of a date, for headings and years in cells. */
export const yearOf = (date: PartialDate): number => known(date).year
