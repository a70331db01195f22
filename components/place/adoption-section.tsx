import Link from 'next/link'
import { actorHref, eventHref } from '@/components/links'
import { DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import { type Adoption, adoptionByBloc, adoptionsOf, adoptionsUpTo, medianLag } from '@/lib/domain/adoption'
import { describeLens } from '@/lib/domain/lens'
import type { CellHistory } from '@/lib/domain/matrix'
import type { Membership } from '@/lib/domain/membership'
import { actorName, type Names } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'
import { adoptionFinding, lagInWords } from './adoption-finding'
import type { DecidingEvent } from './decided-by'

interface Props {
  readonly issue: string
  readonly histories: readonly CellHistory[]
  readonly memberships: readonly Membership[]
  readonly events: ReadonlyMap<string, DecidingEvent>
  readonly names: Names
  readonly view: ViewState
  readonly asOf: Day
}

/** How a ban spread: in which order, how long after the first, and how far in each bloc. Nothing with fewer than two. */
export function AdoptionSection({ issue, histories, memberships, events, names, view, asOf }: Props) {
  const adoptions = adoptionsUpTo(adoptionsOf(histories), asOf)
  if (adoptions.length < 2) return null
  const blocs = adoptionByBloc(adoptions, memberships, asOf)
  const note = `${describeLens({ ...view.lens, words: 'no' })}, as of ${formatPartialDate(asOf)}`
  return (
    <Section id="adoption" title="How bans spread" aside={note}>
      <p className="finding">{adoptionFinding(adoptions, names)}.</p>
      <div className="adoption">
        <AdoptionOrder issue={issue} adoptions={adoptions} events={events} names={names} />
        {blocs.length > 0 && (
          <DataTable label={`Bans on ${issue} by bloc`} className="adoption-blocs">
            <thead>
              <tr>
                <th scope="col">Bloc</th>
                <th scope="col" className="num">
                  Members with a ban
                </th>
                <th scope="col">First</th>
                <th scope="col" className="num">
                  Median lag
                </th>
              </tr>
            </thead>
            <tbody>
              {blocs.map(({ bloc, members, adopters, lag }) => (
                <tr key={bloc}>
                  <th scope="row">
                    <Link href={actorHref(bloc, 'bloc')} className="link-quiet" prefetch={false}>
                      {actorName(names, bloc)}
                    </Link>
                  </th>
                  <td className="num">
                    {adopters.length} of {members}
                  </td>
                  <td>{actorName(names, adopters[0]?.actor ?? '')}</td>
                  <td className="num">{lag === null ? '–' : lagInWords(lag)}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        )}
      </div>
      <p className="source-line">
        Whoever has ever stood at a ban by deed counts once, from the first time, whether or not the ban still
        stands; what was only said does not count here, whatever the view says of words. Lags are days after
        the first ban anywhere, medians those of all who came after it:{' '}
        {lagInWords(medianLag(adoptions) ?? 0)} here.{' '}
        <Link href="/method#adoption" className="link">
          How it is counted
        </Link>
        . Source: Demarche. CC BY 4.0.
      </p>
    </Section>
  )
}

function AdoptionOrder({
  issue,
  adoptions,
  events,
  names,
}: { readonly adoptions: readonly Adoption[] } & Pick<Props, 'issue' | 'events' | 'names'>) {
  return (
    <DataTable label={`Order in which ${issue} was banned`} stickyHead className="adoption-order">
      <thead>
        <tr>
          <th scope="col" className="num">
            #
          </th>
          <th scope="col">Who</th>
          <th scope="col">First ban</th>
          <th scope="col" className="num">
            Days after the first
          </th>
        </tr>
      </thead>
      <tbody>
        {adoptions.map(({ actor, on, onText, lag, event, isContested }) => (
          <tr key={actor}>
            <td className="num">{1 + adoptions.filter((other) => other.on < on).length}</td>
            <th scope="row">
              <Link
                href={actorHref(actor, names.actors.get(actor)?.kind)}
                className="link-quiet"
                prefetch={false}
              >
                {actorName(names, actor)}
              </Link>
            </th>
            <td>
              <Link
                href={eventHref(event)}
                className="link"
                prefetch={false}
                title={events.get(event)?.title}
              >
                {formatPartialDate(onText)}
              </Link>
              {isContested && <span className="text-muted"> contested</span>}
            </td>
            <td className="num">{lag.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
