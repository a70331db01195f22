import { RELATION_LABEL, RELATIONS } from '@/lib/domain/vocabulary'
import { EMPTY_RELATED, pickOf } from '@/lib/schemas/event-form'
import { LIMITS } from '@/lib/schemas/event-input'
import { Select } from '../ui/control'
import { Field } from '../ui/field'
import { Combobox } from './combobox'
import type { NameChoice } from './entry-state'
import { type FormBinding, fieldId, withRow } from './form-binding'
import { NameChoices } from './name-choices'
import { AddRow, RemoveRow } from './row-buttons'

interface Props {
  readonly form: FormBinding
  readonly except?: string
  readonly focus: (field: string) => void
}

/** Earlier events that this one supersedes, amends … Found by title, or by a pasted address. */
export function RelatedRows({ form, except, focus }: Props) {
  const { related } = form.values
  return (
    <>
      {related.map((row, index) => {
        const name = `related.${index}`
        const set = (patch: Partial<typeof row>) => form.set({ related: withRow(related, index, patch) })
        const pick = (choice: NameChoice) =>
          set({ event: choice.name, pick: pickOf(choice.key, choice.name) })
        const errors = form.errorsOf(`${name}.event`)
        const reading = form.check.related[index]
        const fresh = reading?.typed === row.event ? reading : undefined
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own, every input is controlled
          <fieldset key={index} className="form-row form-row-related">
            <legend className="sr-only">Related event {index + 1}</legend>
            <Field
              id={fieldId(`${name}.relation`)}
              label="This event"
              errors={form.errorsOf(`${name}.relation`)}
              required
            >
              {({ required: _, ...control }) => (
                <Select
                  {...control}
                  name={`${name}.relation`}
                  value={row.relation}
                  onChange={(e) => set({ relation: e.target.value })}
                >
                  <option value="">how?</option>
                  {RELATIONS.map((relation) => (
                    <option key={relation} value={relation}>
                      {RELATION_LABEL[relation].active}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field id={fieldId(`${name}.event`)} label="the earlier event" errors={errors} required>
              {({ required: _, ...control }) => (
                <Combobox
                  control={control}
                  name={`${name}.event`}
                  kind="event"
                  except={except}
                  value={row.event}
                  placeholder="words of its title, or its address"
                  onType={(event) => set({ event })}
                  onPick={pick}
                />
              )}
            </Field>
            {fresh?.meant && fresh.meant.name !== row.event && (
              <p className="field-echo">→ {fresh.meant.name}</p>
            )}
            {fresh && (errors.length > 0 || row.pick !== '') && fresh.choices.length > 0 ? (
              <NameChoices
                name={`${name}.pick`}
                typed={row.event}
                choices={fresh.choices}
                picked={row.pick}
                onPick={(choice) => set({ pick: pickOf(choice.key, row.event) })}
              />
            ) : (
              <input type="hidden" name={`${name}.pick`} value={row.pick} />
            )}
            <RemoveRow
              group="related"
              index={index}
              what={`related event ${index + 1}`}
              onRemove={() => {
                form.set({ related: related.filter((_, i) => i !== index) })
                focus('add-related')
              }}
            />
          </fieldset>
        )
      })}
      <AddRow
        group="related"
        label="Add a related event"
        disabled={related.length >= LIMITS.related}
        onAdd={() => {
          form.set({ related: [...related, EMPTY_RELATED] })
          focus(`related.${related.length}.event`)
        }}
      />
    </>
  )
}
