import type { ComponentProps, ReactNode } from 'react'
import type { TextField as TextFieldName } from '@/lib/schemas/event-form'
import { Input, Textarea } from '../ui/control'
import { Field } from '../ui/field'
import { type FormBinding, fieldId } from './form-binding'

interface Props {
  readonly form: FormBinding
  readonly name: TextFieldName
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly required?: boolean
  readonly rows?: number
  readonly placeholder?: string
  readonly input?: Omit<ComponentProps<'input'>, 'name' | 'value' | 'onChange'>
}

/** A text of the form: one line, or several where `rows` says so. */
export function TextField({ form, name, label, hint, required, rows, placeholder, input }: Props) {
  return (
    <Field id={fieldId(name)} label={label} hint={hint} errors={form.errorsOf(name)} required={required}>
      {({ required: _, ...control }) =>
        rows ? (
          <Textarea
            {...control}
            name={name}
            rows={rows}
            value={form.values[name]}
            placeholder={placeholder}
            onChange={(e) => form.set({ [name]: e.target.value })}
          />
        ) : (
          <Input
            autoComplete="off"
            {...input}
            {...control}
            name={name}
            value={form.values[name]}
            placeholder={placeholder}
            onChange={(e) => form.set({ [name]: e.target.value })}
          />
        )
      }
    </Field>
  )
}
