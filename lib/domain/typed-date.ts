import { isPartialDate, type PartialDate } from './partial-date'

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
 * `14 Jul 2020`, `July 2020`, `2020-7`, `2020`, `14.7.2020`, `2020/07/14`. `null` when it cannot be read or could be read in two
 * ways: `7/8/2020` is July or August, depending on who writes.
 */
export function parseTypedDate(text: string): PartialDate | null {
  const typed = text.trim().replace(/\s+/g, ' ')
  if (typed.length > 40) return null
  const result = numeric(typed) ?? named(typed)
  return result !== null && isPartialDate(result) ? result : null
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
