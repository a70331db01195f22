import { formatPartialDate, isPartialDate, type PartialDate } from './partial-date'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const FULL = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** The month a word names, 1 … 12: `July`, `jul`, `Sept.`. `null` for any other word. */
function monthOf(word: string): number | null {
  const name = word.toLowerCase().replace(/\.$/, '')
  if (name.length < 3) return null
  const index = FULL.findIndex((month) => month === name || (name.length >= 3 && month.startsWith(name)))
  return index >= 0 ? index + 1 : MONTHS.includes(name.slice(0, 3)) && name === 'sept' ? 9 : null
}

const pad = (n: number | string) => String(n).padStart(2, '0')

/**
 * A date as a person types it, kept as exact as it was typed: `2020-07-14`, `14 July 2020`, `July 14, 2020`,
 * `14 Jul 2020`, `July 2020`, `2020-7`, `2020`, `14.7.2020`, `2020/07/14`. Of a timestamp the day counts, as it is written:
 * `2020-07-14T09:30:00Z`. `null` when it cannot be read or could be read in two
 * ways: `7/8/2020` is July or August, depending on who writes. `whyNoDate` says which.
 */
export function parseTypedDate(text: string): PartialDate | null {
  const typed = text.trim().replace(/\s+/g, ' ')
  if (typed.length > 40) return null
  const result = readDate(typed)
  return result !== null && isPartialDate(result) ? result : null
}

const TIMESTAMP =
  /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i

const readDate = (typed: string): string | null =>
  TIMESTAMP.exec(typed)?.[1] ?? numeric(typed) ?? named(typed)

/** Why a typed text is no date, and what to write instead: goes on after a colon. `null` when it is one, or is empty. */
export function whyNoDate(text: string): string | null {
  const typed = text.trim().replace(/\s+/g, ' ')
  if (typed === '' || parseTypedDate(typed) !== null) return null
  return typed.length > 40 ? HOW : (ambiguous(typed) ?? lacking(typed) ?? impossible(typed) ?? HOW)
}

const HOW = 'write a date like 14 July 2020, July 2020 or 2020'

function ambiguous(typed: string): string | null {
  const [, a = '', b = '', year = ''] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(typed) ?? []
  const dayFirst = `${year}-${pad(b)}-${pad(a)}`
  const monthFirst = `${year}-${pad(a)}-${pad(b)}`
  if (!isPartialDate(dayFirst) || !isPartialDate(monthFirst)) return null
  return `${typed} is ambiguous, ${formatPartialDate(dayFirst)} or ${formatPartialDate(monthFirst)}? Write ${dayFirst} or ${monthFirst}`
}

function lacking(typed: string): string | null {
  if (/^\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2}$/.test(typed)) return 'write the year with four digits'
  // The same with a year that has all days would be a date: a day or month alone, then.
  if (!/\d{4}/.test(typed) && named(`${typed} 2000`) !== null)
    return `the year is missing, as in ${typed} 2020`
  return null
}

/** Read, and not in the calendar: 31 February, the 13th month. */
function impossible(typed: string): string | null {
  const [, month = '', day] = /^\d{4}-(\d{2})(?:-(\d{2}))?$/.exec(readDate(typed) ?? '') ?? []
  const name = FULL[Number(month) - 1]
  if (month === '') return null
  if (name === undefined) return `there is no month ${Number(month)}`
  return day === undefined
    ? null
    : `there is no ${Number(day)} ${name[0]?.toUpperCase()}${name.slice(1)} in that year`
}

function numeric(typed: string): string | null {
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(typed)
  if (iso) return [iso[1], ...[iso[2], iso[3]].flatMap((part) => (part ? [pad(part)] : []))].join('-')
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(typed)
  if (dotted) return `${dotted[3]}-${pad(dotted[2] ?? '')}-${pad(dotted[1] ?? '')}`
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(typed)
  if (!slashed) return null
  const [a, b] = [Number(slashed[1]), Number(slashed[2])]
  if (a > 12) return `${slashed[3]}-${pad(b)}-${pad(a)}`
  if (b > 12 || a === b) return `${slashed[3]}-${pad(a)}-${pad(b)}`
  return null
}

function named(typed: string): string | null {
  const words = typed
    .replaceAll(',', ' ')
    .split(' ')
    .filter((w) => w && w.toLowerCase() !== 'of')
  let year: string | null = null
  let month: number | null = null
  let day: string | null = null
  for (const word of words) {
    const number = /^(\d{1,4})(st|nd|rd|th)?$/i.exec(word)
    if (number?.[1] && number[1].length === 4 && year === null) year = number[1]
    else if (number?.[1] && number[1].length <= 2 && day === null) day = number[1]
    else if (month === null && monthOf(word) !== null) month = monthOf(word)
    else return null
  }
  if (year === null || month === null) return null
  return day === null ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`
}
