import Link from 'next/link'
import { actorHref, eventHref } from '@/components/links'
import { DataTable } from '@/components/ui/data-table'
import type { Membership } from '@/lib/domain/membership'
import type { Names } from '@/lib/domain/names'
import { type Day, formatPartialDateShort, type PartialDate } from '@/lib/domain/partial-date'
import type { DirectoryActor } from './directory-actor'
import { BlocsLine } from './membership-list'

/** How much is recorded of an actor. */
export interface ActorEvidence {
  readonly events: number
  readonly issues: number
  readonly latest: { readonly id: string; readonly title: string; readonly announcedOn: PartialDate }
}

interface Props {
  readonly label: string
  readonly actors: readonly DirectoryActor[]
  readonly evidence: ReadonlyMap<string, ActorEvidence>
  readonly memberships: readonly Membership[]
  readonly names: Names
  readonly asOf: Day
  /** The other name by which a search found an actor, by code. */
  readonly alias: ReadonlyMap<string, string | null>
}

/** Actors with how much is recorded of each, and the latest of it. */
export function ActorTable({ label, actors, evidence, memberships, names, asOf, alias }: Props) {
  return (
    <DataTable label={label} className="actor-table">
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col" className="num">
            Events
          </th>
          <th scope="col" className="num">
            Issues
          </th>
          <th scope="col">Latest</th>
          <th scope="col">Member of</th>
        </tr>
      </thead>
      <tbody>
        {actors.map((actor) => {
          const of = evidence.get(actor.code)
          const current = memberships.filter(
            (m) => m.member === actor.code && (m.to === null || m.to >= asOf),
          )
          return (
            <tr key={actor.code}>
              <th scope="row">
                <Link href={actorHref(actor.code, actor.kind)} className="link" prefetch={false}>
                  {actor.name}
                </Link>
                {alias.get(actor.code) && (
                  <span className="font-normal text-muted"> {alias.get(actor.code)}</span>
                )}
              </th>
              <td className="num">
                {of?.events}
                <span className="actor-unit"> {of?.events === 1 ? 'event' : 'events'}</span>
              </td>
              <td className="num">{of?.issues}</td>
              <td>
                {of && (
                  <>
                    <span className="text-muted">{formatPartialDateShort(of.latest.announcedOn)}</span>{' '}
                    <Link href={eventHref(of.latest.id)} className="link-quiet" prefetch={false}>
                      {of.latest.title}
                    </Link>
                  </>
                )}
              </td>
              <td className="text-muted">
                <BlocsLine memberships={current} names={names} asOf={asOf} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
