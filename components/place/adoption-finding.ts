import { type Adoption, medianLag } from '@/lib/domain/adoption'
import { actorName, type Names } from '@/lib/domain/names'
import { formatPartialDate, precisionOf } from '@/lib/domain/partial-date'

const YEAR = 365.25

/** A lag as it is said: "41 days", "5 months", "2.3 years". */
export function lagInWords(days: number): string {
  if (days < 91) return `${Math.round(days)} ${Math.round(days) === 1 ? 'day' : 'days'}`
  if (days < 2 * YEAR) return `${Math.round((days / YEAR) * 12)} months`
  return `${(days / YEAR).toFixed(1)} years`
}

/** "18 have stood at a ban by deed: Australia first, on 23 August 2018, and half of the others within 2.3 years". */
export function adoptionFinding(adoptions: readonly Adoption[], names: Names): string {
  const [first] = adoptions
  if (!first) return 'Nobody has stood at a ban by deed'
  const pioneers = adoptions.filter(({ on }) => on === first.on)
  const who = pioneers.map(({ actor }) => actorName(names, actor)).join(' and ')
  const when = `${precisionOf(first.onText) === 'day' ? 'on' : 'in'} ${formatPartialDate(first.onText)}`
  const lag = medianLag(adoptions)
  const rest = lag === null ? '' : `, and half of the others within ${lagInWords(lag)}`
  return `${adoptions.length} have stood at a ban by deed: ${who} first, ${when}${rest}`
}
