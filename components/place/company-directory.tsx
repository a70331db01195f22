import Link from 'next/link'
import type { ReactNode } from 'react'
import { companyHref } from '@/components/links'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { DataTable } from '@/components/ui/data-table'
import { Notes } from '@/components/ui/notes'
import { LensSentence } from '@/components/view/lens-sentence'
import { groupBy } from '@/lib/domain/group-by'
import { parseIssueKey } from '@/lib/domain/issue'
import { countByStance, type DayCell } from '@/lib/domain/matrix'
import { actorName, type Names } from '@/lib/domain/names'
import type { Day } from '@/lib/domain/partial-date'
import type { ViewState } from '@/lib/schemas/view-state'
import { CountBar } from './count-bar'

interface Company {
  readonly slug: string
  readonly name: string
  readonly homeCountry: string | null
  readonly sector: string | null
}

interface Props {
  readonly view: ViewState
  readonly notes: readonly string[]
  readonly asOf: Day
  readonly today: Day
  readonly names: Names
  readonly companies: readonly Company[]
  readonly products: ReadonlyMap<string, readonly string[]>
  readonly cells: readonly DayCell[]
  /** The button that shares the view. */
  readonly actions: ReactNode
  /** What is said of an earlier state of the record. */
  readonly banner: ReactNode
}

const MOST_PRODUCTS = 4

/** Every company under its sector, with how many stances there are on it; the sectors most fought over first. */
export function CompanyDirectory(props: Props) {
  const { view, notes, asOf, today, names, companies, products, cells, actions, banner } = props
  const held = groupBy(cells, (cell) => parseIssueKey(cell.issue)?.company ?? '')
  const stancesOn = (slug: string): readonly DayCell[] => held.get(slug) ?? []
  const most = Math.max(1, ...companies.map(({ slug }) => stancesOn(slug).length))
  const sum = (group: readonly Company[]) => group.reduce((n, { slug }) => n + stancesOn(slug).length, 0)
  const sectors = [...groupBy(companies, (company) => company.sector ?? 'Sector not recorded')].sort(
    (a, b) => sum(b[1]) - sum(a[1]),
  )
  const leaders = [...companies]
    .sort((a, b) => stancesOn(b.slug).length - stancesOn(a.slug).length)
    .slice(0, 3)
  return (
    <Page>
      <PageHeader
        title="Companies"
        breadcrumbs={[{ label: 'Companies' }]}
        actions={actions}
        standfirst={
          <>
            <p>
              <b>{companies.length}</b> companies on which governments take a stance, most on{' '}
              {leaders.map(({ slug, name }, i) => (
                <span key={slug}>
                  {i > 0 && (i === leaders.length - 1 ? ' and ' : ', ')}
                  <Link href={companyHref(slug)} className="link">
                    {name}
                  </Link>
                </span>
              ))}
              .
            </p>
            <LensSentence path="/companies" view={view} asOf={asOf} today={today} />
          </>
        }
      />
      {banner}
      <Notes notes={notes} />
      <DataTable label="Companies by sector, with the stances on them" className="bar-table company-table">
        <thead>
          <tr>
            <th scope="col">Company</th>
            <th scope="col">Stances on it, of governments and blocs on its issues</th>
            <th scope="col" className="num">
              Actors
            </th>
          </tr>
        </thead>
        {sectors.map(([sector, group]) => (
          <tbody key={sector}>
            <tr className="bar-group">
              <th scope="rowgroup" colSpan={3}>
                {sector}
              </th>
            </tr>
            {[...group]
              .sort((a, b) => stancesOn(b.slug).length - stancesOn(a.slug).length)
              .map(({ slug, name, homeCountry }) => {
                const on = stancesOn(slug)
                const makes = products.get(slug)?.slice(0, MOST_PRODUCTS).join(', ')
                return (
                  <tr key={slug}>
                    <th scope="row">
                      <Link href={companyHref(slug)} className="link" prefetch={false}>
                        {name}
                      </Link>{' '}
                      <span className="bar-about">
                        {[homeCountry && actorName(names, homeCountry), makes].filter(Boolean).join(' · ')}
                      </span>
                    </th>
                    <td>
                      <CountBar counts={countByStance(on)} most={most} />
                    </td>
                    <td className="num">{new Set(on.map((cell) => cell.actor)).size}</td>
                  </tr>
                )
              })}
          </tbody>
        ))}
      </DataTable>
    </Page>
  )
}
