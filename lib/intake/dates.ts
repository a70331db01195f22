import { type Day, isPartialDate, type PartialDate } from '@/lib/domain/partial-date'
import { dayOf, monthOf, pad, withYear, yearOf } from './date-words'
import { type DateHit, relativeAt } from './relative-dates'
import type { Token } from './tokens'

/** What a date in a text is for: when it happened, from when it applies, by when it must be done, when it is over. */
export type DateRole = 'event' | 'from' | 'by' | 'end'

export interface FoundDate {
  readonly date: PartialDate
  readonly role: DateRole
  readonly start: number
  readonly end: number
  /** Reckoned from the day of publication ("last week"), not written out. */
  readonly relative: boolean
}

/**
 * All dates of a text in order. `14 July 2020`, `July 14, 2020`, `2020-07-14`, `14/07/2020`, `Jul 2020`, `in 2020`;
 * with a day of publication also `14 July`, `in July` and what `relativeAt` reads. Never more exact than said.
 */
export function findDates(tokens: readonly Token[], text: string, published: Day | null): FoundDate[] {
  const found: FoundDate[] = []
  for (let i = 0; i < tokens.length; ) {
    const hit = dateAt(tokens, i, text, published)
    if (!hit) {
      i++
      continue
    }
    const first = tokens[i] as Token
    const last = tokens[hit.to - 1] as Token
    if (isPartialDate(hit.date)) {
      found.push({
        date: hit.date,
        role: roleOf(hit, roleBefore(tokens, i, hit.to)),
        start: first.start,
        end: last.end,
        relative: hit.relative === true,
      })
    }
    i = hit.to
  }
  return found
}

/** What lies ahead is when something comes into force, if nothing says that it is a deadline. */
const roleOf = ({ ahead }: DateHit, role: DateRole): DateRole => (ahead && role === 'event' ? 'from' : role)

function roleBefore(tokens: readonly Token[], i: number, to: number): DateRole {
  let j = i - 1
  while (
    j >= 0 &&
    [
      'the',
      'end',
      'of',
      'early',
      'late',
      'mid',
      'start',
      'beginning',
      'in',
      'on',
      'spring',
      'summer',
      'autumn',
      'december',
      'end-',
    ].includes(tokens[j]?.norm ?? '') &&
    i - j < 5
  ) {
    j--
  }
  const before = tokens[j]?.norm
  if (before === 'by' || before === 'before') return 'by'
  if (before === 'until' || before === 'till' || before === 'through')
    return isTimeGiven(tokens, j, to) ? 'by' : 'end'
  if (before === 'from' || before === 'starting' || before === 'effective' || before === 'beginning')
    return 'from'
  return 'event'
}

/** "Operators have until 2027 to remove it" is a deadline, "a pilot until 2030" is over then. */
const isTimeGiven = (tokens: readonly Token[], until: number, to: number): boolean =>
  tokens[to]?.norm === 'to' ||
  tokens
    .slice(Math.max(0, until - 4), until)
    .some(({ norm }) => /^(?:ha[sd]|have|give[sn]?|gave|time)$/.test(norm))

function dateAt(tokens: readonly Token[], i: number, text: string, published: Day | null): DateHit | null {
  const a = tokens[i]
  if (!a || a.kind === 'possessive') return null
  return isoAt(tokens, i, text) ?? writtenAt(tokens, i, published) ?? relativeAt(tokens, i, published)
}

