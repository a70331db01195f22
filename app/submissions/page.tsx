import type { Metadata } from 'next'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { SubmissionList } from '@/components/submission/submission-list'
import { EmptyState } from '@/components/ui/empty-state'
import { requireRole } from '@/lib/auth/require-role'
import { getDirectory } from '@/lib/data/directory'
import { listSubmissionsOf } from '@/lib/data/submissions'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your proposals', robots: { index: false } }

export default async function SubmissionsPage() {
  const user = await requireRole('contributor', '/submissions')
  const [submissions, directory] = await Promise.all([listSubmissionsOf(user.id), getDirectory()])
  return (
    <Page width="reading">
      <PageHeader
        title="Your proposals"
        standfirst="Every event and correction that you proposed under your name, newest first, and what became of it."
        breadcrumbs={[{ label: 'Your account', href: '/account' }, { label: 'Your proposals' }]}
      />
      {submissions.length === 0 ? (
        <EmptyState
          title="You have proposed nothing yet"
          ways={[{ label: 'Propose an event', href: '/events/new' }]}
        />
      ) : (
        <SubmissionList submissions={submissions} names={directory} />
      )}
    </Page>
  )
}
