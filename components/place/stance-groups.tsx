import Link from 'next/link'
import { actorHref } from '@/components/links'
import { chipOfCell } from '@/components/stance/chip-props'
import { StanceChip } from '@/components/stance/stance-chip'
import { DataTable } from '@/components/ui/data-table'
import { groupBy } from '@/lib/domain/group-by'
import { type Cell, compareCells } from '@/lib/domain/matrix'
import { actorName, type Names } from '@/lib/domain/names'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { STANCE } from '@/lib/domain/stance'
import { whoHolds } from '@/lib/domain/who-holds'
import { DecidedBy, type DecidingEvent } from './decided-by'
import { isTooMany } from './fewer'

interface Props {
  readonly label: string
  /** The cells of one issue. */
  readonly cells: readonly Cell[]
  readonly events: ReadonlyMap<string, DecidingEvent>
  readonly names: Names
}

/** The order of the rows: from those who ban to those who cooperate; within a stance, deeds first, then oldest. */
export const byStanceAndAge = (cells: readonly Cell[]): Cell[] =>
  [...cells].sort(
    (a, b) => compareCells(a, b) || (a.sinceDay < b.sinceDay ? -1 : a.sinceDay > b.sinceDay ? 1 : 0),
  )

/** Of a table of too many rows each group has the first, and says how many more there are. */
const FIRST = 12
const fewerOfGroup = (all: readonly Cell[], group: readonly Cell[]): readonly Cell[] =>
  isTooMany(all) ? group.slice(0, FIRST) : group

/** Who stands where on one issue, from those who ban to those who cooperate; within a stance, deeds first, then oldest. */
export function StanceGroups({ label, cells, events, names }: Props) {
  const groups = [...groupBy(byStanceAndAge(cells), (cell) => cell.stance)]
  return (
    <>
      <ul className="group-links no-print" aria-label="Go to">
        {groups.map(([stance, group]) => (
          <li key={stance ?? 'ended'}>
            <a href={`#${stance ?? 'ended'}`}>
              {stance && <StanceChip stance={stance} state="deed" decorative />}
              <b>{group.length}</b> {stance ? STANCE[stance].label : 'ended'}
              <WhoHolds cells={group} names={names} />
            </a>
          </li>
        ))}
      </ul>
      <DataTable label={label} className="standing">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Stands</th>
            <th scope="col">Since</th>
            <th scope="col">Decided by</th>
            <th scope="col">Says who</th>
          </tr>
        </thead>
        {groups.map(([stance, group]) => (
          <tbody key={stance ?? 'ended'} id={stance ?? 'ended'}>
            <tr className="standing-group">
              <th scope="rowgroup" colSpan={5}>
                {group.length} {stance ? STANCE[stance].label : 'ended'}
                {fewerOfGroup(cells, group).length < group.length &&
                  `, of whom the first ${FIRST} are listed; the matrix has all`}
                <WhoHolds cells={group} names={names} />
                <span className="standing-meaning">
                  {stance ? STANCE[stance].meaning : 'there were deeds, all have ended, and no word stands'}
                </span>
              </th>
            </tr>
            {fewerOfGroup(cells, group).map((cell) => {
              const { year: _, ...chip } = chipOfCell(cell)
              return (
                <tr key={cell.actor}>
                  <th scope="row">
                    <Link
                      href={actorHref(cell.actor, names.actors.get(cell.actor)?.kind)}
                      className="link-quiet"
                      prefetch={false}
                    >
                      {actorName(names, cell.actor)}
                    </Link>
                  </th>
                  <td>
                    <StanceChip {...chip} label />
                  </td>
                  <td>{formatPartialDate(cell.since)}</td>
                  <DecidedBy cell={cell} events={events} />
                </tr>
              )
            })}
          </tbody>
        ))}
      </DataTable>
    </>
  )
}

/** The headline counts governments, a group all who stand in it: what makes the two agree. */
function WhoHolds({ cells, names }: { cells: readonly Cell[]; names: Names }) {
  const told = whoHolds(cells, names.actors)
  return told && <span className="who-holds"> · {told}</span>
}
