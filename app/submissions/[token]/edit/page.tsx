import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { EventForm } from '@/components/event-form/event-form'
import { Page } from '@/components/shell/page'
import { PageHeader } from '@/components/shell/page-header'
import { SUBMISSION_STATE } from '@/lib/domain/submission'
import { valuesOfEvent } from '@/lib/schemas/event-form'
import { firstState } from '../../../event-form/entry-answer'
import { EntryNameLists } from '../../../event-form/entry-name-lists'
import { entryNames } from '../../../event-form/entry-names'
import { entryRules } from '../../../event-form/entry-rules'
import { loadTarget } from '../../../event-form/entry-target'
import { lastComment } from '../../../event-form/last-comment'
import { SignInFirst } from '../../../event-form/sign-in-first'
import { submitEntry } from '../../../event-form/submit-entry'

export const dynamic = 'force-dynamic'
// The address is the only lock: it must not travel in a Referer.
export const metadata: Metadata = {
  title: 'Answer an editor',
  robots: { index: false },
  // Not `no-referrer`: browsers then send forms without saying where from, and they are refused as another site's.
  referrer: 'same-origin',
}

export default async function AnswerPage({ params }: PageProps<'/submissions/[token]/edit'>) {
  const { token } = await params
  const loaded = await loadTarget({ kind: 'answer', token })
  if (!loaded?.submission) notFound()
  const { submission, event } = loaded
  const { rules } = await entryRules('answer')
  const page = `/submissions/${submission.token}`
  if (!rules.propose) return <SignInFirst path={`${page}/edit`} />
  const breadcrumbs = [{ label: 'Your proposal', href: page }, { label: 'Answer' }]
  if (submission.state !== 'sent-back')
    return (
      <Page width="reading">
        <PageHeader
          title="There is nothing to answer now"
          standfirst={`This proposal is ${SUBMISSION_STATE[submission.state].label}. ${SUBMISSION_STATE[submission.state].meaning}`}
          breadcrumbs={breadcrumbs}
        />
        <p>
          <Link href={page} className="link">
            Its page
          </Link>{' '}
          tells everything that became of it.
        </p>
      </Page>
    )
  const values = valuesOfEvent(submission.fields, await entryNames(submission.fields))
  const comment = await lastComment(submission.id)
  const state = await firstState(values, event)
  return (
    <Page>
      <PageHeader
        title="Answer an editor"
        standfirst={comment ? `The editor asks: ${comment}` : 'The editor asks for a change.'}
        breadcrumbs={breadcrumbs}
      />
      <EntryNameLists />
      <EventForm
        action={submitEntry.bind(null, { kind: 'answer', token: submission.token })}
        initial={{ ...state, version: submission.eventVersion }}
        rules={rules}
        mode="answer"
        draftKey={`submission.${submission.id}`}
        event={event?.id ?? null}
      />
    </Page>
  )
}
