import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { EventForm } from '@/components/event-form/event-form'
import { eventHref } from '@/components/links'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { valuesOfEvent, valuesOfQuery } from '@/lib/schemas/event-form'
import { firstState } from '../../../event-form/entry-answer'
import { EntryNameLists } from '../../../event-form/entry-name-lists'
import { entryNames } from '../../../event-form/entry-names'
import { entryRules } from '../../../event-form/entry-rules'
import { loadTarget } from '../../../event-form/entry-target'
import { SignInFirst } from '../../../event-form/sign-in-first'
import { submitEntry } from '../../../event-form/submit-entry'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Correct an event', robots: { index: false } }

export default async function EditEventPage({ params, searchParams }: PageProps<'/events/[id]/edit'>) {
  const target = { kind: 'edit', event: (await params).id } as const
  const event = (await loadTarget(target))?.event
  if (!event) notFound()
  const { rules } = await entryRules('edit')
  if (!rules.propose) return <SignInFirst path={`${eventHref(event.id)}/edit`} />
  const breadcrumbs = [
    { label: 'Timeline', href: '/timeline' },
    { label: event.title, href: eventHref(event.id) },
    { label: 'Correct' },
  ]
  if (event.status !== 'published')
    return (
      <Page width="reading">
        <PageHeader
          title={`This event was ${event.status}`}
          standfirst={`An event that was ${event.status} cannot be corrected.`}
          breadcrumbs={breadcrumbs}
        />
        <p>
          <Link href={`${eventHref(event.id)}/history`} className="link">
            Its history
          </Link>{' '}
          says why, and is where an editor can restore it.
        </p>
      </Page>
    )
  const values = valuesOfQuery(await searchParams, valuesOfEvent(event, await entryNames(event)))
  return (
    <Page>
      <PageHeader title="Correct an event" standfirst={event.title} breadcrumbs={breadcrumbs} />
      <EntryNameLists />
      <EventForm
        action={submitEntry.bind(null, target)}
        initial={await firstState(values, event)}
        rules={rules}
        mode="edit"
        draftKey={`event.${event.id}`}
        event={event.id}
      />
    </Page>
  )
}
