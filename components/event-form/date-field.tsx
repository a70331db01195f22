import { Input } from '../ui/control'
import { Field } from '../ui/field'
import { DateEcho } from './date-echo'
import { type FormBinding, fieldId } from './form-binding'

interface Props {
  readonly form: FormBinding
  readonly name: 'announcedOn' | 'effectiveOn' | 'deadlineOn' | 'endsOn'
  readonly label: string
  readonly hint: string
  readonly required?: boolean
}

/** A date as people type it, as exact as it is known. */
export function DateField({ form, name, label, hint, required }: Props) {
  const id = fieldId(name)
  return (
    <Field id={id} label={label} hint={hint} errors={form.errorsOf(name)} required={required}>
      {({ required: _, 'aria-describedby': described, ...control }) => (
        <>
          <Input
            {...control}
            aria-describedby={[described, `${id}-echo`].filter(Boolean).join(' ')}
            name={name}
            autoComplete="off"
            value={form.values[name]}
            onChange={(e) => form.set({ [name]: e.target.value })}
          />
          <DateEcho id={`${id}-echo`} typed={form.values[name]} />
        </>
      )}
    </Field>
  )
}
