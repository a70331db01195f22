import Link from 'next/link'
import type { FieldChange } from '@/lib/domain/event-diff'
import { formatMoment } from '@/lib/domain/moment'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import type { EventStatus } from '@/lib/domain/vocabulary'
import { eventPath } from '../links'
import { FieldDiff } from './field-diff'

interface Props {
  readonly events: readonly {
    readonly id: string
    readonly title: string
    readonly actor: string
    readonly company: string
    readonly topic: string
    readonly status: EventStatus
    /** Why it was withdrawn. */
    readonly reason: string | null
    readonly version: number
    /** The version that stood before; `null` for an event that was added. */
    readonly before: number | null
    readonly changedAt: string
    /** Of a corrected one, what reads otherwise. */
    readonly changes: readonly FieldChange[]
  }[]
  readonly names: Names
  /** Titles of the events that these relate to, by id. */
  readonly titles: ReadonlyMap<string, string>
}

/** Events that the record tells otherwise than before, and how: each leads to itself and to its history. */
export function ChangeList({ events, names, titles }: Props) {
  return (
    <ol className="border-t-2 border-ink">
      {events.map((event) => (
        <li key={event.id} className="border-b border-hairline py-2.5">
          <p className="text-sm text-muted">
            <time dateTime={event.changedAt}>{formatMoment(event.changedAt)}</time> · {whatBecameOf(event)} ·{' '}
            {actorName(names, event.actor)} / {nameOfIssue(names, event.company, event.topic)}
          </p>
          <p>
            <Link href={eventPath(event.id)} prefetch={false} className="link">
              {event.title}
            </Link>{' '}
            <Link href={`${eventPath(event.id)}/history`} prefetch={false} className="link-quiet text-sm">
              history<span className="sr-only"> of {event.title}</span>
            </Link>
          </p>
          {event.status === 'retracted' && event.reason && (
            <p className="text-sm">Withdrawn because: {event.reason}</p>
          )}
          {event.changes.length > 0 && <FieldDiff changes={event.changes} names={names} titles={titles} />}
        </li>
      ))}
    </ol>
  )
}

function whatBecameOf({ status, before }: Props['events'][number]): string {
  if (status === 'retracted') return before === null ? 'added and withdrawn' : 'withdrawn'
  if (status === 'merged') return 'merged into another'
  return before === null ? 'added' : 'corrected'
}
