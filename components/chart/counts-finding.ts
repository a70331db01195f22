import type { StanceCounts } from '@/lib/domain/matrix'
import { type Day, yearOf } from '@/lib/domain/partial-date'
import { STANCES, type Stance } from '@/lib/domain/stance'
import { type CountSteps, countsOn } from './counts-layout'

const NOUN: Readonly<Record<Stance, { readonly one: string; readonly many: string }>> = {
  ban: { one: 'ban', many: 'bans' },
  restrict: { one: 'restriction', many: 'restrictions' },
  review: { one: 'review', many: 'reviews' },
  allow: { one: 'permission', many: 'permissions' },
  cooperate: { one: 'partnership', many: 'partnerships' },
}

/** "18 bans", "1 partnership". */
export const countedStance = (stance: Stance, count: number): string =>
  `${count} ${count === 1 ? NOUN[stance].one : NOUN[stance].many}`

/** How far back a finding looks, as long as there is evidence. */
const YEARS_BACK = 5

/**
 * What a chart of counts shows, as its title: the stance whose count moved most since the end of the year five years
 * before, or of the first year with evidence: "Bans rose from 3 at the end of 2021 to 18". Where nothing moved, what
 * there is.
 */
export function countsFinding(steps: CountSteps, asOf: Day): string {
  const now = countsOn(steps, asOf)
  const first = steps[0]
  const year = first ? Math.max(yearOf(first.day), yearOf(asOf) - YEARS_BACK) : yearOf(asOf)
  const then = countsOn(steps, `${year}-12-31`)
  const moved = [...STANCES].sort((a, b) => change(now, then, b) - change(now, then, a) || now[b] - now[a])[0]
  if (!moved || year >= yearOf(asOf) || change(now, then, moved) === 0) return standing(now)
  const verb = now[moved] > then[moved] ? 'rose' : 'fell'
  const from = then[moved] === 0 ? 'none' : String(then[moved])
  const to = now[moved] === 0 ? 'none' : String(now[moved])
  return `${capital(NOUN[moved].many)} ${verb} from ${from} at the end of ${year} to ${to}`
}

const change = (now: StanceCounts, then: StanceCounts, stance: Stance): number =>
  Math.abs(now[stance] - then[stance])

function standing(now: StanceCounts): string {
  const held = STANCES.filter((s) => now[s] > 0)
  if (held.length === 0) return 'No stance stands'
  return capital(held.map((s) => countedStance(s, now[s])).join(', '))
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
