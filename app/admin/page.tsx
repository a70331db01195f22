import type { Metadata } from 'next'
import { ApiKeyTable } from '@/components/account/api-key-table'
import { AuditList } from '@/components/admin/audit-list'
import { PeopleTable } from '@/components/admin/people-table'
import { SearchForm } from '@/components/admin/search-form'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/require-role'
import { listApiKeys } from '@/lib/data/api-keys'
import { listAudit } from '@/lib/data/audit'
import { db } from '@/lib/data/client'
import { listPeople, PEOPLE_PAGE } from '@/lib/data/people'
import { ROLE_LABELS, ROLE_MEANINGS, ROLES } from '@/lib/domain/permission'
import { readPage, readSearch } from '@/lib/schemas/admin'
import { changePersonAction, revokeKeyAction } from './actions'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'People', robots: { index: false } }

export default async function PeoplePage({ searchParams }: PageProps<'/admin'>) {
  await requirePermission('managePeople', '/admin')
  const params = await searchParams
  const q = readSearch(params.q)
  const page = readPage(params.page)
  const [{ people, total }, audit, keys] = await Promise.all([
    listPeople(q, page),
    listAudit(20),
    listApiKeys(db()),
  ])
  const pageHref = (to: number) => `/admin?${new URLSearchParams({ ...(q && { q }), page: String(to) })}`
  return (
    <Page>
      <PageHeader
        title="People"
        standfirst={`${ROLES.map((role) => `${ROLE_LABELS[role]}: ${ROLE_MEANINGS[role]}`).join('. ')}.`}
        actions={<ButtonLink href="/admin/labels">Labels</ButtonLink>}
      />
      <SearchForm action="/admin" label="Name, or whole e-mail address" q={q} />
      {people.length === 0 ? (
        <EmptyState title="Nobody matches" ways={[{ label: 'Everybody', href: '/admin' }]} />
      ) : (
        <PeopleTable people={people} action={changePersonAction} />
      )}
      {total > PEOPLE_PAGE && (
        <nav aria-label="Pages of people" className="pager">
          {page > 1 && <ButtonLink href={pageHref(page - 1)}>Previous</ButtonLink>}
          {page * PEOPLE_PAGE < total && <ButtonLink href={pageHref(page + 1)}>Next</ButtonLink>}
        </nav>
      )}
      <Section id="keys" title="API keys">
        <ApiKeyTable keys={keys} revoke={revokeKeyAction} showOwner now={new Date()} />
      </Section>
      <Section id="changes" title="Latest changes">
        <AuditList entries={audit} />
      </Section>
    </Page>
  )
}
