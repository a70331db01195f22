import type { Metadata } from 'next'
import Link from 'next/link'
import { nameField, newPasswordField } from '@/components/account/account-fields'
import { AccountForm } from '@/components/account/account-form'
import { ApiKeyForm } from '@/components/account/api-key-form'
import { ApiKeyTable } from '@/components/account/api-key-table'
import { SessionList } from '@/components/account/session-list'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/ui/section'
import { currentSession } from '@/lib/auth/current-user'
import { requireRole } from '@/lib/auth/require-role'
import { listApiKeys } from '@/lib/data/api-keys'
import { db } from '@/lib/data/client'
import { listSessions } from '@/lib/data/sessions'
import { isAtLeast, ROLE_LABELS, ROLE_MEANINGS, ROLES } from '@/lib/domain/permission'
import { changePasswordAction, renameAction, revokeAllSessionsAction, revokeSessionAction } from './actions'
import { makeKeyAction, revokeKeyAction } from './key-actions'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your account', robots: { index: false } }

export default async function AccountPage() {
  const user = await requireRole('contributor', '/account')
  const [session, sessions, keys] = await Promise.all([
    currentSession(),
    listSessions(db(), user.id),
    listApiKeys(db(), user.id),
  ])
  return (
    <Page width="reading">
      <PageHeader
        title="Your account"
        standfirst={`${ROLE_LABELS[user.role]}: ${ROLE_MEANINGS[user.role]}. Signed in as ${session?.email}, which nobody else is shown.`}
      />
      <Section id="name" title="Name">
        <AccountForm
          id="rename"
          action={renameAction}
          values={{ name: user.name }}
          fields={[nameField('Shown publicly with what you do from now on.')]}
          submit="Save the name"
        />
      </Section>
      <Section id="password" title="Password">
        <AccountForm
          id="change-password"
          action={changePasswordAction}
          username={session?.email}
          fields={[
            {
              name: 'current',
              label: 'Current password',
              type: 'password',
              autoComplete: 'current-password',
            },
            newPasswordField('New password', 'Your other browsers will be signed out.'),
          ]}
          submit="Change the password"
        />
      </Section>
      <Section id="keys" title="API keys">
        <p className="mb-4">
          With a key a program of yours writes through the{' '}
          <Link href="/api/docs" className="link">
            API
          </Link>
          . Reading needs none.
        </p>
        <ApiKeyTable keys={keys} revoke={revokeKeyAction} now={new Date()} />
        <div className="mt-4">
          <ApiKeyForm action={makeKeyAction} roles={ROLES.filter((role) => isAtLeast(user.role, role))} />
        </div>
      </Section>
      <Section id="sessions" title="Where you are signed in">
        <SessionList
          sessions={sessions}
          currentId={session?.sessionId ?? ''}
          revoke={revokeSessionAction}
          revokeAll={revokeAllSessionsAction}
        />
      </Section>
    </Page>
  )
}
