import { type Day, earliestDay, latestDay, type PartialDate } from '@/lib/domain/partial-date'

/** A civil day as the driver wants it: midnight UTC, which a `date` column keeps as that day. */
export const toDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** A `date` column as a day. */
export const toDay = (date: Date): Day => date.toISOString().slice(0, 10)

/** The three columns of a partial date: the text as typed, its earliest and its latest day. */
export function dateColumns<Name extends 'announced' | 'effective' | 'deadline' | 'ends'>(
  name: Name,
  text: PartialDate | null,
) {
  return {
    [`${name}On`]: text,
    [`${name}Earliest`]: text === null ? null : toDate(earliestDay(text)),
    [`${name}Latest`]: text === null ? null : toDate(latestDay(text)),
  } as Record<`${Name}On`, string> & Record<`${Name}Earliest` | `${Name}Latest`, Date>
}
