import type { Metadata } from 'next'
import Link from 'next/link'
import { UploadForm } from '@/components/import/upload-form'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { requireImporter } from './importer'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Import a file', robots: { index: false } }

export default async function ImportPage({ searchParams }: PageProps<'/import'>) {
  await requireImporter('/import')
  const { empty } = await searchParams
  return (
    <Page width="reading">
      <PageHeader
        title="Import a file"
        standfirst={
          <p>
            A table of events, as CSV in whichever form a spreadsheet writes it, or NDJSON from{' '}
            <Link href="/data" className="link">
              an export
            </Link>
            . First you see what each column is taken for and what would become of each row; nothing is
            recorded before you say so, and then all of it or nothing.
          </p>
        }
        breadcrumbs={[{ label: 'Add an event', href: '/events/new' }, { label: 'Import a file' }]}
      />
      <UploadForm isEmpty={empty !== undefined} />
    </Page>
  )
}
