import type { Names } from '@/lib/domain/names'
import type { StanceEvent } from '@/lib/domain/stance-event'
import { eventPath } from '../links'
import { Button } from '../ui/button'
import { Input } from '../ui/control'
import { Field } from '../ui/field'
import { Section } from '../ui/section'
import { DuplicateList, type LikelyBecause } from './duplicate-list'

interface Props {
  readonly id: string
  readonly duplicates: readonly { readonly event: StanceEvent; readonly because: LikelyBecause }[]
  /** What was wrong with the one that was chosen. */
  readonly problem: string | null
  readonly names: Names
}

/** The first of two steps: which event is the same. The choice is in the address, and nothing is changed by it. */
export function MergeChoice({ id, duplicates, problem, names }: Props) {
  return (
    <form action={`${eventPath(id)}/merge`} className="reason-form">
      <Section id="alike" title="Which event tells the same step?">
        <DuplicateList duplicates={duplicates} names={names} />
      </Section>
      {duplicates.length > 0 && (
        <fieldset className="choices">
          <legend>Merge into</legend>
          {duplicates.map(({ event }) => (
            <label key={event.id}>
              <input type="radio" name="into" value={event.id} />
              <span>{event.title}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Field
        id="pasted"
        label={duplicates.length > 0 ? 'Or the address of another event' : 'Address of the event'}
        errors={problem ? [problem] : []}
        required={duplicates.length === 0}
      >
        {(control) => <Input {...control} name="pasted" spellCheck={false} autoCapitalize="none" />}
      </Field>
      <div>
        <Button type="submit" variant="primary">
          Compare the two
        </Button>
      </div>
    </form>
  )
}
