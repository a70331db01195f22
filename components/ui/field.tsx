import type { ReactNode } from 'react'

/** What the control inside a field must be given, so that label, hint and error belong to it. */
export interface ControlProps {
  readonly id: string
  readonly required: boolean
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

interface Props {
  /** Unique in the page. */
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong and how to mend it; several are shown one below the other. */
  readonly errors?: readonly string[]
  readonly required?: boolean
  /** `<Field …>{(control) => <Input {...control} name="title" />}</Field>` */
  readonly children: (control: ControlProps) => ReactNode
}

/** A label, a control, a hint and its errors, tied together for screen readers. */
export function Field({ id, label, hint, errors = [], required = false, children }: Props) {
  const described = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field" data-invalid={errors.length > 0 || undefined}>
      <label htmlFor={id}>
        {label}
        {!required && <span className="field-optional"> optional</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children({
        id,
        required,
        'aria-describedby': described || undefined,
        'aria-invalid': errors.length > 0 || undefined,
      })}
      {errors.length > 0 && (
        <ul id={`${id}-error`} className="field-error">
          {errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
