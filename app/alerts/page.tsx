import type { Metadata } from 'next'
import Link from 'next/link'
import { AlertForm } from '@/components/alerts/alert-form'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { mayDo } from '@/lib/auth/require-role'
import { getDirectory } from '@/lib/data/directory'
import { env } from '@/lib/env'
import { askForDigest } from './actions'
import { alertChoices } from './alert-choices'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Alerts',
  description: 'Hear of it when a government changes its stance: a daily mail, a feed or a webhook.',
}

export default async function Alerts() {
  const [directory, isManager] = await Promise.all([getDirectory(), mayDo('manageWebhooks')])
  return (
    <Page>
      <PageHeader
        title="Alerts"
        standfirst={
          <p>
            Hear of it when a stance shifts: one mail a day, on days when there was a shift that you asked
            for. For a feed reader there is{' '}
            <a href="/shifts.atom" className="link">
              /shifts.atom
            </a>
            , of any selection
            {isManager && (
              <>
                ; for programs,{' '}
                <Link href="/admin/webhooks" className="link">
                  webhooks
                </Link>
              </>
            )}
            .
          </p>
        }
        breadcrumbs={[{ label: 'Shifts', href: '/shifts' }, { label: 'Alerts' }]}
      />
      <AlertForm
        action={askForDigest}
        choices={alertChoices(directory)}
        target={{
          name: 'email',
          label: 'E-mail address',
          hint: env().SMTP_URL
            ? 'Used for nothing else. You confirm it first, and end it with one click.'
            : 'This site has no mail server yet (SMTP_URL): mails are left in its data folder, for whoever runs it.',
        }}
        submit="Send me a daily digest"
      />
    </Page>
  )
}
