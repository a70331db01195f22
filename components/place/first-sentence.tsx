import Link from 'next/link'
import { actorHref, eventHref } from '@/components/links'
import { moversTo } from '@/lib/domain/first-movers'
import type { CellHistory } from '@/lib/domain/matrix'
import { actorName, type Names } from '@/lib/domain/names'
import { type Day, formatPartialDate, precisionOf } from '@/lib/domain/partial-date'
import { STANCE, type Stance } from '@/lib/domain/stance'
import type { DecidingEvent } from './decided-by'
import { SaysWho } from './says-who'

interface Props {
  readonly stance: Stance
  readonly histories: readonly CellHistory[]
  readonly events: ReadonlyMap<string, DecidingEvent>
  readonly names: Names
  readonly asOf: Day
}

/** Who was first to take a stance by deed and who was last, each with the date and the source that says so. */
export function FirstSentence({ stance, histories, events, names, asOf }: Props) {
  const movers = moversTo(stance, histories, asOf)
  const [first, last] = [movers[0], movers.at(-1)]
  if (!first || !last) return null
  return (
    <p>
      First to {STANCE[stance].label} it by deed was{' '}
      <MoverClause mover={first} events={events} names={names} />
      {last !== first && (
        <>
          ; the latest is <MoverClause mover={last} events={events} names={names} />
        </>
      )}
      .
    </p>
  )
}

function MoverClause({
  mover,
  events,
  names,
}: {
  mover: ReturnType<typeof moversTo>[number]
} & Pick<Props, 'events' | 'names'>) {
  const event = events.get(mover.event)
  return (
    <>
      <Link href={actorHref(mover.actor, names.actors.get(mover.actor)?.kind)} className="link">
        {actorName(names, mover.actor)}
      </Link>
      , {precisionOf(mover.onText) === 'day' ? 'on' : 'in'}{' '}
      <Link href={eventHref(mover.event)} className="link">
        {formatPartialDate(mover.onText)}
      </Link>
      {event && (
        <>
          {' '}
          (says <SaysWho event={event} most={1} />)
        </>
      )}
    </>
  )
}
