import type { Metadata } from 'next'
import Link from 'next/link'
import { newPasswordField } from '@/components/account/account-fields'
import { AccountForm } from '@/components/account/account-form'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { token as tokenSchema } from '@/lib/schemas/account'
import { resetPasswordAction } from './actions'

export const dynamic = 'force-dynamic'
// The address holds the token: it must not travel to other sites. (Not `no-referrer`, which would take the Origin from
// the form, and with it the proof that it was sent from here.)
export const metadata: Metadata = {
  title: 'New password',
  robots: { index: false },
  referrer: 'same-origin',
}

export default async function ResetPasswordPage({ searchParams }: PageProps<'/reset-password'>) {
  const token = tokenSchema.safeParse((await searchParams).token)
  return (
    <Page width="reading">
      <PageHeader
        title="Choose a new password"
        breadcrumbs={[{ label: 'Sign in', href: '/sign-in' }, { label: 'New password' }]}
        standfirst={
          token.success
            ? 'Every browser that is signed in to your account will be signed out.'
            : 'This address is not complete: follow the link of the mail, or copy all of it.'
        }
      />
      {token.success ? (
        <AccountForm
          id="reset"
          action={resetPasswordAction}
          hidden={{ token: token.data }}
          fields={[newPasswordField()]}
          submit="Set the password"
          aside={
            <Link href="/forgot-password" className="link text-sm">
              Ask for a new mail
            </Link>
          }
        />
      ) : (
        <Link href="/forgot-password" className="link">
          Ask for a new mail
        </Link>
      )}
    </Page>
  )
}
