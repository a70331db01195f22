import type { ChangeDay } from '@/lib/domain/change-days'
import { addDays, type Day, daysBetween } from '@/lib/domain/partial-date'

/**
 * Days and how much changes on each, as they travel: the first day, then of each how many days after the one before it and
 * how many changes, in base 36. A large record changes nearly every day.
 */
export interface PackedChanges {
  readonly days: string
}

export function packChanges(changes: readonly ChangeDay[]): PackedChanges {
  let before: Day | null = null
  const parts = changes.map(({ day, changes: n }) => {
    const gap = before === null ? 0 : daysBetween(before, day)
    before = day
    // The next day, mostly.
    return gap === 1 ? n.toString(36) : `${n.toString(36)}+${gap.toString(36)}`
  })
  const [first] = changes
  return { days: first ? [first.day, ...parts].join(' ') : '' }
}

export function unpackChanges({ days }: PackedChanges): (readonly [day: Day, changes: number])[] {
  const [first, ...parts] = days.split(' ')
  if (!first) return []
  let day: Day = first
  return parts.map((part) => {
    const [n = '0', gap = '1'] = part.split('+')
    day = addDays(day, Number.parseInt(gap, 36))
    return [day, Number.parseInt(n, 36)] as const
  })
}
