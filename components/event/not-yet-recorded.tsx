import Link from 'next/link'
import type { ReactNode } from 'react'
import { eventPath } from '../links'
import { Page } from '../shell/page'
import { PageHeader } from '../shell/page-header'

/** In place of an event that was recorded later than the moment that the page is asked for. */
export function NotYetRecorded({ id, banner }: { id: string; banner: ReactNode }) {
  return (
    <Page width="reading">
      <PageHeader
        title="This event was not recorded yet"
        standfirst={
          <p>
            At the moment that this page shows, nothing of it was known here.{' '}
            <Link href={eventPath(id)} className="link">
              Read what stands now
            </Link>
            .
          </p>
        }
        breadcrumbs={[{ label: 'Timeline', href: '/timeline' }]}
      />
      {banner}
    </Page>
  )
}
