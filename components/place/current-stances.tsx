import Link from 'next/link'
import { issueHref } from '@/components/links'
import { chipOfCell } from '@/components/stance/chip-props'
import { StanceChip } from '@/components/stance/stance-chip'
import { DataTable } from '@/components/ui/data-table'
import { parseIssueKey } from '@/lib/domain/issue'
import { type Cell, compareCells } from '@/lib/domain/matrix'
import { companyName, type Names, topicName } from '@/lib/domain/names'
import { formatPartialDate } from '@/lib/domain/partial-date'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { DecidedBy } from './decided-by'

interface Props {
  readonly label: string
  readonly cells: readonly Cell[]
  readonly events: ReadonlyMap<string, StanceEvent>
  readonly names: Names
}

/** The order of the rows: from ban to cooperate. */
export const byStance = (cells: readonly Cell[]): Cell[] => [...cells].sort(compareCells)

/** More rows than a page of a print holds beside anything else: then one source is printed of each, not two. */
export const isMany = (cells: readonly Cell[]): boolean => cells.length > 16

/** What one actor holds on each issue, from ban to cooperate: since when, by which event, and who says so. */
export function CurrentStances({ label, cells, events, names }: Props) {
  return (
    <DataTable label={label} className={isMany(cells) ? 'standing standing-many' : 'standing'}>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          <th scope="col">Stance</th>
          <th scope="col">Since</th>
          <th scope="col">Decided by</th>
          <th scope="col">Says who</th>
        </tr>
      </thead>
      <tbody>
        {byStance(cells).map((cell) => {
          const { company, topic } = parseIssueKey(cell.issue) ?? { company: cell.issue, topic: '' }
          const { year: _, ...chip } = chipOfCell(cell)
          return (
            <tr key={cell.issue}>
              <th scope="row">
                <Link href={issueHref(cell.issue)} className="link-quiet" prefetch={false}>
                  <b>{companyName(names, company)}</b>{' '}
                  <span className="text-muted">{topicName(names, topic)}</span>
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
    </DataTable>
  )
}
