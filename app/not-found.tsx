import type { Metadata } from 'next'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { WaysOn } from '@/components/shell/ways-on'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <Page width="reading">
      <PageHeader
        title="There is nothing at this address"
        standfirst="The link may be mistyped, or name a country, company or event that is not recorded here. Events are never deleted: one that was withdrawn still answers at its address."
      />
      <WaysOn />
    </Page>
  )
}
