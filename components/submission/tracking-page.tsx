import type { ChangeRequest } from '@/lib/domain/change-request'
import type { Names } from '@/lib/domain/names'
import type { StanceEvent, StanceEventFields } from '@/lib/domain/stance-event'
import type { SubmissionState } from '@/lib/domain/submission'
import { FieldsView } from '../revision/fields-view'
import { Section } from '../ui/section'
import { CopyAddress } from './copy-address'
import { type ShownStep, SubmissionSteps } from './submission-steps'
import { SubmissionVerdict } from './submission-verdict'

interface Props {
  readonly submission: {
    readonly token: string
    readonly state: SubmissionState
    readonly fields: StanceEventFields
    readonly asks: ChangeRequest | null
  }
  readonly steps: readonly ShownStep[]
  readonly names: Names
  readonly titles: ReadonlyMap<string, string>
  /** The event that it corrects. */
  readonly corrected: StanceEvent | null
  /** The event that came of it, or that it was merged into. */
  readonly result: StanceEvent | null
  /** Of this page, whole. */
  readonly address: string
}

/** What became of a proposal: where it stands first, then every step, then what was proposed. */
export function TrackingPage({ submission, steps, names, titles, corrected, result, address }: Props) {
  return (
    <>
      <SubmissionVerdict
        submission={submission}
        comment={steps.at(-1)?.comment ?? null}
        corrected={corrected}
        result={result}
      />
      <div className="side-by-side">
        <section aria-labelledby="proposed">
          <h2 id="proposed" className="mb-3 text-xl">
            What was proposed
          </h2>
          <FieldsView fields={submission.fields} names={names} titles={titles} />
        </section>
        <div className="min-w-0">
          <h2 className="mb-3 text-xl">What happened</h2>
          <SubmissionSteps steps={steps} />
          <Section id="keep" title="Keep this address" level={3}>
            <p className="mb-2 text-sm">
              It is the only way back to this page, and whoever has it may read the page. Nothing is sent to
              you: look here again.
            </p>
            <CopyAddress address={address} />
          </Section>
        </div>
      </div>
    </>
  )
}
