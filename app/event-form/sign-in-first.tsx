import Link from 'next/link'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { signInHref } from '@/lib/schemas/next-path'

/** In place of the form, where one may not propose without an account. */
export function SignInFirst({ path }: { path: string }) {
  return (
    <Page width="reading">
      <PageHeader
        title="Sign in to propose"
        standfirst="Whoever runs this site takes proposals only from people with an account. Everything can be read without one."
      />
      <p>
        <Link href={signInHref(path)} className="link">
          Sign in
        </Link>{' '}
        or{' '}
        <Link href="/sign-up" className="link">
          make an account
        </Link>
        , then come back here.
      </p>
    </Page>
  )
}
