import type { ReactNode } from 'react'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { WaysOn } from '@/components/shell/ways-on'

/** At an address of something that does not exist: what may be wrong with it, and the ways on. */
export function NotHere({
  title,
  children,
  search,
}: {
  title: string
  children: ReactNode
  search?: ReactNode
}) {
  return (
    <Page width="reading">
      <PageHeader title={title} standfirst={<p>{children}</p>} />
      {search && <div className="mb-8">{search}</div>}
      <WaysOn />
    </Page>
  )
}
