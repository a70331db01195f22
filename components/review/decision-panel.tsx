import { type ChangeRequest, REQUEST_WORDS } from '@/lib/domain/change-request'
import type { SubmissionState } from '@/lib/domain/submission'
import type { FormAction } from '@/lib/schemas/form-state'
import { MergeForm } from './merge-form'
import { ReasonForm } from './reason-form'

interface Props {
  readonly submission: {
    readonly id: number
    readonly version: number
    readonly event: string | null
    readonly asks: ChangeRequest | null
  }
  /** The states it may go to from here. */
  readonly next: readonly SubmissionState[]
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  /** The recorded events that it may be, of which it must be told apart before it is published. */
  readonly likely: readonly string[]
  /** Two-person review forbids whoever looks to publish or merge it. */
  readonly isBarred: boolean
  readonly actions: Readonly<Record<'publish' | 'sendBack' | 'reject' | 'merge', FormAction>>
}

/** What may be done with a proposal: publishing at hand, the rest one step behind. Works without scripts. */
export function DecisionPanel({ submission, next, choices, likely, isBarred, actions }: Props) {
  const hidden = { submission: submission.id, version: submission.version }
  const may = (state: SubmissionState) => next.includes(state)
  if (next.length === 0) return <p className="text-muted">It is decided; nothing more can be done with it.</p>
  return (
    <div className="decisions">
      {isBarred && (
        <p className="form-problem mb-4">
          Two-person review is on, and you proposed or answered this: somebody else must decide to take it.
        </p>
      )}
      {may('published') && !isBarred && (
        <ReasonForm
          id="publish"
          action={actions.publish}
          hidden={hidden}
          field={{
            name: 'comment',
            label: 'Note',
            required: false,
            hint: 'Kept in the history of the event.',
          }}
          tick={
            likely.length > 0
              ? { name: 'distinct', value: likely.join(' '), label: 'It is another step' }
              : undefined
          }
          submit={submission.asks ? REQUEST_WORDS[submission.asks.do].button : 'Publish'}
          variant="primary"
          shortcut="p"
        />
      )}
      {may('sent-back') && !submission.asks && (
        <ReasonForm
          id="send-back"
          action={actions.sendBack}
          hidden={hidden}
          field={{ name: 'comment', label: 'What should change', required: true }}
          submit="Send back"
          summary="Send back with a comment"
          shortcut="b"
        />
      )}
      {may('rejected') && (
        <ReasonForm
          id="reject"
          action={actions.reject}
          hidden={hidden}
          field={{ name: 'comment', label: 'Reason', required: true, hint: 'The proposer reads it.' }}
          submit="Reject"
          variant="danger"
          summary="Reject with a reason"
          shortcut="r"
        />
      )}
      {may('merged') && !isBarred && submission.event === null && (
        <MergeForm action={actions.merge} hidden={hidden} choices={choices} />
      )}
    </div>
  )
}
