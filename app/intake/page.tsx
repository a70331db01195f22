import type { Metadata } from 'next'
import Link from 'next/link'
import { IntakeForm } from '@/components/intake/intake-form'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { EMPTY_ARTICLE, readIntakeForm } from '@/lib/schemas/intake-form'
import { entryRules } from '../event-form/entry-rules'
import { SignInFirst } from '../event-form/sign-in-first'
import { firstState } from './past-state'
import { submitIntake } from './submit-intake'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Read an article', robots: { index: false } }

export default async function IntakePage({ searchParams }: PageProps<'/intake'>) {
  const { rules } = await entryRules('new')
  if (!rules.propose) return <SignInFirst path="/intake" />
  // A bookmark may fill the fields: `?url=…&title=…&text=…`.
  const { article } = readIntakeForm(Object.entries(await searchParams))
  return (
    <Page>
      <PageHeader
        title="Read an article"
        standfirst={
          <p>
            Paste an article: the countries and companies in it become candidate events, each with the
            sentence it rests on. You correct and choose; nothing is recorded before you say so. For a single
            headline,{' '}
            <Link href="/events/new" className="link">
              quick add
            </Link>{' '}
            is shorter.
          </p>
        }
        breadcrumbs={[{ label: 'Add an event', href: '/events/new' }, { label: 'Read an article' }]}
      />
      <IntakeForm
        action={submitIntake}
        initial={firstState({ ...EMPTY_ARTICLE, ...article })}
        rules={rules}
      />
    </Page>
  )
}
