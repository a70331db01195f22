import type { Metadata } from 'next'
import { IssuePage } from '@/components/place/issue-page'
import { NoSuchIssue } from '@/components/place/no-such-place'
import { isIssue } from '@/lib/data/issues'
import { nameOfIssue } from '@/lib/domain/names'
import { PLACE_PARAMS } from '@/lib/schemas/view-params'
import { lensTallies } from '../../../lens-tallies'
import { readEvidence } from '../../../read-evidence'
import { readView } from '../../../read-view'
import { viewFrame } from '../../../view-frame'
import { viewMetadata } from '../../../view-metadata'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/issues/[company]/[topic]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { company, topic } = await params
  const { directory, view } = await readView(searchParams, PLACE_PARAMS)
  if (!directory.companies.has(company) || !directory.topics.has(topic))
    return { title: 'No such issue', robots: { index: false } }
  const name = nameOfIssue(directory, company, topic)
  return viewMetadata({
    page: { page: 'issue', company, topic },
    view,
    title: name,
    description: `Who bans, restricts, reviews, allows or welcomes ${name}: every government’s stance, since when, by which decision, and who says so.`,
  })
}

/** Only a pair on which something is recorded is an issue; any other is a 404, which says where to go on. */
export default async function Issue({ params, searchParams }: Props) {
  const { company, topic } = await params
  const page = await readView(searchParams, PLACE_PARAMS)
  if (!(await isIssue(company, topic))) return <NoSuchIssue />
  const [evidence, tallies, frame] = await Promise.all([
    readEvidence(page, { companies: [company], topics: [topic] }),
    lensTallies(page, { company, topic }),
    viewFrame({ page: 'issue', company, topic }, page.view, searchParams),
  ])
  return (
    <IssuePage
      {...page}
      {...evidence}
      {...frame}
      names={page.directory}
      memberships={page.directory.memberships}
      company={company}
      topic={topic}
      tallies={tallies}
    />
  )
}
