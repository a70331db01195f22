import type { ToggleEvent } from 'react'
import type { TextField as TextFieldName } from '@/lib/schemas/event-form'
import { MOST_SHORT } from '@/lib/schemas/new-name'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Combobox } from './combobox'
import { type FormBinding, fieldId } from './form-binding'
import { TextField } from './text-field'

const COMPANY: readonly TextFieldName[] = [
  'newCompanyName',
  'newCompanyHome',
  'newCompanySector',
  'newCompanyAliases',
  'newCompanyProducts',
]
const TOPIC: readonly TextFieldName[] = [
  'newTopicName',
  'newTopicShortName',
  'newTopicAliases',
  'newTopicDescription',
]

/** Open while something is typed or wrong in it, or nothing is known by the name that was typed. */
const isOpen = (form: FormBinding, fields: readonly TextFieldName[], name: 'company' | 'topic'): boolean => {
  const reading = form.check.names[name]
  const unknown = form.errorsOf(name).length > 0 && reading.typed !== '' && reading.choices.length === 0
  return unknown || fields.some((field) => form.values[field] !== '' || form.errorsOf(field).length > 0)
}

/** What was typed above as a name and is known of nothing: what the missing thing is called. */
function typedName(form: FormBinding, name: 'company' | 'topic'): string {
  const typed = form.values[name].trim()
  return form.check.names[name].meant?.name.toLowerCase() === typed.toLowerCase() ? '' : typed
}

/** The name of what is missing: taken over from what was typed above, with and without scripts. */
function NewName({ form, name, label }: { form: FormBinding; name: 'company' | 'topic'; label: string }) {
  const typed = typedName(form, name)
  return (
    <TextField
      form={form}
      name={NEW_NAME[name]}
      label={label}
      hint={typed === '' ? undefined : `Left empty, it becomes “${typed}”.`}
      placeholder={typed}
      required
    />
  )
}
const NEW_NAME = { company: 'newCompanyName', topic: 'newTopicName' } as const

/** Opened by hand, it starts with the name that was typed. */
const takeOver =
  (form: FormBinding, name: 'company' | 'topic') => (event: ToggleEvent<HTMLDetailsElement>) => {
    const typed = typedName(form, name)
    if (event.newState === 'open' && typed !== '' && form.values[NEW_NAME[name]] === '')
      form.set({ [NEW_NAME[name]]: typed })
  }

/** For editors: a company that is missing, made on the spot. */
export function NewCompanyFields({ form }: { form: FormBinding }) {
  return (
    <details
      className="form-more"
      open={isOpen(form, COMPANY, 'company')}
      onToggle={takeOver(form, 'company')}
    >
      <summary>Add a missing company</summary>
      <NewName form={form} name="company" label="Name of the company" />
      <Field
        id={fieldId('newCompanyHome')}
        label="Home country"
        errors={form.errorsOf('newCompanyHome')}
        required
      >
        {({ required: _, ...control }) => (
          <Combobox
            control={control}
            name="newCompanyHome"
            kind="country"
            value={form.values.newCompanyHome}
            onType={(text) => form.set({ newCompanyHome: text })}
            onPick={({ name }) => form.set({ newCompanyHome: name })}
          />
        )}
      </Field>
      <TextField
        form={form}
        name="newCompanySector"
        label="Sector"
        required
        placeholder="Telecom equipment"
      />
      <TextField form={form} name="newCompanyAliases" label="Other names" hint="Commas between them." />
      <TextField form={form} name="newCompanyProducts" label="Products" hint="Commas between them." />
      <Button type="submit" name="intent" value="add-company" size="small">
        Add this company
      </Button>
    </details>
  )
}

/** For editors: a topic that is missing. */
export function NewTopicFields({ form }: { form: FormBinding }) {
  return (
    <details className="form-more" open={isOpen(form, TOPIC, 'topic')} onToggle={takeOver(form, 'topic')}>
      <summary>Add a missing topic</summary>
      <NewName form={form} name="topic" label="Name of the topic" />
      <TextField
        form={form}
        name="newTopicShortName"
        label="Short name"
        hint={`For heads of columns: at most ${MOST_SHORT} letters. Left empty, it is the name where that is short.`}
        required
      />
      <TextField form={form} name="newTopicAliases" label="Other names" hint="Commas between them." />
      <TextField
        form={form}
        name="newTopicDescription"
        label="Description"
        hint="What belongs to it, and what does not."
        rows={2}
        required
      />
      <Button type="submit" name="intent" value="add-topic" size="small">
        Add this topic
      </Button>
    </details>
  )
}
