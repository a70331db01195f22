import { addDays, type Day, type PartialDate, precisionOf } from '@/lib/domain/partial-date'
import { pad, WEEKDAYS } from './date-words'
import type { Token } from './tokens'

/** A date found in a text, up to the token `to`. */
export interface DateHit {
  readonly date: string
  readonly to: number
  /** Reckoned from the day of publication. */
  readonly relative?: boolean
  /** Still to come on the day of publication. */
  readonly ahead?: boolean
}

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}

/** Times of a day: "this morning". */
const OF_TODAY = new Set(['morning', 'afternoon', 'evening'])

/**
 * A date told from the day of publication: `yesterday`, `on Tuesday`, `last week`, `over the weekend`, `a decade ago`,
 * `next month`. Never more exact than said: what may lie in two months is told by its year, in two years not at all.
 */
export function relativeAt(tokens: readonly Token[], i: number, published: Day | null): DateHit | null {
  if (!published || precisionOf(published) !== 'day') return null
  const norm = tokens[i]?.norm ?? ''
  const next = tokens[i + 1]?.norm ?? ''
  const hit = (date: string, to: number): DateHit => ({ date, to, relative: true })
  if (norm === 'today' || norm === 'tonight') return hit(published, i + 1)
  if (norm === 'yesterday') return hit(addDays(published, -1), i + 1)
  if (norm === 'weekend') return weekendBefore(tokens, i, published)
  const weekday = WEEKDAYS.indexOf(norm)
  if (weekday >= 0 && tokens[i]?.capital) {
    const before = tokens[i - 1]?.norm ?? ''
    if (before === 'next') return null
    const back = (dayOfWeek(published) - weekday + 7) % 7
    return hit(addDays(published, before === 'last' && back === 0 ? -7 : -back), i + 1)
  }
  const date =
    norm === 'last' || norm === 'previous'
      ? periodOf(next, published, -1)
      : norm === 'this'
        ? OF_TODAY.has(next)
          ? published
          : periodOf(next, published, 0)
        : null
  if (date !== null) return hit(date, i + 2)
  if (norm === 'next') {
    const ahead = periodOf(next, published, 1)
    return ahead === null ? null : { ...hit(ahead, i + 2), ahead: true }
  }
  return agoAt(tokens, i, published)
}

/** "Three months ago", "a decade earlier", "a couple of years ago", "a fortnight ago". */
function agoAt(tokens: readonly Token[], i: number, published: Day): DateHit | null {
  const norm = (at: number) => tokens[at]?.norm ?? ''
  const isCouple = norm(i) === 'couple' && norm(i + 1) === 'of'
  const count = isCouple ? 2 : (COUNTS[norm(i)] ?? (/^\d{1,2}$/.test(norm(i)) ? Number(norm(i)) : null))
  const at = isCouple ? i + 2 : i + 1
  if (!count || !['ago', 'earlier'].includes(norm(at + 1))) return null
  const unit = norm(at).replace(/s$/, '')
  const year = Number(published.slice(0, 4))
  const hit = (date: string): DateHit => ({ date, to: at + 2, relative: true })
  if (unit === 'day') return hit(addDays(published, -count))
  if (unit === 'week') return hit(addDays(published, -7 * count).slice(0, 7))
  if (unit === 'fortnight') return hit(addDays(published, -14 * count).slice(0, 7))
  if (unit === 'month') return hit(monthAway(published, -count))
  if (unit === 'year') return hit(String(year - count))
  if (unit === 'decade') return hit(String(year - 10 * count))
  return null
}

/** The week, month or year that lies `away` from that of publication; `null` for other words. */
function periodOf(word: string, published: Day, away: number): PartialDate | null {
  if (word === 'week')
    return away === 0 ? within(published, -6, 0) : within(published, 7 * away - 3, 7 * away + 3)
  if (word === 'month') return monthAway(published, away)
  return word === 'year' ? String(Number(published.slice(0, 4)) + away) : null
}

/** "Over the weekend", "at the weekend", "this weekend", told in the week after it or during it; not "next weekend". */
function weekendBefore(tokens: readonly Token[], i: number, published: Day): DateHit | null {
  if (!['the', 'this', 'last'].includes(tokens[i - 1]?.norm ?? '')) return null
  const sunday = -dayOfWeek(published)
  // On a Saturday the weekend has begun.
  const date = sunday === -6 ? published : within(published, sunday - 1, sunday)
  return date === '' ? null : { date, to: i + 1, relative: true }
}

/** The month in which all days lie between two that are so many days away; else their year; else nothing. */
function within(published: Day, first: number, last: number): string {
  const [from, to] = [addDays(published, first), addDays(published, last)]
  if (from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7)
  return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : ''
}

function monthAway(published: Day, count: number): PartialDate {
  const months = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 + count
  return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`
}

const dayOfWeek = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()
