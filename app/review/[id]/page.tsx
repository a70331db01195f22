import type { Metadata } from 'next'
import { DecisionPanel } from '@/components/review/decision-panel'
import { ProposalPage } from '@/components/review/proposal-page'
import { Shortcuts } from '@/components/review/shortcuts'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { Notes } from '@/components/ui/notes'
import { policy } from '@/lib/auth/policy'
import { mayBeSameStep } from '@/lib/data/duplicates'
import { hasPartIn } from '@/lib/data/submissions'
import { refusalInWords } from '@/lib/domain/decision-words'
import { SUBMISSION_NEXT } from '@/lib/domain/submission'
import { mergeAction, publishAction, rejectAction, sendBackAction } from '../actions'
import { requireAccount } from '../reviewer'
import { loadProposal } from './load-proposal'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Review a proposal', robots: { index: false } }

const ACTIONS = { publish: publishAction, sendBack: sendBackAction, reject: rejectAction, merge: mergeAction }

export default async function ProposalRoute({ params, searchParams }: PageProps<'/review/[id]'>) {
  const { id } = await params
  const user = await requireAccount('review', `/review/${id}`)
  const { submission, directory, duplicates, ...rest } = await loadProposal(id)
  // Whoever comes back from a decision that came too late (../actions.ts).
  const isLate = (await searchParams).meanwhile !== undefined && submission.state !== 'pending'
  const isBarred = policy().twoPersonReview && (await hasPartIn(submission, user.id))
  return (
    <Page>
      <PageHeader
        title={submission.fields.title}
        breadcrumbs={[{ label: 'Review', href: '/review' }, { label: `Proposal ${submission.id}` }]}
        actions={<Shortcuts page="proposal" />}
      />
      {isLate && (
        <Notes notes={[refusalInWords({ reason: 'conflict', state: submission.state }, rest.steps.at(-1))]} />
      )}
      <ProposalPage submission={submission} names={directory} duplicates={duplicates} {...rest}>
        <DecisionPanel
          submission={submission}
          next={SUBMISSION_NEXT[submission.state]}
          choices={duplicates.map(({ event }) => ({ id: event.id, label: event.title }))}
          likely={
            submission.event === null ? duplicates.filter(mayBeSameStep).map(({ event }) => event.id) : []
          }
          isBarred={isBarred}
          actions={ACTIONS}
        />
      </ProposalPage>
    </Page>
  )
}
