import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ChangeRequest, REQUEST_WORDS } from '@/lib/domain/change-request'
import { NOBODY } from '@/lib/domain/decision-words'
import type { FieldChange } from '@/lib/domain/event-diff'
import type { Names } from '@/lib/domain/names'
import type { StanceEvent, StanceEventFields } from '@/lib/domain/stance-event'
import type { SubmissionState } from '@/lib/domain/submission'
import { Moment } from '../event/moment'
import { eventHref } from '../links'
import { FieldDiff } from '../revision/field-diff'
import { FieldsView } from '../revision/fields-view'
import { type ShownStep, SubmissionSteps } from '../submission/submission-steps'
import { SubmissionVerdict } from '../submission/submission-verdict'
import { Section } from '../ui/section'
import { DuplicateList, type LikelyBecause } from './duplicate-list'
import { EffectList, type ShownEffect } from './effect-list'

interface Props {
  readonly submission: {
    readonly token: string
    readonly state: SubmissionState
    readonly fields: StanceEventFields
    readonly authorName: string | null
    readonly createdAt: string
    readonly note: string | null
    readonly eventVersion: number | null
    readonly asks: ChangeRequest | null
  }
  /** The event that is asked to be merged into. */
  readonly into: StanceEvent | null
  /** Of a correction: the event as it stands now, and how the proposal differs from it. */
  readonly current: StanceEvent | null
  readonly changes: readonly FieldChange[] | null
  readonly steps: readonly ShownStep[]
  readonly names: Names
  readonly duplicates: readonly { readonly event: StanceEvent; readonly because: LikelyBecause }[]
  readonly effects: readonly ShownEffect[]
  readonly titles: ReadonlyMap<string, string>
  readonly neighbours: { readonly previous: number | null; readonly next: number | null }
  readonly result: StanceEvent | null
  /** What may be done with it. */
  readonly children: ReactNode
}

/** A proposal beside what it would change and what may be the same; at the right, the decision. */
export function ProposalPage(props: Props) {
  const {
    submission,
    current,
    changes,
    steps,
    names,
    duplicates,
    effects,
    titles,
    neighbours,
    result,
    into,
  } = props
  const isOpen = submission.state === 'pending' || submission.state === 'sent-back'
  const isOutdated = current !== null && submission.eventVersion !== current.version
  return (
    <>
      {!isOpen && (
        <SubmissionVerdict
          submission={submission}
          comment={steps.at(-1)?.comment ?? null}
          corrected={current}
          result={result}
        />
      )}
      <p className="mb-6 text-sm text-muted">
        Proposed by {submission.authorName ?? NOBODY}, <Moment at={submission.createdAt} />
        {submission.note && (
          <>
            : <q className="font-serif text-base text-ink">{submission.note}</q>
          </>
        )}
      </p>
      <div className="review-page">
        <div>
          {current && submission.asks && (
            <Section id="asks" title={`It asks ${REQUEST_WORDS[submission.asks.do].asks}`}>
              <p>
                <Link href={eventHref(current.id)} className="link" prefetch={false}>
                  {current.title}
                </Link>
                {into && (
                  <>
                    {' '}
                    → into{' '}
                    <Link href={eventHref(into.id)} className="link" prefetch={false}>
                      {into.title}
                    </Link>
                  </>
                )}
              </p>
              {submission.asks.do === 'retract' && <blockquote>{submission.asks.reason}</blockquote>}
              {isOutdated && isOpen && <Outdated from={submission.eventVersion} to={current.version} />}
            </Section>
          )}
          {current && changes && (!submission.asks || submission.asks.do === 'restore') && (
            <Section
              id="differs"
              title="What it would correct"
              aside={
                <Link href={eventHref(current.id)} className="link" prefetch={false}>
                  The event as it stands
                </Link>
              }
            >
              {isOutdated && isOpen && !submission.asks && (
                <Outdated from={submission.eventVersion} to={current.version} />
              )}
              <FieldDiff changes={changes} names={names} titles={titles} />
            </Section>
          )}
          <Section id="proposed" title={titleOfFields(submission.asks, current)}>
            <FieldsView fields={submission.fields} names={names} titles={titles} />
          </Section>
        </div>
        <div className="review-aside">
          {isOpen && (
            <Section id="effect" title="What it would change">
              <EffectList effects={effects} names={names} />
            </Section>
          )}
          <Section id="alike" title="Likely duplicates" aside={duplicates.length || undefined}>
            <DuplicateList duplicates={duplicates} names={names} />
          </Section>
          <Section id="decide" title="Decide">
            {props.children}
          </Section>
          <Section id="steps" title="What happened so far" level={3}>
            <SubmissionSteps steps={steps} />
          </Section>
          <nav aria-label="Queue" className="pager">
            <Neighbour id={neighbours.previous} decision="k" rel="prev">
              ← Waited longer
            </Neighbour>
            <Link href="/review" className="link" data-decision="u" prefetch={false}>
              Queue
            </Link>
            <Neighbour id={neighbours.next} decision="j" rel="next">
              Next in the queue →
            </Neighbour>
          </nav>
        </div>
      </div>
    </>
  )
}

function Outdated({ from, to }: { from: number | null; to: number }) {
  return (
    <p className="form-problem mb-3">
      Written against version {from}; version {to} stands now. It cannot be published as it is: send it back,
      or edit the event yourself.
    </p>
  )
}

function titleOfFields(asks: ChangeRequest | null, current: StanceEvent | null): string {
  if (asks && asks.do !== 'restore') return 'The event'
  return current ? 'As it would read' : 'What is proposed'
}

function Neighbour({
  id,
  decision,
  rel,
  children,
}: {
  id: number | null
  decision: string
  rel: string
  children: ReactNode
}) {
  if (id === null) return <span />
  return (
    <Link href={`/review/${id}`} rel={rel} className="link" data-decision={decision} prefetch={false}>
      {children}
    </Link>
  )
}
