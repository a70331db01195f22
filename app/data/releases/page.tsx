import type { Metadata } from 'next'
import { ReleaseList } from '@/components/data/release-list'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { listReleases } from '@/lib/data/releases'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Releases of the data',
  description: 'The data at fixed points, each a ZIP that stays as it was given out.',
  alternates: { canonical: '/data/releases' },
}

export default async function Releases() {
  return (
    <Page>
      <PageHeader
        title="Releases of the data"
        standfirst={
          <p>
            The data at fixed points, to cite and to compute with: each a ZIP of CSV tables with a data
            package that describes them, a changelog against the one before, and checksums. A release stays as
            it was given out.
          </p>
        }
        breadcrumbs={[{ label: 'The data', href: '/data' }, { label: 'Releases' }]}
      />
      <ReleaseList releases={await listReleases()} />
    </Page>
  )
}
