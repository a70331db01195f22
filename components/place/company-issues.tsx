import Link from 'next/link'
import type { ReactNode } from 'react'
import { actorHref, issueHref } from '@/components/links'
import { CELL_STATE } from '@/components/stance/cell-state'
import { chipOfCell } from '@/components/stance/chip-props'
import { StanceChip } from '@/components/stance/stance-chip'
import { Section } from '@/components/ui/section'
import { groupBy } from '@/lib/domain/group-by'
import { parseIssueKey } from '@/lib/domain/issue'
import { type Cell, compareCells, countByStance } from '@/lib/domain/matrix'
import { actorName, type Names, topicName } from '@/lib/domain/names'
import { formatPartialDate } from '@/lib/domain/partial-date'
import { STANCE } from '@/lib/domain/stance'
import { viewHref } from '@/lib/schemas/view-address'
import type { ViewState } from '@/lib/schemas/view-state'
import { CountBar } from './count-bar'

interface Props {
  readonly company: { readonly slug: string; readonly name: string }
  readonly cells: readonly Cell[]
  readonly names: Names
  readonly view: ViewState
  readonly note: string
  readonly children?: ReactNode
}

/** More stances than this are not all named: of each stance on an issue the first, and how many more. */
const MOST_NAMED = 800
const FIRST = 6

/** Who stands where on each issue of a company: the issues with most stances first, in each from ban to cooperate. */
export function CompanyIssues({ company, cells, names, view, note, children }: Props) {
  const issues = [...groupBy(cells, (cell) => cell.issue)].sort((a, b) => b[1].length - a[1].length)
  const isTooMuch = cells.length > MOST_NAMED
  const most = Math.max(1, ...issues.map(([, held]) => held.length))
  return (
    <Section
      id="stances"
      title="Who stands where"
      aside={
        <Link
          href={viewHref('/matrix', view, { companies: [company.slug] })}
          className="link"
          prefetch={false}
        >
          In the matrix
        </Link>
      }
    >
      <p className="mb-3 text-sm text-muted">
        {issues.length} {issues.length === 1 ? 'issue' : 'issues'}; {note}. Hatched: {CELL_STATE.word.label}.
      </p>
      {children}
      <div className="issue-list">
        {issues.map(([issue, held]) => (
          <section key={issue} className="issue-item" aria-labelledby={`issue-${issue}`}>
            <div>
              <h3 id={`issue-${issue}`}>
                <Link href={issueHref(issue)} className="link-quiet" prefetch={false}>
                  {topicName(names, parseIssueKey(issue)?.topic ?? issue)}
                </Link>
              </h3>
              <CountBar counts={countByStance(held)} most={most} />
            </div>
            <dl className="issue-stances">
              {[...groupBy(byStanceAndName(held, names), (cell) => cell.stance)].map(([stance, group]) => (
                <div key={stance ?? 'ended'}>
                  <dt>
                    {stance ? STANCE[stance].label : CELL_STATE.ended.label} <b>{group.length}</b>
                  </dt>
                  <dd>
                    {(isTooMuch ? group.slice(0, FIRST) : group).map((cell) => (
                      <ActorChip key={cell.actor} cell={cell} names={names} />
                    ))}
                    {isTooMuch && group.length > FIRST && (
                      <Link href={issueHref(issue)} className="link" prefetch={false}>
                        and {group.length - FIRST} more
                      </Link>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Section>
  )
}

function ActorChip({ cell, names }: { cell: Cell; names: Names }) {
  // No year and no flag: at this size they would hide the glyph. The issue's own page has both.
  const { year: _, lean: __, ...chip } = chipOfCell(cell)
  const state = cell.state === 'deed' ? '' : `, ${CELL_STATE[cell.state].label}`
  return (
    <Link
      href={actorHref(cell.actor, names.actors.get(cell.actor)?.kind)}
      className="actor-chip"
      prefetch={false}
      title={`since ${formatPartialDate(cell.since)}${state}`}
    >
      <StanceChip {...chip} decorative />
      {actorName(names, cell.actor)}
      {state && <span className="sr-only">{state}</span>}
    </Link>
  )
}

/** From ban to cooperate, deeds first; within these by name. */
const byStanceAndName = (cells: readonly Cell[], names: Names): Cell[] =>
  [...cells].sort(
    (a, b) => compareCells(a, b) || actorName(names, a.actor).localeCompare(actorName(names, b.actor), 'en'),
  )
