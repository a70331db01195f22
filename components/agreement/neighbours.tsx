import Link from 'next/link'
import { actorHref } from '@/components/links'
import { DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import { describeLens } from '@/lib/domain/lens'
import { actorName, type Names } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { LEAST_SHARED_ISSUES, type Neighbour } from '@/lib/domain/similarity'
import { viewHref } from '@/lib/schemas/view-address'
import { DEFAULT_VIEW, type ViewState } from '@/lib/schemas/view-state'
import { AgreementCells, AgreementHeads } from './agreement-columns'
import { percent } from './percent'

interface Props {
  readonly actor: { readonly code: string; readonly name: string }
  /** Nearest first. */
  readonly neighbours: readonly Neighbour[]
  readonly names: Names
  readonly view: ViewState
  readonly asOf: Day
}

/** How many are shown at each end. */
const MOST = 6

/** Who stands nearest to a country and who farthest, over the issues that they share. Nothing where none can be told. */
export function Neighbours({ actor, neighbours, names, view, asOf }: Props) {
  const [nearest] = neighbours
  const farthest = neighbours.at(-1)
  if (!nearest || !farthest) return null
  const isAll = neighbours.length <= 2 * MOST
  const groups = isAll
    ? [{ title: 'Nearest first', rows: neighbours }]
    : [
        { title: 'Nearest', rows: neighbours.slice(0, MOST) },
        { title: 'Farthest', rows: neighbours.slice(-MOST).reverse() },
      ]
  const said = ({ actor: other, agreement, issues }: Neighbour) =>
    `${actorName(names, other)} (${percent(agreement)} over ${issues} issues)`
  return (
    <Section
      id="neighbours"
      title="Nearest and farthest in stance"
      aside={`${neighbours.length} can be told`}
    >
      <p className="finding">
        Nearest to {actor.name} stands {said(nearest)}
        {farthest !== nearest && `, farthest ${said(farthest)}`}.
      </p>
      <DataTable label={`Who stands nearest to ${actor.name} and who farthest`} className="neighbours">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <AgreementHeads />
            <th scope="col">Compare</th>
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={5} className="text-muted">
                {title}
              </th>
            </tr>
            {rows.map(({ actor: other, agreement, issues, kappa }) => (
              <tr key={other}>
                <th scope="row">
                  <Link
                    href={actorHref(other, names.actors.get(other)?.kind)}
                    className="link-quiet"
                    prefetch={false}
                  >
                    {actorName(names, other)}
                  </Link>
                </th>
                <AgreementCells issues={issues} agreement={agreement} kappa={kappa} />
                <td>
                  <Link
                    href={viewHref('/compare', DEFAULT_VIEW, {
                      actors: [actor.code, other],
                      asOf: view.asOf,
                      knownAt: view.knownAt,
                      lens: view.lens,
                    })}
                    className="link"
                    prefetch={false}
                    aria-label={`Compare ${actor.name} and ${actorName(names, other)}`}
                  >
                    issue by issue
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </DataTable>
      <p className="source-line">
        The mean over the issues on which both hold a stance: 100 % is the same stance, 0 % a ban against
        cooperation. With fewer than {LEAST_SHARED_ISSUES} shared issues nobody is listed.{' '}
        <Link href="/method#agreement" className="link">
          How it is counted
        </Link>
        . Source: Demarche, {describeLens(view.lens)}, as of {formatPartialDate(asOf)}. CC BY 4.0.
      </p>
    </Section>
  )
}
