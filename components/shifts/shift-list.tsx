import Link from 'next/link'
import type { CellState } from '@/lib/domain/fold'
import type { IssueKey } from '@/lib/domain/issue'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import { formatPartialDateShort } from '@/lib/domain/partial-date'
import type { Shift } from '@/lib/domain/span'
import type { Stance } from '@/lib/domain/stance'
import { eventHref, issueHref } from '../links'
import { StanceChip } from '../stance/stance-chip'

interface ShownShift extends Shift {
  readonly actor: string
  readonly issue: IssueKey
  readonly company: string
  readonly topic: string
  readonly eventTitle: string
}

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
              <Reading reading={shift.from} />
              <span aria-hidden="true">→</span>
              <span className="sr-only">to</span>
              <Reading reading={shift.to} />
              {shift.isReversal && <span className="shift-reversal">reversal</span>}
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

function Reading({ reading }: { reading: { stance: Stance | null; state: CellState; was: Stance } | null }) {
  return reading ? (
    <StanceChip stance={reading.was} state={reading.state} label />
  ) : (
    <StanceChip stance={null} state="none" />
  )
}
