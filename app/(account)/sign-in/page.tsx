import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { emailField } from '@/components/account/account-fields'
import { AccountForm } from '@/components/account/account-form'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { Notes } from '@/components/ui/notes'
import { currentUser } from '@/lib/auth/current-user'
import { env } from '@/lib/env'
import { readNextPath } from '@/lib/schemas/next-path'
import { signInAction } from './actions'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

const NOTES: Readonly<Record<string, string>> = {
  made: 'Almost there: sign in with the address and password you chose. If that address had an account before, its password is the old one, and a mail is on its way that says so.',
  reset: 'Your new password is set, and every browser has been signed out. Sign in with it.',
  out: 'You have been signed out.',
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const params = await searchParams
  const next = readNextPath(params.next)
  if (await currentUser()) redirect(next)
  const note = typeof params.note === 'string' ? NOTES[params.note] : undefined
  return (
    <Page width="reading">
      <PageHeader
        title="Sign in"
        standfirst={next === '/' ? undefined : 'What you followed is for people with an account.'}
      />
      <Notes notes={note ? [note] : []} />
      <AccountForm
        id="sign-in"
        action={signInAction}
        hidden={{ next }}
        fields={[
          emailField(),
          { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
        ]}
        submit="Sign in"
        aside={
          <Link href="/forgot-password" className="link text-sm">
            Forgotten your password?
          </Link>
        }
      />
      {env().SIGN_UP && (
        <p className="mt-8 text-sm text-muted">
          No account yet?{' '}
          <Link href="/sign-up" className="link">
            Make one
          </Link>{' '}
          to propose events under your name.
        </p>
      )}
    </Page>
  )
}
