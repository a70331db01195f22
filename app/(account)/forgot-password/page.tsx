import type { Metadata } from 'next'
import { emailField } from '@/components/account/account-fields'
import { AccountForm } from '@/components/account/account-form'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { forgotPasswordAction } from './actions'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Forgotten password', robots: { index: false } }

export default function ForgotPasswordPage() {
  return (
    <Page width="reading">
      <PageHeader
        title="Choose a new password"
        breadcrumbs={[{ label: 'Sign in', href: '/sign-in' }, { label: 'Forgotten password' }]}
        standfirst="Enter the address of your account, and a mail with a link comes to you."
      />
      <AccountForm id="forgot" action={forgotPasswordAction} fields={[emailField()]} submit="Send the mail" />
    </Page>
  )
}
