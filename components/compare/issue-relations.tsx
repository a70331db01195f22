import Link from 'next/link'
import { issueHref } from '@/components/links'
import { chipOfCell } from '@/components/stance/chip-props'
import { StanceChip } from '@/components/stance/stance-chip'
import { DataTable } from '@/components/ui/data-table'
import { type IssueKey, parseIssueKey } from '@/lib/domain/issue'
import { buildMatrix, type CellHistory } from '@/lib/domain/matrix'
import { actorName, type Names, nameOfIssue } from '@/lib/domain/names'
import { type Day, formatPartialDateShort } from '@/lib/domain/partial-date'
import { relationOn } from '@/lib/domain/parting'

interface Props {
  readonly actors: readonly string[]
  readonly shared: ReadonlyMap<IssueKey, readonly CellHistory[]>
  readonly names: Names
  readonly asOf: Day
}

/** The shared issues: what each holds on the day, whether they agree, and since when. */
export function IssueRelations({ actors, shared, names, asOf }: Props) {
  return (
    <DataTable label="Where they stand on what they share" stickyColumn>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          {actors.map((actor) => (
            <th key={actor} scope="col">
              {actorName(names, actor)}
            </th>
          ))}
          <th scope="col">So since</th>
        </tr>
      </thead>
      <tbody>
        {[...shared].map(([issue, histories]) => {
          const cells = new Map(buildMatrix(histories, asOf).map((cell) => [cell.actor, cell]))
          const relation = relationOn(histories, asOf)
          const { company, topic } = parseIssueKey(issue) ?? { company: issue, topic: '' }
          return (
            <tr key={issue}>
              <th scope="row">
                <Link href={issueHref(issue)} className="link-quiet" prefetch={false}>
                  {nameOfIssue(names, company, topic)}
                </Link>
              </th>
              {actors.map((actor) => (
                <td key={actor}>
                  <StanceChip {...chipOfCell(cells.get(actor))} year={undefined} label />
                </td>
              ))}
              <td className="whitespace-nowrap">
                {relation
                  ? `${relation.agree ? 'agree' : 'differ'} since ${formatPartialDateShort(relation.since)}`
                  : 'fewer than two hold a stance'}
              </td>
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
