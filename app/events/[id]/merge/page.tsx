import type { Metadata } from 'next'
import { eventHref } from '@/components/links'
import { MergeChoice } from '@/components/review/merge-choice'
import { MergePreview } from '@/components/review/merge-preview'
import { EventStateNote } from '@/components/revision/event-state-note'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { Notes } from '@/components/ui/notes'
import { policy } from '@/lib/auth/policy'
import { ASKED } from '@/lib/domain/change-request'
import { requireAccount } from '../../../review/reviewer'
import { mergeEventAction } from '../change-actions'
import { loadMerge } from './load-merge'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Merge an event', robots: { index: false } }

export default async function MergeRoute({ params, searchParams }: PageProps<'/events/[id]/merge'>) {
  const { id } = await params
  await requireAccount('merge', `/events/${id}/merge`)
  const { event, target, problem, duplicates, ...around } = await loadMerge(id, await searchParams)
  return (
    <Page>
      <PageHeader
        title={`Merge “${event.title}”`}
        standfirst="For two records of one step. This one counts no more, its address leads to the other for good, and the sources that the other lacks are added to it."
        breadcrumbs={[{ label: 'Event', href: eventHref(id) }, { label: 'Merge' }]}
      />
      <EventStateNote event={event} mergedFrom={[]} />
      {policy().twoPersonReview && <Notes notes={[ASKED]} />}
      {event.status === 'published' &&
        (target ? (
          <MergePreview event={event} target={target} action={mergeEventAction.bind(null, id)} {...around} />
        ) : (
          <MergeChoice id={id} duplicates={duplicates} problem={problem} names={around.names} />
        ))}
    </Page>
  )
}
