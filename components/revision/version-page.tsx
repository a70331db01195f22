import { ASKED } from '@/lib/domain/change-request'
import type { EventVersion, FieldChange } from '@/lib/domain/event-diff'
import type { Names } from '@/lib/domain/names'
import type { FormAction } from '@/lib/schemas/form-state'
import { Moment } from '../event/moment'
import { EffectList, type ShownEffect } from '../review/effect-list'
import { ReasonForm } from '../review/reason-form'
import { Section } from '../ui/section'
import { FieldDiff } from './field-diff'
import { FieldsView } from './fields-view'

interface Props {
  readonly event: { readonly id: string; readonly version: number }
  readonly revision: {
    readonly version: number
    readonly author: string
    readonly note: string | null
    readonly recordedAt: string
    readonly snapshot: EventVersion
  }
  /** From what stands now to this version. */
  readonly changes: readonly FieldChange[]
  readonly effects: readonly ShownEffect[]
  readonly names: Names
  readonly titles: ReadonlyMap<string, string>
  /** For who may make this version the newest again. */
  readonly restore: FormAction | null
  /** Two-person review: another editor is asked to. */
  readonly isAsked: boolean
}

/** What an event said at one version, whole; and, where it is another than today's, the way back to it. */
export function VersionPage({ event, revision, changes, effects, names, titles, restore, isAsked }: Props) {
  const { version, author, note, recordedAt, snapshot } = revision
  const isNewest = version === event.version
  return (
    <>
      <p className="revision-about">
        Recorded here <Moment at={recordedAt} /> by {author}
        {note && (
          <>
            {': '}
            <q>{note}</q>
          </>
        )}
        {isNewest && '. This is what stands now.'}
      </p>
      <Section id="said" title="What it said">
        <FieldsView fields={snapshot} names={names} titles={titles} />
      </Section>
      {changes.length > 0 && (
        <Section id="restore" title={restore ? 'Restore it' : 'How it differs from what stands now'}>
          <p className="mb-3 text-sm">From version {event.version}, which stands now, to this one:</p>
          <FieldDiff changes={changes} names={names} titles={titles} />
          {restore && (
            <>
              <h3 className="mt-5 mb-2 text-base">What restoring would change</h3>
              <EffectList effects={effects} names={names} />
              <p className="my-3 text-sm text-muted">
                {isAsked && `${ASKED} `}It becomes version {event.version + 1}; the versions between stay in
                the history.
              </p>
              <ReasonForm
                id="restore"
                action={restore}
                hidden={{ version: event.version, restored: version }}
                field={{ name: 'note', label: 'Note', hint: 'Why: kept in the history.', required: true }}
                submit={isAsked ? `Ask to restore version ${version}` : `Restore version ${version}`}
                variant="primary"
              />
            </>
          )}
        </Section>
      )}
    </>
  )
}
