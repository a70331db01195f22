import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { eventPath } from '@/components/links'
import { VersionPage } from '@/components/revision/version-page'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { excerpt } from '@/components/ui/excerpt'
import { policy } from '@/lib/auth/policy'
import { mayDo } from '@/lib/auth/require-role'
import { eventInWords } from '@/lib/domain/event-sentence'
import { DEFAULT_VIEW } from '@/lib/schemas/view-state'
import { bannerOfVersion } from '../../../../view-frame'
import { viewMetadata } from '../../../../view-metadata'
import { restoreAction } from '../../change-actions'
import { loadVersion } from './load-version'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/events/[id]/history/[version]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, version } = await params
  const loaded = await loadVersion(id, version)
  if (!loaded) notFound()
  const { revision, directory } = loaded
  const { title, summary } = revision.snapshot
  const words = `${eventInWords(revision.snapshot, directory)}.`
  // Its words and its picture are those of this version; to be found and cited is the event.
  const metadata = viewMetadata({
    page: { page: 'event', event: id },
    view: { ...DEFAULT_VIEW, knownAt: revision.recordedAt },
    title: `Version ${revision.version}: ${excerpt(title, 90)}`,
    description: excerpt(summary ? `${words} ${summary}` : words, 300),
  })
  return {
    ...metadata,
    alternates: { canonical: eventPath(id) },
    openGraph: { ...metadata.openGraph, url: eventPath(id) },
  }
}

export default async function VersionRoute({ params, searchParams }: Props) {
  const { id, version } = await params
  const loaded = await loadVersion(id, version)
  if (!loaded) notFound()
  const { revision } = loaded
  return (
    <Page width="reading">
      <PageHeader
        title={`Version ${revision.version} of “${revision.snapshot.title}”`}
        breadcrumbs={[
          { label: 'Event', href: eventPath(id) },
          { label: 'History', href: `${eventPath(id)}/history` },
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
