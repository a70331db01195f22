import Link from 'next/link'
import { actorHref, eventHref } from '@/components/links'
import { StanceChip } from '@/components/stance/stance-chip'
import { Section } from '@/components/ui/section'
import { moversTo } from '@/lib/domain/first-movers'
import { describeLens, type Lens } from '@/lib/domain/lens'
import type { CellHistory } from '@/lib/domain/matrix'
import { actorName, type Names } from '@/lib/domain/names'
import { type Day, formatPartialDate, formatPartialDateShort } from '@/lib/domain/partial-date'
import { STANCES } from '@/lib/domain/stance'
import type { StanceEvent } from '@/lib/domain/stance-event'

interface Props {
  readonly histories: readonly CellHistory[]
  readonly events: ReadonlyMap<string, StanceEvent>
  readonly names: Names
  readonly lens: Lens
  readonly asOf: Day
}

const MOST_MOVERS = 4

/** Who was first to take each stance by deed: one column a stance. Nothing where there was no deed. */
export function FirstMovers({ histories, events, names, lens, asOf }: Props) {
  const columns = STANCES.map((stance) => ({ stance, movers: moversTo(stance, histories, asOf) })).filter(
    ({ movers }) => movers.length > 0,
  )
  if (columns.length === 0) return null
  return (
    <Section
      id="first-movers"
      title="Who moved first"
      aside={`the first time each took the stance; ${describeLens({ ...lens, words: 'no' })}, as of ${formatPartialDate(asOf)}`}
    >
      <div className="movers">
        {columns.map(({ stance, movers }) => (
          <div key={stance} className="movers-column">
            <h3>
              <StanceChip stance={stance} state="deed" label />
            </h3>
            <ol>
              {movers.slice(0, MOST_MOVERS).map((mover) => (
                <li key={mover.actor}>
                  <Link
                    href={actorHref(mover.actor, names.actors.get(mover.actor)?.kind)}
                    className="link-quiet font-medium"
                    prefetch={false}
                  >
                    {actorName(names, mover.actor)}
                  </Link>{' '}
                  <Link
                    href={eventHref(mover.event)}
                    className="link whitespace-nowrap"
                    prefetch={false}
                    title={events.get(mover.event)?.title}
                  >
                    {formatPartialDateShort(mover.onText)}
                  </Link>
                  {mover.isContested && <span className="text-muted"> contested</span>}
                </li>
              ))}
            </ol>
            {movers.length > MOST_MOVERS && (
              <p className="text-muted">and {movers.length - MOST_MOVERS} after them</p>
            )}
          </div>
        ))}
      </div>
    </Section>
  )
}
