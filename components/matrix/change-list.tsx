import Link from 'next/link'
import { type IssueKey, parseIssueKey } from '@/lib/domain/issue'
import type { Cell } from '@/lib/domain/matrix'
import { type CellChange, partChanges } from '@/lib/domain/matrix-diff'
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
  /** The events that caused those that are listed, by id. */
  readonly events: ReadonlyMap<string, StanceEvent>
}

/** More of either kind is no list to read; it says how many there are besides. */
const MOST_CHANGES = 150
/** Of a comparison of so many that nobody reads them one by one, the list is a taste of them. */
const VERY_MANY = 2_000
const FEW_OF_VERY_MANY = 10

const isVeryMany = (changes: readonly CellChange[]): boolean => changes.length > VERY_MANY
const mostOf = (changes: readonly CellChange[]): number =>
  isVeryMany(changes) ? FEW_OF_VERY_MANY : MOST_CHANGES

/** Those of some changes that are listed, whose events the list wants to know. */
export function listedChanges(changes: readonly CellChange[]): CellChange[] {
  const { changed, recorded } = partChanges(changes)
  const most = mostOf(changes)
  return [...changed.slice(0, most), ...recorded.slice(0, most)]
}

/**
 * What reads otherwise on two days, and the events that took it there: first what changed, and folded below it what was
 * recorded for the first time.
 */
export function ChangeList({ changes, vs, asOf, names, events }: Props) {
  const { changed, recorded } = partChanges(changes)
  const reversals = changed.filter(({ before, after }) =>
    isReversal(before?.stance ?? null, after?.stance ?? null),
  ).length
  const context = { names, events, most: mostOf(changes), isVeryMany: isVeryMany(changes) }
  return (
    <Section
      id="changes"
      title={`What changed between ${formatPartialDate(vs)} and ${formatPartialDate(asOf)}`}
    >
      <p className="finding">
        <b>
          {changed.length.toLocaleString('en')} {changed.length === 1 ? 'stance' : 'stances'}
        </b>{' '}
        changed, {reversals} of them from one side of the scale to the other;{' '}
        {recorded.length.toLocaleString('en')} more {recorded.length === 1 ? 'was' : 'were'} recorded for the
        first time.
      </p>
      <Changes changes={changed} {...context} />
      {recorded.length > 0 && (
        <details className="as-table">
          <summary>
            Recorded for the first time: {recorded.length.toLocaleString('en')}{' '}
            {recorded.length === 1 ? 'stance' : 'stances'}, with nothing on record before
          </summary>
          <Changes changes={recorded} {...context} />
        </details>
      )}
    </Section>
  )
}

interface Listed extends Pick<Props, 'changes' | 'names' | 'events'> {
  readonly most: number
  /** Then of each change only the last of its causes is told. */
  readonly isVeryMany: boolean
}

function Changes({ changes, names, events, most, isVeryMany }: Listed) {
  const shown = changes.slice(0, most)
  if (shown.length === 0) return null
  return (
    <>
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
              {(isVeryMany ? causes.slice(-1) : causes).map((id) => (
                <li key={id}>
                  <Link href={eventHref(id)} prefetch={false} className="link">
                    {events.get(id)?.title ?? 'The event that brought it'}
                  </Link>
                  <span className="text-muted">
                    {whenOf(events.get(id), after)}
                    {isVeryMany &&
                      causes.length > 1 &&
                      `, after ${causes.length - 1} ${causes.length === 2 ? 'other' : 'others'}`}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {changes.length > shown.length && (
        <p className="text-muted">
          {(changes.length - shown.length).toLocaleString('en')} more are not listed here: narrow the view to
          see them.
        </p>
      )}
    </>
  )
}

/** When a cause was announced, and of a measure whose end is the change, when it ended. */
function whenOf(event: StanceEvent | undefined, after: Cell | null): string {
  if (!event) return ''
  const isEnd = after?.state === 'ended' && after.event === event.id
  const ended = isEnd && event.endsOn ? `, ended ${formatPartialDate(event.endsOn)}` : ''
  return `, ${formatPartialDate(event.announcedOn)}${ended}`
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
