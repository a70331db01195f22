import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { eventHref } from '@/components/links'
import { VersionPage } from '@/components/revision/version-page'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { policy } from '@/lib/auth/policy'
import { mayDo } from '@/lib/auth/require-role'
import { bannerOfVersion } from '../../../../view-frame'
import { restoreAction } from '../../change-actions'
import { loadVersion } from './load-version'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/events/[id]/history/[version]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, version } = await params
  const loaded = await loadVersion(id, version)
  if (!loaded) notFound()
  return { title: `Version ${loaded.revision.version}: ${loaded.event.title}`, robots: { index: false } }
}

export default async function VersionRoute({ params, searchParams }: Props) {
  const { id, version } = await params
  const loaded = await loadVersion(id, version)
  if (!loaded) notFound()
  const { revision, event } = loaded
  return (
    <Page width="reading">
      <PageHeader
        title={`Version ${revision.version} of “${event.title}”`}
        breadcrumbs={[
          { label: 'Event', href: eventHref(id) },
          { label: 'History', href: `${eventHref(id)}/history` },
          { label: `Version ${revision.version}` },
        ]}
      />
      {await bannerOfVersion(id, version, searchParams)}
      <VersionPage
        {...loaded}
        names={loaded.directory}
        isAsked={policy().twoPersonReview}
        restore={(await mayDo('restore')) ? restoreAction.bind(null, id) : null}
      />
    </Page>
  )
}
