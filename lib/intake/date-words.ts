import type { Day, PartialDate } from '@/lib/domain/partial-date'
import type { Token } from './tokens'

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const SHORT: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}
export const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
export const pad = (n: number) => String(n).padStart(2, '0')

export function monthOf(token: Token | undefined): number | null {
  if (token?.kind !== 'word') return null
  const full = MONTHS.indexOf(token.norm)
  // "may" and "march" are months only with a capital.
  if (full >= 0) return (token.norm === 'may' || token.norm === 'march') && !token.capital ? null : full + 1
  return token.capital || token.caps ? (SHORT[token.norm] ?? null) : null
}
export const yearOf = (token: Token | undefined): number | null =>
  token && /^(?:19|20)\d\d$/.test(token.text) ? Number(token.text) : null
export function dayOf(token: Token | undefined): number | null {
  const match = token && /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.norm)
  const day = match ? Number(match[1]) : 0
  return day >= 1 && day <= 31 ? day : null
}

/** The first month-day reading that lies nearest before the day of publication, for dates without a year. */
export function withYear(
  month: number,
  day: number | null,
  published: Day | null,
  future: boolean,
): PartialDate | null {
  if (!published) return null
  const year = Number(published.slice(0, 4))
  const at = (y: number) => `${y}-${pad(month)}${day === null ? '' : `-${pad(day)}`}`
  const now = day === null ? published.slice(0, 7) : published
  if (future) return at(year) < now ? at(year + 1) : at(year)
  return at(year) > now ? at(year - 1) : at(year)
}
