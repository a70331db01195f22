import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ShareBody } from '@/components/share/share-body'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { readSharedView } from '../shared-view'
import { loadShare } from './load-share'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Share', robots: { index: false } }

/** The share dialog as a page of its own: for whoever has no scripts, or wants it in a tab. */
export default async function SharePage({ searchParams }: PageProps<'/share'>) {
  const { address, pinned } = await searchParams
  const shared = await readSharedView(
    typeof address === 'string' ? address : '',
    typeof pinned === 'string' ? pinned : null,
  )
  if (!shared) notFound()
  const share = await loadShare(shared)
  return (
    <Page width="reading">
      <PageHeader
        title={`Share “${share.title}”`}
        standfirst={
          <p>
            <Link href={share.address} className="link">
              Back to the view
            </Link>
          </p>
        }
      />
      <ShareBody share={share} heading="h2" />
    </Page>
  )
}
