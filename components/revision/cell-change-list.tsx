import Link from 'next/link'
import { parseIssueKey } from '@/lib/domain/issue'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import { formatPartialDate } from '@/lib/domain/partial-date'
import type { RecordChange } from '@/lib/domain/record-diff'
import { eventHref } from '../links'
import { CELL_STATE } from '../stance/cell-state'
import { chipOfCell } from '../stance/chip-props'
import { StanceChip } from '../stance/stance-chip'

interface Props {
  readonly changes: readonly RecordChange[]
  readonly names: Names
}

/** More than these are no reading any more: the matrix with its marks is. */
const MOST = 200

/** Cells that read otherwise than before: from what to what, since when, and by which event. */
export function CellChangeList({ changes, names }: Props) {
  return (
    <>
      <ul className="cell-changes">
        {changes.slice(0, MOST).map((change) => (
          <li key={`${change.actor} ${change.issue}`}>
            <CellChange change={change} names={names} />
          </li>
        ))}
      </ul>
      {changes.length > MOST && (
        <p className="mt-4 text-muted">
          {(changes.length - MOST).toLocaleString('en')} more are not listed here.
        </p>
      )}
    </>
  )
}

function CellChange({ change, names }: { change: RecordChange; names: Names }) {
  const { actor, issue, before, after } = change
  const { company = '', topic = '' } = parseIssueKey(issue) ?? {}
  // Where nothing stands any more, what stood before is all that can be shown.
  const event = after?.openedBy ?? before?.event
  return (
    <>
      <span>
        <b>{actorName(names, actor)}</b> on {nameOfIssue(names, company, topic)}:{' '}
      </span>
      <Reading cell={before} />
      <span aria-hidden="true"> → </span>
      <span className="sr-only"> to </span>
      <Reading cell={after} />
      <span>
        {after && `since ${formatPartialDate(after.since)}, `}
        {event && (
          <Link href={eventHref(event, null)} prefetch={false} className="link">
            {after ? 'by this event' : 'by the event that was withdrawn or changed'}
            <span className="sr-only">
              {' '}
              of {actorName(names, actor)} on {nameOfIssue(names, company, topic)}
            </span>
          </Link>
        )}
      </span>
    </>
  )
}

/** The reading alone: its year is said in words. */
function Reading({ cell }: { cell: RecordChange['before'] }) {
  if (cell === null) return <span className="text-muted">{CELL_STATE.none.label}</span>
  const { year: _, lean: __, ...chip } = chipOfCell(cell)
  return <StanceChip {...chip} label />
}
