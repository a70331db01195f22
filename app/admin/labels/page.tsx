import type { Metadata } from 'next'
import { AuditList } from '@/components/admin/audit-list'
import { LabelTable } from '@/components/admin/label-table'
import { SearchForm } from '@/components/admin/search-form'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/require-role'
import { listAudit } from '@/lib/data/audit'
import { findLabels, LABELS_SHOWN } from '@/lib/data/labels'
import { readSearch } from '@/lib/schemas/admin'
import { renameLabelAction } from '../actions'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Labels', robots: { index: false } }

export default async function LabelsPage({ searchParams }: PageProps<'/admin/labels'>) {
  await requirePermission('manageLabels', '/admin/labels')
  const q = readSearch((await searchParams).q)
  const [labels, audit] = await Promise.all([findLabels(q), listAudit(20)])
  return (
    <Page>
      <PageHeader
        title="Labels"
        breadcrumbs={[{ label: 'People', href: '/admin' }, { label: 'Labels' }]}
        standfirst="The name that every page, feed and export shows for an actor, a company or a topic. Codes and addresses stay as they are, and an old name still finds its actor or company."
      />
      <SearchForm action="/admin/labels" label="Name or key" q={q} />
      {labels.length === 0 ? (
        <EmptyState title="No label matches" ways={[{ label: 'The first labels', href: '/admin/labels' }]} />
      ) : (
        <LabelTable labels={labels} action={renameLabelAction} />
      )}
      {labels.length === LABELS_SHOWN && (
        <p className="mt-3 text-sm text-muted">The first {LABELS_SHOWN}; search for others.</p>
      )}
      <Section id="changes" title="Latest changes">
        <AuditList entries={audit} />
      </Section>
    </Page>
  )
}
