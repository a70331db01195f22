import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { TrackingPage } from '@/components/submission/tracking-page'
import { ButtonLink } from '@/components/ui/button'
import { mayDo } from '@/lib/auth/require-role'
import { pageAddress } from '@/lib/http/page-address'
import { loadSubmission, loadTracking } from './load-submission'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps<'/submissions/[token]'>): Promise<Metadata> {
  const { fields } = await loadSubmission((await params).token)
  // The address is the only lock: it is told to no search engine and to no site that a source leads to.
  return {
    title: `Proposal: ${fields.title}`,
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  }
}

export default async function TrackingRoute({ params }: PageProps<'/submissions/[token]'>) {
  const { token } = await params
  const { submission, directory, ...rest } = await loadTracking(token)
  const mayReview = await mayDo('review')
  return (
    <Page>
      <PageHeader
        title={submission.fields.title}
        standfirst={submission.event ? 'A proposed correction' : 'A proposed event'}
        actions={mayReview && <ButtonLink href={`/review/${submission.id}`}>Open in review</ButtonLink>}
      />
      <TrackingPage
        submission={submission}
        names={directory}
        address={pageAddress(`/submissions/${token}`, await headers())}
        {...rest}
      />
    </Page>
  )
}
