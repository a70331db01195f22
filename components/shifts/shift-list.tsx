import Link from 'next/link'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import { formatPartialDateShort } from '@/lib/domain/partial-date'
import { eventHref, issueHref } from '../links'
import { ShiftStep, type ShownShift } from './shift-step'

/** Who changed their stance, from what to what: "United Kingdom: restrict → ban on Huawei · 5G networks". */
export function ShiftList({ shifts, names }: { shifts: readonly ShownShift[]; names: Names }) {
  return (
    <ol className="shift-list">
      {shifts.map((shift) => (
        <li key={`${shift.actor} ${shift.issue} ${shift.on}`}>
          <time dateTime={shift.onText}>{formatPartialDateShort(shift.onText)}</time>
          <div>
            <p className="shift-step">
              <span className="font-semibold">{actorName(names, shift.actor)}</span>
              <ShiftStep shift={shift} />
              <Link href={issueHref(shift.issue)} prefetch={false} className="link-quiet">
                <span className="sr-only">on </span>
                {nameOfIssue(names, shift.company, shift.topic)}
              </Link>
            </p>
            <Link href={eventHref(shift.event)} prefetch={false} className="link">
              {shift.eventTitle}
            </Link>
          </div>
        </li>
      ))}
    </ol>
  )
}
