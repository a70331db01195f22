import Link from 'next/link'
import { actorHref, whyHref, whyQuery } from '@/components/links'
import { DecidedBy, type DecidingEvent } from '@/components/place/decided-by'
import { chipOfCell } from '@/components/stance/chip-props'
import { StanceChip } from '@/components/stance/stance-chip'
import { DataTable } from '@/components/ui/data-table'
import { MAP_SORTS, type MapSort, sortMapCells } from '@/lib/domain/map-order'
import type { Cell } from '@/lib/domain/matrix'
import { actorName, type Names } from '@/lib/domain/names'
import { formatPartialDateShort } from '@/lib/domain/partial-date'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'

interface Props {
  readonly path: string
  readonly view: ViewState
  readonly label: string
  readonly sort: MapSort
  readonly cells: readonly Cell[]
  readonly events: ReadonlyMap<string, DecidingEvent>
  readonly names: Names
}

const HEADS: Readonly<Record<MapSort, string>> = { name: 'Who', stance: 'Stance', since: 'Since' }
const ORDER: Readonly<Record<MapSort, 'ascending' | 'descending'>> = {
  name: 'ascending',
  stance: 'ascending',
  since: 'descending',
}
const COLUMNS: readonly MapSort[] = [...MAP_SORTS].sort((a, b) => place(a) - place(b))

/** The facts of a map, blocs included: who stands where, since when, by which decision, and who says so. */
export function MapTable({ path, view, label, sort, cells, events, names }: Props) {
  return (
    <DataTable label={label} className="map-table">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" aria-sort={column === sort ? ORDER[column] : undefined}>
              <Link
                href={viewHref(path, view, { sort: column === 'stance' ? null : column })}
                scroll={false}
                prefetch={false}
                className="link-quiet"
              >
                {HEADS[column]}
                {column === sort && <span aria-hidden="true"> ↓</span>}
              </Link>
            </th>
          ))}
          <th scope="col">Decided by</th>
          <th scope="col">Says who</th>
        </tr>
      </thead>
      <tbody>
        {sortMapCells(cells, sort, (code) => actorName(names, code)).map((cell) => {
          const kind = names.actors.get(cell.actor)?.kind
          return (
            <tr key={cell.actor} data-code={cell.actor}>
              <th scope="row">
                <Link href={actorHref(cell.actor, kind)} className="link" prefetch={false}>
                  {actorName(names, cell.actor)}
                </Link>
                {kind === 'bloc' && <span className="font-normal text-muted"> bloc, not on the map</span>}
              </th>
              <td>
                <Link
                  href={whyHref(cell.actor, cell.issue, whyQuery(view))}
                  prefetch={false}
                  title="Why it reads so"
                >
                  <StanceChip {...chipOfCell(cell)} year={undefined} label />
                </Link>
              </td>
              <td className="whitespace-nowrap">{formatPartialDateShort(cell.since)}</td>
              <DecidedBy cell={cell} events={events} />
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}

function place(sort: MapSort): number {
  return sort === 'name' ? 0 : sort === 'stance' ? 1 : 2
}
