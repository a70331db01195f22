import Link from 'next/link'
import { type IssueKey, parseIssueKey } from '@/lib/domain/issue'
import type { Cell } from '@/lib/domain/matrix'
import type { CellChange } from '@/lib/domain/matrix-diff'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { isReversal } from '@/lib/domain/span'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { actorHref, eventHref, issueHref } from '../links'
import { ShiftStep } from '../shifts/shift-step'
import { StanceChip } from '../stance/stance-chip'
import { Section } from '../ui/section'

interface Props {
  readonly changes: readonly CellChange[]
  readonly vs: Day
  readonly asOf: Day
  readonly names: Names
  /** The events that caused the first `MOST_CHANGES` of them, by id. */
  readonly events: ReadonlyMap<string, StanceEvent>
}

/** More is no list to read; it says how many there are besides. */
export const MOST_CHANGES = 150

/** What reads otherwise on two days: how many cells, which, from what to what, and the events that took them there. */
export function ChangeList({ changes, vs, asOf, names, events }: Props) {
  const shown = changes.slice(0, MOST_CHANGES)
  const first = changes.filter(({ before }) => before === null).length
  const reversals = changes.filter(({ before, after }) =>
    isReversal(before?.stance ?? null, after?.stance ?? null),
  ).length
  return (
    <Section
      id="changes"
      title={`What changed between ${formatPartialDate(vs)} and ${formatPartialDate(asOf)}`}
    >
      <p className="finding">
        <b>
          {changes.length.toLocaleString('en')} {changes.length === 1 ? 'cell reads' : 'cells read'}
        </b>{' '}
        otherwise: {first.toLocaleString('en')} had nothing on record before, {reversals} crossed from one
        side of the scale to the other.
      </p>
      {shown.length > 0 && (
        <ul className="matrix-changes">
          {shown.map(({ actor, issue, before, after, causes }) => (
            <li key={`${actor} ${issue}`}>
              <p>
                <Link
                  href={actorHref(actor, names.actors.get(actor)?.kind)}
                  prefetch={false}
                  className="link-quiet"
                >
                  <b>{actorName(names, actor)}</b>
                </Link>{' '}
                on{' '}
                <Link href={issueHref(issue)} prefetch={false} className="link-quiet">
                  {titleOf(issue, names)}
                </Link>
                :{' '}
                <span className="matrix-step">
                  <Step before={before} after={after} />
                </span>
              </p>
              <ul>
                {causes.map((id) => (
                  <li key={id}>
                    <Link href={eventHref(id)} prefetch={false} className="link">
                      {events.get(id)?.title ?? 'The event that brought it'}
                    </Link>
                    {events.has(id) && (
                      <span className="text-muted">
                        , {formatPartialDate(events.get(id)?.announcedOn ?? '')}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {changes.length > shown.length && (
        <p className="text-muted">
          {(changes.length - shown.length).toLocaleString('en')} more are not listed here: narrow the view to
          see them.
        </p>
      )}
    </Section>
  )
}

function Step({ before, after }: { before: Cell | null; after: Cell | null }) {
  if (after)
    return (
      <ShiftStep
        shift={{
          from: before,
          to: after,
          isReversal: isReversal(before?.stance ?? null, after.stance),
        }}
      />
    )
  return (
    <>
      {before && <StanceChip stance={before.was} state={before.state} label />}
      <span aria-hidden="true">→</span>
      <span className="sr-only">to</span>
      <StanceChip stance={null} state="none" />
    </>
  )
}

function titleOf(issue: IssueKey, names: Names): string {
  const parts = parseIssueKey(issue)
  return parts ? nameOfIssue(names, parts.company, parts.topic) : issue
}
