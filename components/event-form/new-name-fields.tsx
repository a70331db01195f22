import type { TextField as TextFieldName } from '@/lib/schemas/event-form'
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
const TOPIC: readonly TextFieldName[] = ['newTopicName', 'newTopicShortName', 'newTopicDescription']

/** Open while something is typed or wrong in it, or nothing is known by the name that was typed. */
const isOpen = (form: FormBinding, fields: readonly TextFieldName[], name: 'company' | 'topic'): boolean => {
  const reading = form.check.names[name]
  const unknown = form.errorsOf(name).length > 0 && reading.typed !== '' && reading.choices.length === 0
  return unknown || fields.some((field) => form.values[field] !== '' || form.errorsOf(field).length > 0)
}

/** For editors: a company that is missing, made on the spot. */
export function NewCompanyFields({ form }: { form: FormBinding }) {
  return (
    <details className="form-more" open={isOpen(form, COMPANY, 'company')}>
      <summary>Add a missing company</summary>
      <TextField
        form={form}
        name="newCompanyName"
        label="Name of the company"
        required
        placeholder={form.values.company}
      />
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
    <details className="form-more" open={isOpen(form, TOPIC, 'topic')}>
      <summary>Add a missing topic</summary>
      <TextField form={form} name="newTopicName" label="Name of the topic" required />
      <TextField
        form={form}
        name="newTopicShortName"
        label="Short name"
        hint="For heads of columns: at most 20 letters."
        required
      />
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
