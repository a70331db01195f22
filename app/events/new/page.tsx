import type { Metadata } from 'next'
import { EventForm } from '@/components/event-form/event-form'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { ButtonLink } from '@/components/ui/button'
import { valuesOfQuery } from '@/lib/schemas/event-form'
import { firstState } from '../../event-form/entry-answer'
import { EntryNameLists } from '../../event-form/entry-name-lists'
import { entryRules } from '../../event-form/entry-rules'
import { quickAdd } from '../../event-form/quick-add'
import { SignInFirst } from '../../event-form/sign-in-first'
import { submitEntry } from '../../event-form/submit-entry'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Add an event', robots: { index: false } }

export default async function NewEventPage({ searchParams }: PageProps<'/events/new'>) {
  const query = await searchParams
  const { rules } = await entryRules('new')
  if (!rules.propose) return <SignInFirst path="/events/new" />
  const text = typeof query.text === 'string' ? query.text.slice(0, 500) : ''
  const answer = text.trim() === '' ? null : await quickAdd(text)
  const values = { ...valuesOfQuery(query), ...answer?.values }
  return (
    <Page>
      <PageHeader
        title="Add an event"
        standfirst="One public step of a country or bloc: what it decided or said about a company, when, and who says so."
        actions={<ButtonLink href="/intake">Read an article</ButtonLink>}
        breadcrumbs={[{ label: 'Timeline', href: '/timeline' }, { label: 'Add an event' }]}
      />
      <EntryNameLists />
      <EventForm
        action={submitEntry.bind(null, { kind: 'new' })}
        initial={await firstState(values, null)}
        rules={rules}
        mode="new"
        draftKey="new"
        event={null}
        quickAdd={{ text, answer }}
      />
    </Page>
  )
}
