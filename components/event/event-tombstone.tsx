import Link from 'next/link'
import { issueKey } from '@/lib/domain/issue'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { actorHref, eventPath, issueHref } from '../links'
import { WaysOn } from '../shell/ways-on'
import { Moment } from './moment'

interface Props {
  readonly event: StanceEvent
  readonly names: Names
  /** Who withdrew it. */
  readonly by: string | null
}

/** In place of an event that was withdrawn: that it was, why, when and by whom, and whom it was about. It counts nowhere. */
export function EventTombstone({ event, names, by }: Props) {
  return (
    <>
      <dl className="facts">
        <div>
          <dt>Reason</dt>
          <dd>{event.statusReason ?? 'none was given'}</dd>
        </div>
        <div>
          <dt>It was titled</dt>
          <dd className="line-through">{event.title}</dd>
        </div>
        <div>
          <dt>It was about</dt>
          <dd>
            <Link href={actorHref(event.actor, names.actors.get(event.actor)?.kind)} className="link">
              {actorName(names, event.actor)}
            </Link>
            {', '}
            <Link href={issueHref(issueKey(event.company, event.topic))} className="link">
              {nameOfIssue(names, event.company, event.topic)}
            </Link>
          </dd>
        </div>
        <div>
          <dt>Recorded here</dt>
          <dd>
            <Moment at={event.recordedAt} />
          </dd>
        </div>
        <div>
          <dt>Withdrawn</dt>
          <dd>
            <Moment at={event.changedAt} />
            {by && ` by ${by}`}, version {event.version}
          </dd>
        </div>
        <div>
          <dt>What it said</dt>
          <dd>
            <Link href={`${eventPath(event.id)}/history`} className="link">
              Every version is in its history
            </Link>
          </dd>
        </div>
      </dl>
      <h2 className="mt-10 mb-3 text-xl">Where to go from here</h2>
      <WaysOn />
    </>
  )
}
