import type { Metadata } from 'next'
import Link from 'next/link'
import { NEW_EMAIL, nameField, newPasswordField } from '@/components/account/account-fields'
import { AccountForm } from '@/components/account/account-form'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/lib/data/client'
import { isSetupTokenGood } from '@/lib/data/first-administrator'
import { token as tokenSchema } from '@/lib/schemas/account'
import { setUpAction } from './actions'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Set up', robots: { index: false }, referrer: 'same-origin' }

export default async function SetupPage({ searchParams }: PageProps<'/setup'>) {
  const token = tokenSchema.safeParse((await searchParams).token)
  if (!token.success || !(await isSetupTokenGood(db(), token.data)))
    return (
      <Page width="reading">
        <PageHeader
          title="This set-up link leads nowhere any more"
          standfirst="It works once, within a week, and only while nobody administers this site. As long as that is so, each start of the server prints a new one."
        />
        <Link href="/sign-in" className="link">
          Sign in
        </Link>
      </Page>
    )
  return (
    <Page width="reading">
      <PageHeader
        title="Set up this site"
        standfirst="Make the first administrator: who gives others their roles and can do everything here. This link works once."
      />
      <AccountForm
        id="setup"
        action={setUpAction}
        hidden={{ token: token.data }}
        fields={[nameField(), NEW_EMAIL, newPasswordField('Password')]}
        submit="Make the administrator"
      />
    </Page>
  )
}
