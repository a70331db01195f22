import Link from 'next/link'
import { groupBy } from '@/lib/domain/group-by'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { Footnotes } from '../event/footnotes'
import { actorHref, eventHref, issueHref } from '../links'
import { ExternalLink } from '../ui/external-link'
import { ShiftStep, type ShownShift } from './shift-step'

interface ShiftWithSource extends ShownShift {
  readonly source: { readonly publisher: string; readonly url: string } | null
}

/** A print is a brief: the newest of them, and the address where the rest is. */
const MOST_IN_PRINT = 18

/** Shifts under the day on which they came, or the month or year where no more is known, each with its cause. */
export function ShiftDays({ shifts, names }: { shifts: readonly ShiftWithSource[]; names: Names }) {
  const inBrief = new Set(shifts.slice(0, MOST_IN_PRINT))
  const days = [...groupBy(shifts, ({ onText }) => onText)].map(([date, ofDay]) => (
    <section key={date} className="shift-day" aria-labelledby={`on-${date}`}>
      <h2 id={`on-${date}`}>
        <time dateTime={date}>{formatPartialDate(date)}</time>
      </h2>
      <ol>
        {ofDay.map((shift) => (
          <li key={`${shift.actor} ${shift.issue} ${shift.on}`} data-brief={inBrief.has(shift) || undefined}>
            <p className="shift-step">
              <Link
                href={actorHref(shift.actor, names.actors.get(shift.actor)?.kind)}
                prefetch={false}
                className="link-quiet font-semibold"
              >
                {actorName(names, shift.actor)}
              </Link>
              <ShiftStep shift={shift} />
              <Link href={issueHref(shift.issue)} prefetch={false} className="link-quiet">
                <span className="sr-only">on </span>
                {nameOfIssue(names, shift.company, shift.topic)}
              </Link>
            </p>
            <p className="shift-cause">
              <Link href={eventHref(shift.event)} prefetch={false} className="link">
                {shift.eventTitle}
              </Link>
              {shift.source && (
                <span className="shift-source text-muted">
                  <span> Source: </span>
                  <ExternalLink href={shift.source.url}>{shift.source.publisher}</ExternalLink>
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  ))
  return (
    <>
      {days}
      {shifts.length > inBrief.size && (
        <p className="footnotes">
          {shifts.length - inBrief.size} more of this page, and all others, at the address above.
        </p>
      )}
      <Footnotes
        notes={[...inBrief].flatMap(({ source }) =>
          source ? [{ source: { ...source, title: null, publishedOn: null } }] : [],
        )}
      />
    </>
  )
}
