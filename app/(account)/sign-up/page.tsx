import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { NEW_EMAIL, nameField, newPasswordField } from '@/components/account/account-fields'
import { AccountForm } from '@/components/account/account-form'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { currentUser } from '@/lib/auth/current-user'
import { env } from '@/lib/env'
import { signUpAction } from './actions'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Make an account', robots: { index: false } }

export default async function SignUpPage() {
  if (await currentUser()) redirect('/account')
  if (!env().SIGN_UP)
    return (
      <Page width="reading">
        <PageHeader
          title="New accounts are closed"
          standfirst="Whoever runs this site has closed sign-up. Everything can be read without an account."
        />
        <p>
          <Link href="/sign-in" className="link">
            Sign in
          </Link>{' '}
          if you have one.
        </p>
      </Page>
    )
  return (
    <Page width="reading">
      <PageHeader
        title="Make an account"
        standfirst="To propose events under your name and follow what becomes of them. Reading needs none."
      />
      <AccountForm
        id="sign-up"
        action={signUpAction}
        fields={[nameField(), NEW_EMAIL, newPasswordField('Password')]}
        submit="Make the account"
      />
      <p className="mt-8 text-sm text-muted">
        You have an account?{' '}
        <Link href="/sign-in" className="link">
          Sign in
        </Link>
      </p>
    </Page>
  )
}
