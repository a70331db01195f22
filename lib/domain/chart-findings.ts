import type { StanceCounts } from './matrix'
import { STANCES, type Stance } from './stance'
import type { Year } from './years'

// What charts find, as their titles. Each is a plain sentence of what is drawn; the lens and the day stand under it.

const count = (n: number): string => n.toLocaleString('en')
const counted = (n: number, one: string, many = `${one}s`): string => `${count(n)} ${n === 1 ? one : many}`

/** The noun of many, of what an event of a stance is. */
const EVENTS_OF: Readonly<Record<Stance, string>> = {
  ban: 'bans',
  restrict: 'restrictions',
  review: 'reviews',
  allow: 'permissions',
  cooperate: 'steps of cooperation',
}

/** Of equals the first, in the order given. */
const most = <Item>(items: readonly Item[], of: (item: Item) => number): Item | undefined =>
  items.reduce<Item | undefined>((best, item) => (best && of(best) >= of(item) ? best : item), undefined)

/** Of events by year: "2020 saw most of these events, 143 of 979; 312 of all were bans". */
export function yearsFinding(years: readonly Year[]): string {
  const total = years.reduce((n, year) => n + year.total, 0)
  const peak = most(years, ({ total: n }) => n)
  if (!peak || total === 0) return 'No event was announced'
  const of = (stance: Stance) => years.reduce((n, { by }) => n + by[stance], 0)
  const stance = most(STANCES, of) ?? 'ban'
  const kinds =
    of(stance) === total
      ? `all of them ${EVENTS_OF[stance]}`
      : `${count(of(stance))} of all were ${EVENTS_OF[stance]}`
  if (peak.total === total)
    return total === 1
      ? `One event was announced, in ${peak.year}`
      : `All ${count(total)} events were announced in ${peak.year}; ${kinds}`
  return `${peak.year} saw most of these events, ${count(peak.total)} of ${count(total)}; ${kinds}`
}

/** Which side of the scale most stand on, where more than half do. */
function sidesOf(counts: StanceCounts) {
  const against = counts.ban + counts.restrict
  const along = counts.allow + counts.cooperate
  const total = against + along + counts.review
  return { against, along, review: counts.review, total }
}

/** Of the cells of a matrix: "Of 480 stances on record here 301 ban or restrict, 120 allow or cooperate and 59 review". */
export function matrixFinding(counts: StanceCounts): string {
  const { against, along, review, total } = sidesOf(counts)
  if (total === 0) return 'No stance is on record here'
  const parts = [
    ...(against > 0 ? [`${count(against)} ban or restrict`] : []),
    ...(along > 0 ? [`${count(along)} allow or cooperate`] : []),
    ...(review > 0 ? [`${count(review)} review`] : []),
  ]
  const [only] = parts
  if (parts.length === 1)
    return `Of ${counted(total, 'stance')} on record here all ${only?.replace(/^\S+ /, '')}`
  return `Of ${counted(total, 'stance')} on record here ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/**
 * Of a map: "39 of 72 countries and territories with a stance on Huawei · 5G networks ban or restrict it"; where no side
 * has more than half, how they part.
 */
export function mapFinding(counts: StanceCounts, name: string): string {
  const { against, along, review, total } = sidesOf(counts)
  const places = total === 1 ? 'country or territory' : 'countries and territories'
  if (total === 0) return `No country or territory has a stance on ${name} on record`
  const of = `of ${count(total)} ${places} with a stance on ${name}`
  if (against * 2 > total)
    return `${count(against)} ${of} ${against === 1 ? 'bans or restricts' : 'ban or restrict'} it`
  if (along * 2 > total)
    return `${count(along)} ${of} ${along === 1 ? 'allows it or cooperates' : 'allow it or cooperate'} on it`
  return `${name} parts ${count(total)} ${places}: ${count(against)} against it, ${count(along)} for it, ${count(review)} undecided`
}

/** How much is recorded of one actor in one topic. */
interface Recorded {
  readonly actor: string
  readonly topic: string
  readonly events: number
}

/** Of how many nothing is recorded, and of the others in how many of their pairs of actor and topic. */
export function silenceFinding(
  recorded: readonly Recorded[],
  { silent, wanted, topics, day }: { silent: number; wanted: number; topics: number; day: string },
): string {
  const pairs = (wanted - silent) * topics
  const rest =
    silent === wanted
      ? ''
      : `; of the others, something in ${count(recorded.length)} of ${count(pairs)} pairs of actor and topic`
  return `Of ${count(silent)} of ${count(wanted)} countries and blocs nothing is recorded up to ${day}${rest}. Silence here is not neutrality.`
}

/** Of a table of coverage: "Most is recorded in 5G networks, 312 of 979 events; in 9 of 25 topics fewer than 10". */
export function coverageFinding(recorded: readonly Recorded[], nameOf: (topic: string) => string): string {
  const byTopic = new Map<string, number>()
  for (const { topic, events } of recorded) byTopic.set(topic, (byTopic.get(topic) ?? 0) + events)
  const topics = [...byTopic].sort(([a], [b]) => (a < b ? -1 : 1))
  const total = topics.reduce((n, [, events]) => n + events, 0)
  const peak = most(topics, ([, events]) => events)
  if (!peak) return 'Nothing is recorded'
  const [topic, events] = peak
  if (events === total) return `All ${counted(total, 'event')} on record are in ${nameOf(topic)}`
  const few = topics.filter(([, n]) => n < FEW_EVENTS).length
  const thin =
    few === 0
      ? ''
      : `; ${counted(few, 'topic')} of ${topics.length} ${few === 1 ? 'has' : 'have'} fewer than ${FEW_EVENTS}`
  return `Most is recorded in ${nameOf(topic)}, ${count(events)} of ${count(total)} events${thin}`
}

/** A topic with fewer tells little. */
const FEW_EVENTS = 10
