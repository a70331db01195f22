import type { Metadata } from 'next'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { WaysOn } from '@/components/shell/ways-on'

export const metadata: Metadata = { title: 'Not for this account' }

export default function Forbidden() {
  return (
    <Page width="reading">
      <PageHeader
        title="Your account may not do this"
        standfirst="It needs another role. Whoever administers this site can give it to you; everything else is open to you as before."
      />
      <WaysOn />
    </Page>
  )
}