/** `2020-10-20` is cut into glued tokens, `20/10/2020` into numbers and marks. */
function isoAt(tokens: readonly Token[], i: number, text: string): DateHit | null {
  const [a, b, c] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  const year = yearOf(a)
  if (year && b?.glued && /^\d\d$/.test(b.text)) {
    if (c?.glued && /^\d\d$/.test(c.text)) return { date: `${year}-${b.text}-${c.text}`, to: i + 3 }
    return { date: `${year}-${b.text}`, to: i + 2 }
  }
  if (a && /^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d$/.test(a.text)) {
    const [d, m, y] = a.text.split('.').map(Number) as [number, number, number]
    return { date: `${y}-${pad(m)}-${pad(d)}`, to: i + 1 }
  }
  const y = yearOf(tokens[i + 4])
  if (
    a &&
    y &&
    b?.text === '/' &&
    tokens[i + 3]?.text === '/' &&
    text.slice(a.start, (tokens[i + 4] as Token).end).length <= 10
  ) {
    const [x, z] = [Number(a.text), Number(c?.text)]
    // Day first, unless that is no month: then it was written the American way.
    if (z >= 1 && z <= 12 && x <= 31)
      return x <= 12 && z <= 12 && x !== z
        ? { date: `${y}`, to: i + 5 }
        : { date: `${y}-${pad(z)}-${pad(x)}`, to: i + 5 }
    if (x >= 1 && x <= 12) return { date: `${y}-${pad(x)}-${pad(z)}`, to: i + 5 }
  }
  return null
}

const comma = (tokens: readonly Token[], i: number): number =>
  tokens[i]?.text === ',' || tokens[i]?.text === '.' ? i + 1 : i

function writtenAt(tokens: readonly Token[], i: number, published: Day | null): DateHit | null {
  const future = ['by', 'from', 'until', 'before', 'next'].includes(tokens[i - 1]?.norm ?? '')
  // 14 July 2020, 14th of July
  const day = dayOf(tokens[i])
  if (day) {
    const at = tokens[i + 1]?.norm === 'of' ? i + 2 : i + 1
    const month = monthOf(tokens[at])
    if (month) {
      const y = comma(tokens, at + 1)
      const year = yearOf(tokens[y])
      if (year) return { date: `${year}-${pad(month)}-${pad(day)}`, to: y + 1 }
      const date = withYear(month, day, published, future)
      return date ? { date, to: at + 1, relative: true } : { date: '', to: at + 1 }
    }
  }
  // July 14, 2020 · July 2020 · July
  const month = monthOf(tokens[i])
  if (month) {
    const dot = comma(tokens, i + 1)
    const after = tokens[i + 1]?.text === '.' ? dot : i + 1
    const d = yearOf(tokens[after]) ? null : dayOf(tokens[after])
    if (d) {
      const y = comma(tokens, after + 1)
      const year = yearOf(tokens[y])
      if (year) return { date: `${year}-${pad(month)}-${pad(d)}`, to: y + 1 }
      const date = withYear(month, d, published, future)
      return date ? { date, to: after + 1, relative: true } : null
    }
    const y = tokens[after]?.text === ',' || tokens[after]?.norm === 'of' ? after + 1 : after
    const year = yearOf(tokens[y])
    if (year) return { date: `${year}-${pad(month)}`, to: y + 1 }
    const before = tokens[i - 1]?.norm ?? ''
    if (
      published &&
      [
        'in',
        'last',
        'this',
        'since',
        'by',
        'from',
        'until',
        'early',
        'late',
        'mid',
        'of',
        'earlier',
        'before',
      ].includes(before)
    ) {
      const date = withYear(month, null, published, future)
      return date ? { date, to: i + 1, relative: true } : null
    }
    return null
  }
  const year = yearOf(tokens[i])
  if (year && !tokens[i]?.glued) {
    const before = tokens[i - 1]
    const after = tokens[i + 1]
    if (
      !before ||
      [
        'in',
        'since',
        'by',
        'from',
        'until',
        'of',
        'before',
        'after',
        'during',
        'early',
        'late',
        'mid',
        'spring',
        'summer',
        'autumn',
        'winter',
        'through',
        'till',
      ].includes(before.norm) ||
      before.text === '(' ||
      before.text === ','
    ) {
      if (after?.text !== '%' && after?.norm !== 'stores') return { date: String(year), to: i + 1 }
    }
    if (i === tokens.length - 1 || after?.text === ')') return { date: String(year), to: i + 1 }
  }
  return null
}
