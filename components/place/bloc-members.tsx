import Link from 'next/link'
import { issueHref } from '@/components/links'
import { DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import { groupBy } from '@/lib/domain/group-by'
import { parseIssueKey } from '@/lib/domain/issue'
import { describeLens } from '@/lib/domain/lens'
import { type Cell, countByStance } from '@/lib/domain/matrix'
import { isMemberOn, type Membership } from '@/lib/domain/membership'
import { companyName, type Names, nameOfIssue, topicName } from '@/lib/domain/names'
import { type Day, formatPartialDate } from '@/lib/domain/partial-date'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { CountBar } from './count-bar'
import { MemberList } from './membership-list'

interface Props {
  readonly bloc: { readonly code: string; readonly name: string }
  readonly memberships: readonly Membership[]
  /** The stances of the members on the day. */
  readonly cells: readonly Cell[]
  readonly names: Names
  readonly view: ViewState
  readonly asOf: Day
}

/** The issues on which most members have a stance; the others are in the matrix. */
const MOST_ISSUES = 12

/** Who belongs to a bloc, and where its members stand on the issues on which most of them do. */
export function BlocMembers({ bloc, memberships, cells, names, view, asOf }: Props) {
  const members = memberships.filter((m) => isMemberOn(m, asOf)).length
  const issues = [...groupBy(cells, (cell) => cell.issue)].sort((a, b) => b[1].length - a[1].length)
  const matrix = viewHref('/matrix', view, { blocs: [bloc.code] })
  return (
    <>
      {issues.length > 0 && (
        <Section
          id="members-stances"
          title="Where its members stand"
          aside={
            <Link href={matrix} className="link">
              All {issues.length} issues in the matrix
            </Link>
          }
        >
          <p className="mb-2 text-sm text-muted">
            Members at each stance, of {members}; {describeLens(view.lens)}, as of {formatPartialDate(asOf)}.
            The rest of a bar is empty: of those members nothing is recorded.
          </p>
          <DataTable label={`Stances of the members of ${bloc.name}, by issue`} className="bar-table">
            <thead>
              <tr>
                <th scope="col">Issue</th>
                <th scope="col">Members at each stance</th>
                <th scope="col" className="num">
                  On record
                </th>
              </tr>
            </thead>
            <tbody>
              {issues.slice(0, MOST_ISSUES).map(([issue, held]) => {
                const { company, topic } = parseIssueKey(issue) ?? { company: issue, topic: '' }
                return (
                  <tr key={issue}>
                    <th scope="row">
                      <Link href={issueHref(issue)} className="link-quiet" prefetch={false}>
                        <b>{companyName(names, company)}</b>{' '}
                        <span className="text-muted">{topicName(names, topic)}</span>
                      </Link>
                    </th>
                    <td>
                      <CountBar counts={countByStance(held)} most={members} isPart />
                    </td>
                    <td className="num">
                      <Link
                        href={viewHref('/matrix', view, {
                          blocs: [bloc.code],
                          companies: [company],
                          topics: [topic],
                        })}
                        className="link"
                        prefetch={false}
                        aria-label={`${held.length} of ${members} members on ${nameOfIssue(names, company, topic)}, in the matrix`}
                      >
                        {held.length} of {members}
                      </Link>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </DataTable>
        </Section>
      )}
      <Section id="members" title="Members" aside={`as of ${formatPartialDate(asOf)}`}>
        {memberships.length > 0 ? (
          <MemberList memberships={memberships} names={names} asOf={asOf} />
        ) : (
          <p className="text-muted">No memberships are recorded.</p>
        )}
      </Section>
    </>
  )
}
