import { type Day, formatPartialDate, latestDay, type PartialDate, precisionOf } from './partial-date'
import type { StanceEvent } from './stance-event'

/** The date after its preposition, no more exact than known: "on 14 July 2020", "in July 2020", "in 2020". */
export const onDate = (date: PartialDate): string =>
  `${precisionOf(date) === 'day' ? 'on' : 'in'} ${formatPartialDate(date)}`

/**
 * From when something counts that does not count yet. What is known to the year or the month only counts once its last
 * day is over: "counts from 31 December 2026 at the latest, since only the year is known".
 */
export function countsFromPhrase(date: PartialDate): string {
  const precision = precisionOf(date)
  const day = formatPartialDate(latestDay(date))
  return precision === 'day'
    ? `counts from ${day}`
    : `counts from ${day} at the latest, since only the ${precision} is known`
}

/** From when it applies. It may lie before the announcement. */
export const effectivePhrase = (effectiveOn: PartialDate): string =>
  `in force from ${formatPartialDate(effectiveOn)}`

/** By when it must be fully carried out; never an end. */
export const deadlinePhrase = (deadlineOn: PartialDate): string =>
  `to be carried out in full by ${formatPartialDate(deadlineOn)}`

/**
 * When the measure itself ceases. It has "ended" once it has certainly ended on the day of reading; without a day
 * nothing is said of past or future.
 */
export function endPhrase(endsOn: PartialDate, today?: Day): string {
  if (today === undefined) return `end: ${formatPartialDate(endsOn)}`
  return `${latestDay(endsOn) <= today ? 'ended' : 'ends'} ${onDate(endsOn)}`
}

/** What is known of the dates beside the announcement, in the order of a measure's life. Empty when nothing is. */
export function furtherDates(
  event: Pick<StanceEvent, 'effectiveOn' | 'deadlineOn' | 'endsOn'>,
  today?: Day,
): string[] {
  return [
    ...(event.effectiveOn ? [effectivePhrase(event.effectiveOn)] : []),
    ...(event.deadlineOn ? [deadlinePhrase(event.deadlineOn)] : []),
    ...(event.endsOn ? [endPhrase(event.endsOn, today)] : []),
  ]
}
