import type { Metadata } from 'next'
import { DecidedNote } from '@/components/review/decided-note'
import { Queue } from '@/components/review/queue'
import { QueueTabs, queueHref } from '@/components/review/queue-tabs'
import { Shortcuts } from '@/components/review/shortcuts'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { requirePermission } from '@/lib/auth/require-role'
import { now } from '@/lib/clock'
import { readNumber, readState } from '@/lib/schemas/review'
import { decideSeveralAction } from './actions'
import { loadQueue } from './load-queue'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Review', robots: { index: false } }

export default async function ReviewPage({ searchParams }: PageProps<'/review'>) {
  await requirePermission('review', '/review')
  const params = await searchParams
  const state = readState(params.state)
  const after = readNumber(params.after)
  const { items, counts, next, done } = await loadQueue(state, after, readNumber(params.decided), now())
  return (
    <Page>
      <PageHeader
        title="Review"
        standfirst="What people propose. Nothing of it counts until it is published, and each proposer reads what you decide and why."
        actions={<Shortcuts page="queue" />}
      />
      {done && (
        <DecidedNote title={done.fields.title} state={done.state} token={done.token} result={done.result} />
      )}
      <QueueTabs current={state} counts={counts} />
      <Queue items={items} action={state === 'pending' ? decideSeveralAction : undefined} />
      {items.length === 0 && (
        <EmptyState title={state === 'pending' ? 'Nothing waits for review' : 'There are none'}>
          {state === 'pending' && <p>New proposals appear here, the oldest first.</p>}
        </EmptyState>
      )}
      <Pager
        label="Proposals"
        previous={after === null ? null : queueHref(state)}
        previousLabel="First page"
        next={next === null ? null : queueHref(state, next)}
      />
    </Page>
  )
}
