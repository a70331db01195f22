import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { showRecordAt } from '@/components/record-moment'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { Notes } from '@/components/ui/notes'
import { WhyCell } from '@/components/why/why-cell'
import { parseIssueKey } from '@/lib/domain/issue'
import { actorName, nameOfIssue } from '@/lib/domain/names'
import { viewHref } from '@/lib/schemas/view-address'
import { PLACE_PARAMS } from '@/lib/schemas/view-params'
import type { RawParams } from '@/lib/schemas/view-state'
import { readView } from '../read-view'
import { loadWhy } from './load-why'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Why a cell reads as it does',
  robots: { index: false, follow: true },
}

const one = (value: RawParams[string]): string => (typeof value === 'string' ? value : '')

/** Why one cell of the matrix reads as it does; the panel of the matrix shows the same. */
export default async function WhyPage({ searchParams }: PageProps<'/why'>) {
  // Which cell is asked for is no filter of a view.
  const { actor: ofActor, issue: ofIssue, ...rest } = await searchParams
  const page = await readView(rest, PLACE_PARAMS)
  const { view, asOf, notes, directory } = page
  showRecordAt(view.knownAt)
  const actor = one(ofActor).toUpperCase()
  const issue = parseIssueKey(one(ofIssue).toLowerCase())
  if (!issue || !directory.actors.has(actor)) notFound()
  const { company, topic } = issue
  if (!directory.companies.has(company) || !directory.topics.has(topic)) notFound()
  const cell = { actor, company, topic }
  return (
    <Page width="reading">
      <PageHeader
        breadcrumbs={[
          {
            label: 'Matrix',
            href: viewHref('/matrix', { ...view, companies: [company], topics: [topic] }),
          },
          { label: 'Why' },
        ]}
        title={`Why ${actorName(directory, actor)} reads so on ${nameOfIssue(directory, company, topic)}`}
      />
      <Notes notes={notes} />
      <h2 className="sr-only">The answer</h2>
      <WhyCell {...cell} {...(await loadWhy(page, cell))} view={view} asOf={asOf} names={directory} />
      <p className="mt-6">
        <Link
          href={viewHref('/timeline', view, { actors: [actor], companies: [company], topics: [topic] })}
          className="link"
        >
          All events of this cell on the timeline
        </Link>
      </p>
    </Page>
  )
}
