import { formatPartialDate } from './partial-date'

/**
 * A moment of the database's own clock for people: "25 November 2026, 22:58 UTC". Unlike the dates of events it is
 * exact, and has a time zone. `moment` is ISO 8601 in UTC.
 */
export const formatMoment = (moment: string): string =>
  `${formatPartialDate(moment.slice(0, 10))}, ${moment.slice(11, 16)} UTC`
