import type { Day } from '@/lib/domain/partial-date'

/** A civil day as the driver wants it: midnight UTC, which a `date` column keeps as that day. */
export const toDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** A `date` column as a day. */
export const toDay = (date: Date): Day => date.toISOString().slice(0, 10)

/** The last day there is: as of it everything is there. */
export const ANY_DAY: Day = '9999-12-31'
