import Link from 'next/link'
import type { Names } from '@/lib/domain/names'
import type { StanceEvent } from '@/lib/domain/stance-event'
import type { FormAction } from '@/lib/schemas/form-state'
import { eventPath } from '../links'
import { FieldsView } from '../revision/fields-view'
import { Section } from '../ui/section'
import { EffectList, type ShownEffect } from './effect-list'
import { ReasonForm } from './reason-form'

interface Props {
  readonly event: StanceEvent
  readonly target: StanceEvent
  readonly names: Names
  readonly titles: ReadonlyMap<string, string>
  /** What the cell says without the merged event. */
  readonly effect: ShownEffect
  readonly action: FormAction
}

/** The second step: both side by side, what changes, and the confirmation. */
export function MergePreview({ event, target, names, titles, effect, action }: Props) {
  const known = new Set(target.sources.map((source) => source.url))
  const added = event.sources.filter((source) => !known.has(source.url)).length
  return (
    <>
      <div className="side-by-side">
        <section aria-labelledby="goes">
          <h2 id="goes" className="mb-3 text-xl">
            This one goes
          </h2>
          <FieldsView fields={event} names={names} titles={titles} />
        </section>
        <section aria-labelledby="stays">
          <h2 id="stays" className="mb-3 text-xl">
            This one stays
          </h2>
          <FieldsView fields={target} names={names} titles={titles} />
        </section>
      </div>
      <Section id="effect" title="What this changes">
        <EffectList effects={[effect]} names={names} />
        <p className="my-3 text-sm">
          {added === 0
            ? 'The event that stays has all the sources already.'
            : `${added} ${added === 1 ? 'source is' : 'sources are'} added to the event that stays, as a new version of it.`}{' '}
          <Link href={`${eventPath(event.id)}/merge`} className="link" prefetch={false}>
            Choose another
          </Link>
        </p>
        <ReasonForm
          id="merge"
          action={action}
          hidden={{ version: event.version, into: target.id }}
          field={{ name: 'note', label: 'Note', hint: 'Kept in the history of both.', required: false }}
          submit="Merge the two"
          variant="primary"
        />
      </Section>
    </>
  )
}
