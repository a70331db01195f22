import Link from 'next/link'
import { eventSentence } from '@/lib/domain/event-sentence'
import { issueKey } from '@/lib/domain/issue'
import type { Names } from '@/lib/domain/names'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { actorHref, issueHref } from '../links'
import { chipOfEvent } from '../stance/chip-props'
import { StanceChip } from '../stance/stance-chip'

/** What the event says in one sentence, its chip before it, its names as links. */
export function EventStandfirst({ event, names }: { event: StanceEvent; names: Names }) {
  const { actor, verb, issue, how } = eventSentence(event, names)
  const kind = names.actors.get(event.actor)?.kind
  return (
    <p>
      <StanceChip {...chipOfEvent(event)} label className="me-2 font-sans" />
      <Link href={actorHref(event.actor, kind)} className="link">
        {actor}
      </Link>{' '}
      {verb}{' '}
      <Link href={issueHref(issueKey(event.company, event.topic))} className="link">
        {issue}
      </Link>
      , {how}.
    </p>
  )
}
