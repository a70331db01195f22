import type { CohesionOn } from '@/lib/domain/cohesion-over-time'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { percent } from './percent'

/** What a chart of cohesion shows, as its title; `null` where no day has enough to tell. */
export function cohesionFinding(points: readonly CohesionOn[]): string | null {
  const told = points.flatMap(({ day, members, cohesion }) => (cohesion ? [{ day, members, cohesion }] : []))
  const [first] = told
  const last = told.at(-1)
  if (!first || !last) return null
  const now = percent(last.cohesion.agreement)
  const { issues } = last.cohesion
  const rests = ` (${last.members} members, on ${issues} ${issues === 1 ? 'issue' : 'issues'} that they share)`
  if (first === last) return `Members agree by ${now}${rests}`
  const then = percent(first.cohesion.agreement)
  const [since, until] = [formatPartialDate(first.day), formatPartialDate(last.day)]
  if (then === now) return `Members agree by ${now}${rests}, as on ${since}`
  const verb = last.cohesion.agreement > first.cohesion.agreement ? 'rose' : 'fell'
  return `Agreement among members ${verb} from ${then} on ${since} to ${now} on ${until}${rests}`
}
