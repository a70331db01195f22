import { addDays, type Day, earliestDay, latestDay, type PartialDate } from './partial-date'

/** Two events of one actor on one issue whose dates lie no further apart than this may tell the same step. */
export const DUPLICATE_DAYS = 14

/** The days within which another event may be the same step: as wide as the date is inexact, and a fortnight more. */
export const duplicateWindow = (announcedOn: PartialDate): { from: Day; to: Day } => ({
  from: addDays(earliestDay(announcedOn), -DUPLICATE_DAYS),
  to: addDays(latestDay(announcedOn), DUPLICATE_DAYS),
})
