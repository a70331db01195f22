import { formatPartialDate, formatPartialDateShort, type PartialDate } from '@/lib/domain/partial-date'

/** A date as exact as known, also for machines: <time> takes a year or a month alone. */
export function EventDate({ date, short = false }: { date: PartialDate; short?: boolean }) {
  return <time dateTime={date}>{short ? formatPartialDateShort(date) : formatPartialDate(date)}</time>
}
